using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core.Security;

namespace WicNews.Core.Markdown.Sanitising;

/// <summary>
/// Writes out of a parsed tree only what the allow-list names. The output is written here and not by the parser's serialiser,
/// so that no markup reaches it that this class did not write itself.
/// </summary>
public sealed class HtmlSanitiser : IHtmlSanitizer
{
    private const int Deepest = 100;

    private static readonly HtmlParser Parser = new();

    /// <summary>Umbraco's port: rich text is sanitised on its way in.</summary>
    public string Sanitize(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return "";
        if (!NestingGuard.IsShallow(html))
            return HtmlText.Encode(html);
        var body = Parser.ParseDocument("").Body!;
        body.InnerHtml = html;
        return Sanitise(body);
    }

    /// <summary>Safe HTML of an element's content.</summary>
    public static string Sanitise(IElement root)
    {
        var output = new StringBuilder();
        WriteChildren(root, output, 0);
        return output.ToString();
    }

    private static void WriteChildren(INode parent, StringBuilder output, int depth)
    {
        foreach (var child in parent.ChildNodes)
            if (child is IText text)
                HtmlText.Append(output, text.Data);
            else if (child is IElement element)
                WriteElement(element, output, depth);
    }

    private static void WriteElement(IElement element, StringBuilder output, int depth)
    {
        var name = element.LocalName;
        // A foreign namespace has other parsing rules; what looks harmless there may not be so when parsed again.
        if (element.NamespaceUri != NamespaceNames.HtmlUri || AllowList.DroppedWithContent.Contains(name))
            return;
        if (!AllowList.Elements.ContainsKey(name) || depth >= Deepest)
        {
            WriteChildren(element, output, depth);
            return;
        }
        WriteStart(element, name, output);
        if (AllowList.VoidElements.Contains(name))
            return;
        WriteChildren(element, output, depth + 1);
        output.Append("</").Append(name).Append('>');
    }

    private static void WriteStart(IElement element, string name, StringBuilder output)
    {
        output.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
            if (attribute.NamespaceUri is null && AttributeRules.Checked(name, attribute.LocalName, attribute.Value) is { } value)
            {
                output.Append(' ').Append(attribute.LocalName).Append("=\"");
                HtmlText.Append(output, value).Append('"');
            }
        output.Append('>');
        // The parser drops a line break right after the tag; one that was meant must be written twice.
        if (name == "pre" && element.TextContent.StartsWith('\n'))
            output.Append('\n');
    }
}
