using System.Globalization;
using System.Text;

namespace WicNews.Core.Comments;

/// <summary>A comment as typed: cleaned of what no reader types (control characters, marks that turn the direction of writing), and checked.</summary>
public sealed record CommentDraft
{
    public const int LongestName = 60;
    public const int LongestText = 2_000;

    public CommentDraft(string? name, string? text)
    {
        Name = string.Join(' ', Clean(name).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        Text = Lines(Clean(text));
    }

    /// <summary>The name on one line.</summary>
    public string Name { get; }

    /// <summary>Plain text; lines end in \n, and there is never more than one blank line on end.</summary>
    public string Text { get; }

    public IReadOnlyList<CommentFault> Faults =>
    [
        .. Name.Length == 0 ? (CommentFault[])[CommentFault.NameMissing] : Name.Length > LongestName ? [CommentFault.NameTooLong] : [],
        .. Text.Length == 0 ? (CommentFault[])[CommentFault.TextMissing] : Text.Length > LongestText ? [CommentFault.TextTooLong] : [],
    ];

    private static string Lines(string text)
    {
        var kept = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
            if (line.Length > 0 || kept is [.., { Length: > 0 }])
                kept.Add(line);
        return string.Join('\n', kept).Trim();
    }

    private static string Clean(string? typed)
    {
        var clean = new StringBuilder();
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !IsUnwanted(rune))
                clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    // Joiners belong to emoji and to several scripts; the other format characters hide or turn text round. What was no character at all
    // has become U+FFFD.
    private static bool IsUnwanted(Rune rune) => rune.Value is not (0x200C or 0x200D) && (rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
