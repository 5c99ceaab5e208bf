using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Core.Content;

/// <summary>
/// Since when readers have had a document, however often it was published again. Umbraco's published content knows the last publication
/// only, so the host brings this.
/// </summary>
public interface IFirstPublications
{
    /// <summary>When the document first came out in the culture, in UTC; null where nobody knows: it was published before this was kept, or is a draft.</summary>
    DateTime? Of(IPublishedContent content, string culture);
}
