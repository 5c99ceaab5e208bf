using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.PublishedCache;
using WicNews.Core.Content;

namespace WicNews.Web.Hosting;

/// <summary>First publications as the published cache has them.</summary>
public sealed class FirstPublications : IFirstPublications
{
    public DateTime? Of(IPublishedContent content, string culture) => (content.Cultures.GetValueOrDefault(culture) as PublishedCulture)?.FirstPublished;
}
