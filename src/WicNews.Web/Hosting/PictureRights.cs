using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.Imaging.Rights;
using WicNews.Core.Stories;

namespace WicNews.Web.Hosting;

/// <summary>The rights of pictures and films as the CMS keeps them, which then tells when kept pages show what they may no more.</summary>
public sealed class PictureRights(MediaOnShow onShow) : IPictureRights
{
    public bool Allow(IPublishedContent media, out DateTimeOffset? end) => onShow.Includes(media, out end);
}
