using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using WicNews.Core.Markdown.Enhancing;
using WicNews.Core.Markdown.Sanitising;

namespace WicNews.Core.Markdown;

/// <summary>
/// Editors' Markdown to HTML in three steps: parse and render, enhance the tree, let only what is allowed through. The last
/// step runs over everything, so that nothing before it needs to be trusted.
/// </summary>
public sealed class MarkdownRenderer
{
    /// <summary>Longer texts are refused by the editors; what still arrives is shown as plain text, cut here.</summary>
    public const int LongestText = 1_000_000;

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseEmphasisExtras()
        .UseCjkFriendlyEmphasis()
        .UseAutoLinks()
        .UseCustomContainers()
        .Use(new EmbedExtension())
        .Build();

    private readonly IEnhancement[] enhancements =
    [
        new HeadingLevels(),
        new TableAlignment(),
        new TableFrames(),
        new ChineseLineBreaks(),
        new FootnoteIds(),
        new QuoteEmbed(),
        new FiguresEmbed(),
        new VideoEmbed(),
        new StoryEmbed(),
        new Pictures(),
        new GalleryEmbed(),
        new Links(),
        new Datelines(),
    ];

    private static readonly HtmlParser Parser = new();

    /// <summary>Safe HTML; empty for blank Markdown. Never throws for what was typed.</summary>
    public string Render(string? markdown, RenderSettings? settings = null)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return "";
        if (markdown.Length > LongestText || !TryConvert(markdown, out var html))
            return AsPlainText(markdown);
        if (!NestingGuard.IsShallow(html))
            return AsPlainText(markdown);
        var body = Parser.ParseDocument("").Body!;
        body.InnerHtml = html;
        foreach (var enhancement in enhancements)
            enhancement.Apply(body, settings ?? RenderSettings.Plain);
        return HtmlSanitiser.OfPages.Sanitise(body);
    }

    /// <summary>The addresses that Markdown names: of its pictures, and of what it links to or embeds as a story. As they were written, each once.</summary>
    public (IReadOnlyList<string> Pictures, IReadOnlyList<string> Pages) Named(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown) || markdown.Length > LongestText || !TryConvert(markdown, out var html) || !NestingGuard.IsShallow(html))
            return ([], []);
        var body = Parser.ParseDocument("").Body!;
        body.InnerHtml = html;
        return (Of("img", "src"), [.. Of("a", "href").Union(Of($"[{EmbedExtension.NameAttribute}=story]", EmbedExtension.ArgumentAttribute))]);

        string[] Of(string selector, string attribute) =>
            [.. body.QuerySelectorAll(selector).Select(element => element.GetAttribute(attribute)?.Trim()).OfType<string>().Distinct()];
    }

    private bool TryConvert(string markdown, out string html)
    {
        try
        {
            html = Markdig.Markdown.ToHtml(markdown, pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting beyond its limit.
            html = "";
            return false;
        }
    }

    private static string AsPlainText(string markdown) =>
        $"<p>{HtmlText.Encode(markdown.Length > LongestText ? markdown[..LongestText] : markdown)}</p>";
}
