using Umbraco.Cms.Core.Templates;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>Puts present addresses in the place of references to this site's documents and media.</summary>
internal sealed class RichTextLinks(HtmlLocalLinkParser links, HtmlUrlParser urls, HtmlImageSourceParser images)
{
    public string Resolve(string? html) =>
        string.IsNullOrWhiteSpace(html) ? string.Empty : images.EnsureImageSources(urls.EnsureUrls(links.EnsureInternalLinks(html)));
}
