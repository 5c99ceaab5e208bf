using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.PublishedCache;

/// <summary>What is true of a published document in one culture, and since when readers of that culture have had it.</summary>
/// <param name="culture">The culture.</param>
/// <param name="name">The document's name in it.</param>
/// <param name="urlSegment">Its part of the address.</param>
/// <param name="date">When it was last published, in UTC.</param>
/// <param name="firstPublished">When it was first published, in UTC; null where that was before it was kept.</param>
public sealed class PublishedCulture(string culture, string name, string? urlSegment, DateTime date, DateTime? firstPublished)
    : PublishedCultureInfo(culture, name, urlSegment, date)
{
    public DateTime? FirstPublished => firstPublished;
}
