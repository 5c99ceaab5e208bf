using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using WicNews.Core.Content;
using WicNews.Core.Markdown;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Finds the pictures that a document's Markdown shows: in its own texts, and in those of its blocks.</summary>
public sealed class WrittenPictures(MarkdownRenderer markdown, MediaAddresses addresses)
{
    private static readonly HtmlParser Parser = new();

    // By the block list's alias: the Markdown in each block, and what an editor calls the block.
    private static readonly (string List, string Text, string Block)[] Blocks =
        [("questions", "answer", "answer"), ("items", "text", "item"), ("entries", "text", "entry")];

    internal IEnumerable<DraftPicture> Of(IContent content, string culture) =>
        content.Properties
            .Where(property => property.PropertyType.PropertyEditorAlias == Constants.PropertyEditors.Aliases.MarkdownEditor)
            .SelectMany(property => In(DraftPictures.Stored(content, property.Alias, culture), property.Alias == "body" ? "the text" : $"the {property.Alias}"))
            .Concat(Blocks.SelectMany(block => InBlocks(content, block, culture)));

    private IEnumerable<DraftPicture> InBlocks(IContent content, (string List, string Text, string Block) block, string culture) =>
        MediaPick.ParseNode(DraftPictures.Stored(content, block.List, culture))?["contentData"] is JsonArray blocks
            ? blocks.SelectMany((node, index) => In(DraftPictures.Value(node, block.Text), $"{block.Block} {index + 1}"))
            : [];

    /// <summary>What will be shown is what counts, however it was written.</summary>
    private IEnumerable<DraftPicture> In(string? text, string place)
    {
        if (text is null || !text.Contains("/media/", StringComparison.OrdinalIgnoreCase))
            return [];
        return Parser.ParseDocument(markdown.Render(text)).QuerySelectorAll("img")
            .Select((image, index) => new DraftPicture(
                $"picture {index + 1} in {place}", addresses.Find(image.GetAttribute("src") ?? "") ?? Guid.Empty,
                string.IsNullOrWhiteSpace(image.GetAttribute("alt")) ? null : image.GetAttribute("alt"), Credit: null));
    }
}
