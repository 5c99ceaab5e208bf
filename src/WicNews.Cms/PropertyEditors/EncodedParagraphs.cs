using System.Net;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors;

/// <summary>
/// What Markdown becomes while no Markdown library is registered: its source, encoded, in paragraphs. Readable, and harmless
/// whatever it holds.
/// </summary>
internal sealed partial class EncodedParagraphs : IMarkdownToHtmlConverter
{
    public string ToHtml(string markdown) =>
        string.Concat(BlankLines().Split(markdown.Trim()).Where(text => text.Length > 0).Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>"));

    [GeneratedRegex(@"\r?\n[ \t]*(?:\r?\n[ \t]*)+")]
    private static partial Regex BlankLines();
}
