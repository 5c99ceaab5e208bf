using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Templates;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>The references in rich text to this site's documents and media.</summary>
internal sealed class RichTextLinks(HtmlLocalLinkParser links, HtmlUrlParser urls, HtmlImageSourceParser images)
{
    /// <summary>The documents and media that the markup leads to or shows.</summary>
    public IEnumerable<Udi> Find(string html) => links.FindUdisFromLocalLinks(html).Concat(images.FindUdisFromDataAttributes(html)).OfType<Udi>().Distinct();

    /// <summary>The markup with the pictures' present addresses, for an editor: a link stays a reference.</summary>
    public string ShowPictures(string html) => images.EnsureImageSources(html);

    /// <summary>The markup with present addresses in the place of references, for readers.</summary>
    public string Resolve(string? html) =>
        string.IsNullOrWhiteSpace(html) ? string.Empty : images.EnsureImageSources(urls.EnsureUrls(links.EnsureInternalLinks(html)));
}
