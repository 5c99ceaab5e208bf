using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using WicNews.Cms.PropertyEditors.Blocks;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>
/// Rich text as a tree of elements, as the Delivery API gives it where it is asked for JSON: <c>#root</c> with the blocks, <c>#text</c>, and an
/// element for each tag. A link to a document has its route in the place of an address; one to nothing that readers may see has neither.
/// </summary>
internal sealed class RichTextElements(
    IApiContentRouteBuilder routes, IApiMediaUrlProvider mediaUrls, IPublishedContentCache documents, IPublishedMediaCache media, IApiElementBuilder builder)
    : IApiRichTextElementParser
{
    private const string Link = "{localLink:";
    private const string BlockTag = "umb-rte-block";
    private const string BlockKey = "data-content-key";
    private const string Data = "data-";

    public IRichTextElement Parse(string html, RichTextBlockModel? richTextBlockModel) => Parse(
        html, (richTextBlockModel ?? Enumerable.Empty<RichTextBlockItem>()).Select(block => builder.BuildBlock(block.Content, block.Settings)), preview: false);

    /// <param name="html">The markup as it is stored.</param>
    /// <param name="blocks">The blocks that are shown in it.</param>
    /// <param name="preview">Whether drafts may be led to.</param>
    public RichTextRootElement Parse(string html, IEnumerable<ApiBlockItem> blocks, bool preview)
    {
        var parser = new HtmlParser();
        using var document = parser.ParseDocument(string.Empty);
        return new RichTextRootElement([], Children(parser.ParseFragment(html, document.Body!), preview), blocks);
    }

    // Space between blocks means nothing, and comments are for nobody.
    private IRichTextElement[] Children(IEnumerable<INode> nodes, bool preview) => [.. nodes.Select(node => Element(node, preview)).OfType<IRichTextElement>()];

    private IRichTextElement? Element(INode node, bool preview) => node switch
    {
        IText text => string.IsNullOrWhiteSpace(text.Data) ? null : new RichTextTextElement(text.Data),
        IElement element => new RichTextGenericElement(element.LocalName, Attributes(element, preview), Children(element.ChildNodes, preview)),
        _ => null,
    };

    private Dictionary<string, object> Attributes(IElement element, bool preview)
    {
        var attributes = element.Attributes.ToDictionary(attribute => attribute.Name, object (attribute) => attribute.Value);
        if (element.GetAttribute("href") is { } href && href.TrimStart('/') is var link && link.StartsWith(Link, StringComparison.Ordinal))
            Lead(attributes, link, preview);
        if (element.LocalName == "img" && Reference(element.GetAttribute("data-udi")) is { } udi && media.GetById(preview, udi.Guid) is { } picture)
        {
            attributes["src"] = mediaUrls.GetUrl(picture);
            attributes.Remove("data-udi");
        }

        if (element.LocalName.StartsWith(BlockTag, StringComparison.Ordinal) && Guid.TryParse(element.GetAttribute(BlockKey), out var key))
        {
            attributes["content-id"] = key;
            attributes.Remove(BlockKey);
        }

        foreach (var name in attributes.Keys.Where(name => name.StartsWith(Data, StringComparison.Ordinal)).ToArray())
        {
            attributes.TryAdd(name[Data.Length..], attributes[name]);
            attributes.Remove(name);
        }

        return attributes;
    }

    // Older editors wrote a whole UDI, newer ones a key and its kind in another attribute. What comes after it, such as #part, stays.
    private void Lead(Dictionary<string, object> attributes, string link, bool preview)
    {
        attributes.Remove("href");
        if (link.IndexOf('}', StringComparison.Ordinal) is not (> 0 and var end))
            return;
        var (reference, rest) = (link[Link.Length..end], link[(end + 1)..]);
        var udi = Reference(reference);
        var type = udi?.EntityType ?? attributes.GetValueOrDefault("type") as string;
        if (udi?.Guid is not { } key && !Guid.TryParse(reference, out key))
            return;
        if (type != Constants.UdiEntityType.Media && documents.GetById(preview, key) is { } document && routes.Build(document) is { } route)
            attributes["route"] = rest.Length == 0 ? route : new ApiContentRoute(route.Path, new ApiContentStartItem(route.StartItem.Id, route.StartItem.Path)) { QueryString = rest };
        else if (type != Constants.UdiEntityType.Document && media.GetById(preview, key) is { } file)
            attributes["href"] = mediaUrls.GetUrl(file) + rest;
    }

    private static GuidUdi? Reference(string? text) => UdiParser.TryParse(text ?? string.Empty, out GuidUdi? udi) ? udi : null;
}
