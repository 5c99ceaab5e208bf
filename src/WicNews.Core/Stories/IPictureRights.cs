using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Core.Stories;

/// <summary>Whether readers may be shown a picture or film. The host knows, because what it keeps must go when the rights of what it shows run out.</summary>
public interface IPictureRights
{
    /// <summary>True while its rights have not run out.</summary>
    /// <param name="media">The picture or film.</param>
    /// <param name="end">The moment from which readers are not shown it, also where that has come; null for never.</param>
    bool Allow(IPublishedContent media, out DateTimeOffset? end);
}
