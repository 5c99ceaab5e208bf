using System.Text;
using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>
/// A line break in the source between two Chinese characters would show as a blank: Chinese is written without. Marks that Chinese shares
/// with other scripts count as Chinese beside a Chinese character, and emphasis and links are looked through.
/// </summary>
internal sealed class ChineseLineBreaks : IEnhancement
{
    private const string SharedMarks = "·—‘’“”…";
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup", "u"];

    public void Apply(IElement body, RenderSettings settings)
    {
        IText[] texts = [.. body.Descendants<IText>().Where(text => text.Data.Length > 0)];
        string[] written = [.. texts.Select(text => text.Data)];
        for (var at = 0; at < texts.Length; at++)
            if (written[at].Contains('\n', StringComparison.Ordinal) && texts[at].ParentElement?.Closest("pre") is null)
                texts[at].Data = Join(IsBeside(at - 1, at) ? written[at - 1][^1] : ' ', written[at], IsBeside(at + 1, at) ? written[at + 1][0] : ' ');

        bool IsBeside(int other, int at) => other >= 0 && other < texts.Length && BlockOf(texts[other]) == BlockOf(texts[at]);
    }

    private static IElement? BlockOf(IText text)
    {
        var block = text.ParentElement;
        while (block is not null && Inline.Contains(block.LocalName))
            block = block.ParentElement;
        return block;
    }

    private static string Join(char before, string text, char after)
    {
        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (text[at] != '\n' || !IsWrittenWithout(at > 0 ? text[at - 1] : before, at + 1 < text.Length ? text[at + 1] : after))
                joined.Append(text[at]);
        return joined.ToString();
    }

    private static bool IsWrittenWithout(char before, char after) =>
        (IsChinese(before) && IsChinese(after))
        || (IsChinese(before) && SharedMarks.Contains(after, StringComparison.Ordinal))
        || (SharedMarks.Contains(before, StringComparison.Ordinal) && IsChinese(after));

    private static bool IsChinese(char character) => character is (>= '\u4e00' and <= '\u9fff') or (>= '\u3000' and <= '\u303f') or (>= '\uff00' and <= '\uffef');
}
