using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace WicNews.Core.Search.Analysis;

/// <summary>What each character is to the tokeniser, and what it folds to. Worked out a page of 256 at a time, when first met.</summary>
internal static class CharTable
{
    /// <summary>Stands in <see cref="Page.Folded"/> for a character that folds to several, or to none.</summary>
    private const char Several = '\uFFFF';

    private static readonly Page?[] Pages = new Page?[256];
    private static readonly ConcurrentDictionary<char, string> Expansions = new();

    public static CharKind KindOf(char c) => PageOf(c).Kinds[c & 0xFF];

    /// <summary>Writes the folded form (compatibility form, without marks, in lower case, simplified) and answers how many characters it took.</summary>
    public static int Fold(char c, Span<char> target)
    {
        var folded = PageOf(c).Folded[c & 0xFF];
        if (folded != Several)
        {
            target[0] = folded;
            return 1;
        }
        var expansion = Expansions[c];
        expansion.CopyTo(target);
        return expansion.Length;
    }

    private static Page PageOf(char c) => Pages[c >> 8] ??= MakePage(c >> 8);

    private static Page MakePage(int number)
    {
        var page = new Page(new CharKind[256], new char[256]);
        for (var i = 0; i < 256; i++)
        {
            var c = (char)((number << 8) | i);
            page.Kinds[i] = Classify(c);
            var folded = FoldSlowly(c);
            page.Folded[i] = folded.Length == 1 ? folded[0] : Several;
            if (folded.Length != 1)
                Expansions[c] = folded;
        }
        return page;
    }

    private static CharKind Classify(char c)
    {
        if (IsIdeographic(c))
            return CharKind.Ideograph;
        if (char.IsDigit(c))
            return CharKind.Digit;
        if (c is '+' or '#')
            return CharKind.Suffix;
        if (c is '.' or ',')
            return CharKind.NumberPoint;
        if (c is '\'' or '\u2019' or '\uFF07')
            return CharKind.Apostrophe;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharKind.Mark,
            UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => CharKind.Letter,
            _ => char.IsLetter(c) ? CharKind.Letter : CharKind.Separator,
        };
    }

    /// <summary>Chinese, and the Japanese and Korean scripts that are written without spaces or inflect at the end.</summary>
    private static bool IsIdeographic(char c) => c is
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3005' or '\u3007' or
        (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or '\u30FC' or (>= '\uAC00' and <= '\uD7A3');

    private static string FoldSlowly(char c)
    {
        if (char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            return c.ToString();
        var folded = new StringBuilder(2);
        foreach (var part in c.ToString().Normalize(IsIdeographic(c) ? NormalizationForm.FormKC : NormalizationForm.FormKD))
            if (char.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
                folded.Append(TraditionalChinese.ToSimplified(char.ToLowerInvariant(part)));
        return folded.Length > Tokeniser.LongestFold ? folded.ToString(0, Tokeniser.LongestFold) : folded.ToString();
    }

    private sealed record Page(CharKind[] Kinds, char[] Folded);
}
