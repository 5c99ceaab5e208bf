using System.Text;

namespace WicNews.Core.Markdown.Sanitising;

/// <summary>Encodes text for HTML content and double-quoted attributes; everything but the five special characters stays readable.</summary>
internal static class HtmlText
{
    public static string Encode(string text) => Append(new StringBuilder(text.Length + 16), text).ToString();

    /// <summary>Text between tags, as browsers write it out: an editor that compares what it wrote with what was stored finds the same.</summary>
    public static StringBuilder AppendContent(StringBuilder builder, string text) => Append(builder, text, isContent: true);

    public static StringBuilder Append(StringBuilder builder, string text) => Append(builder, text, isContent: false);

    private static StringBuilder Append(StringBuilder builder, string text, bool isContent)
    {
        foreach (var character in text)
            _ = character switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '\u00A0' when isContent => builder.Append("&nbsp;"),
                '"' when !isContent => builder.Append("&quot;"),
                '\'' when !isContent => builder.Append("&#39;"),
                '\0' => builder,
                _ => builder.Append(character),
            };
        return builder;
    }
}
