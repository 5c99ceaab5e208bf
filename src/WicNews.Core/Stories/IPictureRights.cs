using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Core.Stories;

/// <summary>Whether readers may be shown a picture. The host knows, because what it keeps must go when the rights of what it shows run out.</summary>
public interface IPictureRights
{
    /// <summary>True while its rights have not run out.</summary>
    bool Allow(IPublishedContent media);
}
