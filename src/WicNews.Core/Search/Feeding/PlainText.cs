using Markdig;

namespace WicNews.Core.Search.Feeding;

/// <summary>What a reader reads of Markdown: the words without the marks, a line break between blocks.</summary>
public static class PlainText
{
    /// <summary>Longer texts are indexed up to here.</summary>
    private const int Longest = 1_000_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseEmphasisExtras().UseCjkFriendlyEmphasis().UseCustomContainers().Build();

    public static string Of(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return "";
        var text = markdown.Length > Longest ? markdown[..Longest] : markdown;
        try
        {
            return Markdig.Markdown.ToPlainText(text, Pipeline).Trim();
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting beyond its limit.
            return text;
        }
    }

    /// <summary>Texts one after another, empty ones left out.</summary>
    public static string JoinWords(params IEnumerable<string?> texts) => string.Join(' ', texts.Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>Texts one under another, blank ones left out.</summary>
    public static string Join(params IEnumerable<string?> texts) => string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)));
}
