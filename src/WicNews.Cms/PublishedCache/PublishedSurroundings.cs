using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.PublishedCache;

/// <summary>What every published item needs from outside itself: the culture that is being read, and whether the site has changed.</summary>
internal sealed record PublishedSurroundings(IVariationContextAccessor Variations, Generation Generation);
