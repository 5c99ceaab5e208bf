using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Suggestions;

/// <summary>A title as type-ahead compares it: folded, anything between words one space.</summary>
internal static class SuggestText
{
    /// <summary>Characters that are kept.</summary>
    private const int Longest = 200;

    /// <param name="text">A title, or the beginning of one.</param>
    /// <param name="starts">Where a word or an ideograph starts, in the folded text; null when not wanted.</param>
    public static string Fold(string text, List<int>? starts = null)
    {
        Span<char> folded = stackalloc char[Longest + Tokeniser.LongestFold];
        var (length, isInWord) = (0, false);
        foreach (var c in text)
        {
            if (length >= Longest)
                break;
            var kind = CharTable.KindOf(c);
            if (kind is CharKind.Separator or CharKind.NumberPoint)
            {
                if (isInWord)
                    folded[length++] = ' ';
                isInWord = false;
            }
            else if (kind != CharKind.Apostrophe)
            {
                if (!isInWord || kind == CharKind.Ideograph)
                    starts?.Add(length);
                isInWord = true;
                length += CharTable.Fold(c, folded[length..]);
            }
        }
        return folded[..length].ToString();
    }
}
