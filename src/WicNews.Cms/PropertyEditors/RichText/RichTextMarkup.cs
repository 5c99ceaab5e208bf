using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Media;
using LinkType = Umbraco.Cms.Core.Models.LinkType;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>
/// Rich text as HTML, as the Delivery API gives it: a link says what it leads to, one to nothing that readers may see has no address, and a
/// block names its content by the id that stands in the answer.
/// </summary>
internal sealed class RichTextMarkup(RichTextTargets targets, IImageUrlTokenGenerator signatures) : IApiRichTextMarkupParser
{
    public string Parse(string html) => Parse(html, preview: false);

    /// <param name="html">The markup as it is stored.</param>
    /// <param name="preview">Whether drafts may be led to.</param>
    public string Parse(string html, bool preview)
    {
        using var document = new HtmlParser().ParseDocument(string.Empty);
        var body = document.Body!;
        body.InnerHtml = html;
        foreach (var link in body.QuerySelectorAll("a[href]").Where(RichTextTargets.IsReference))
            Lead(link, targets.Find(link, preview));
        foreach (var picture in body.QuerySelectorAll("img[data-udi]"))
            Show(picture, targets.AddressOf(picture, preview));
        foreach (var block in body.QuerySelectorAll($"[{RichTextBlocks.KeyAttribute}]"))
            Name(block, RichTextBlocks.KeyOf(block));
        return body.InnerHtml;
    }

    private static void Lead(IElement link, RichTextTarget? target)
    {
        link.RemoveAttribute("type");
        if (target is null)
        {
            link.RemoveAttribute("href");
            return;
        }
        link.SetAttribute("href", target.Address);
        link.SetAttribute("data-destination-id", target.Item.Key.ToString("D"));
        link.SetAttribute("data-destination-type", target.Item.ContentType.Alias);
        if (target.Route is { StartItem: var start })
        {
            link.SetAttribute("data-start-item-path", start.Path);
            link.SetAttribute("data-start-item-id", start.Id.ToString("D"));
        }
        link.SetAttribute("data-link-type", (target.Route is null ? LinkType.Media : LinkType.Content).ToString());
    }

    private void Show(IElement picture, string? address)
    {
        if (address is null)
            return;
        // The query holds the size that the editor chose.
        var source = picture.GetAttribute("src") ?? string.Empty;
        var query = source.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? source[at..] : string.Empty;
        picture.SetAttribute("src", signatures.RefreshSignature(address + query));
        picture.RemoveAttribute("data-udi");
        picture.RemoveAttribute("data-caption");
    }

    private static void Name(IElement block, Guid? key)
    {
        if (key is null)
            return;
        block.RemoveAttribute(RichTextBlocks.KeyAttribute);
        block.SetAttribute("data-content-id", key.Value.ToString("D"));
        // The editor keeps a comment in it.
        block.TextContent = string.Empty;
    }
}
