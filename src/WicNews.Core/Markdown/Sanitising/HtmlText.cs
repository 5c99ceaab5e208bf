using System.Text;

namespace WicNews.Core.Markdown.Sanitising;

/// <summary>Encodes text for HTML content and double-quoted attributes; everything but the five special characters stays readable.</summary>
internal static class HtmlText
{
    public static string Encode(string text) => Append(new StringBuilder(text.Length + 16), text).ToString();

    /// <summary>Text between tags, as browsers write it out: an editor that compares what it wrote with what was stored finds the same.</summary>
    public static StringBuilder AppendContent(StringBuilder builder, string text)
    {
        foreach (var character in text)
            _ = character switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '\u00A0' => builder.Append("&nbsp;"),
                '\0' => builder,
                _ => builder.Append(character),
            };
        return builder;
    }

    public static StringBuilder Append(StringBuilder builder, string text)
    {
        foreach (var character in text)
            _ = character switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                '\'' => builder.Append("&#39;"),
                '\0' => builder,
                _ => builder.Append(character),
            };
        return builder;
    }
}
