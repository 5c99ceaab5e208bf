using WicNews.Core.Content;

namespace WicNews.Web.Site.Shared;

/// <summary>How often something appears in the coverage.</summary>
public sealed record Count(Reference Item, int Stories);
