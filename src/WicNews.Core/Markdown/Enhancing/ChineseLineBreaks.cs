using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace WicNews.Core.Markdown.Enhancing;

/// <summary>A line break in the source between two Chinese characters would show as a blank: Chinese is written without.</summary>
internal sealed partial class ChineseLineBreaks : IEnhancement
{
    public void Apply(IElement body, RenderSettings settings)
    {
        foreach (var text in body.Descendants<IText>())
            if (text.Data.Contains('\n', StringComparison.Ordinal) && text.ParentElement?.Closest("pre") is null)
                text.Data = BreakInHan.Replace(text.Data, "");
    }

    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF])\r?\n(?=[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF])")]
    private static partial Regex BreakInHan { get; }
}
