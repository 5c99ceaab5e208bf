using WicNews.Cms.PropertyEditors.Media;
using WicNews.Core.Stories;

namespace WicNews.Web.Site;

/// <summary>As the CMS keeps them.</summary>
public sealed class FormerMediaAddresses(IFormerFiles files) : IFormerMediaAddresses
{
    public Guid? Find(string address) => files.Find(address);
}
