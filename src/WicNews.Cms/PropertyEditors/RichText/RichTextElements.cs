using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using WicNews.Cms.PropertyEditors.Blocks;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>
/// Rich text as a tree of elements, as the Delivery API gives it where it is asked for JSON: <c>#root</c> with the blocks, <c>#text</c>, and an
/// element for each tag. A link to a document has its route in the place of an address; one to nothing that readers may see has neither.
/// </summary>
internal sealed class RichTextElements(RichTextTargets targets, IApiElementBuilder builder) : IApiRichTextElementParser
{
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

    // Space at the end means nothing, between words it does; comments are for nobody.
    private IRichTextElement[] Children(IEnumerable<INode> nodes, bool preview) => [.. nodes.Select(node => Element(node, preview)).OfType<IRichTextElement>()];

    private IRichTextElement? Element(INode node, bool preview) => node switch
    {
        IText text => text.NextSibling is null && string.IsNullOrWhiteSpace(text.Data) ? null : new RichTextTextElement(text.Data),
        IElement element => new RichTextGenericElement(element.LocalName, Attributes(element, preview), Children(element.ChildNodes, preview)),
        _ => null,
    };

    private Dictionary<string, object> Attributes(IElement element, bool preview)
    {
        var attributes = element.Attributes.ToDictionary(attribute => attribute.Name, object (attribute) => attribute.Value);
        if (RichTextTargets.IsReference(element))
            Lead(attributes, targets.Find(element, preview));
        if (element.LocalName == "img" && targets.AddressOf(element, preview) is { } address)
        {
            attributes["src"] = address;
            attributes.Remove("data-udi");
        }

        if (RichTextBlocks.KeyOf(element) is { } key)
        {
            attributes["content-id"] = key;
            attributes.Remove(RichTextBlocks.KeyAttribute);
        }

        foreach (var name in attributes.Keys.Where(name => name.StartsWith(Data, StringComparison.Ordinal)).ToArray())
        {
            attributes.TryAdd(name[Data.Length..], attributes[name]);
            attributes.Remove(name);
        }

        return attributes;
    }

    private static void Lead(Dictionary<string, object> attributes, RichTextTarget? target)
    {
        attributes.Remove("href");
        if (target is { Route: { } route })
            attributes["route"] = route;
        else if (target is not null)
            attributes["href"] = target.Address;
    }
}
