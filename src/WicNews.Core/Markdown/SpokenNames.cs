namespace WicNews.Core.Markdown;

/// <summary>What a text's own furniture is called where it is read aloud, in the text's language.</summary>
/// <param name="Note">Before a footnote's number, on the link that leads to it.</param>
/// <param name="BackToText">The link from a footnote back to where it is named.</param>
/// <param name="Table">A table without a caption.</param>
public sealed record SpokenNames(string Note, string BackToText, string Table)
{
    public static SpokenNames English { get; } = new("Note", "Back to the text", "Table");
}
