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

    private readonly IHtmlRules _rules;

    private HtmlSanitiser(IHtmlRules rules) => _rules = rules;

    /// <summary>For what this site's own pages show.</summary>
    public static HtmlSanitiser OfPages { get; } = new(new PageRules());

    /// <summary>For rich text on its way into the database.</summary>
    public static HtmlSanitiser OfRichText { get; } = new(new RichTextRules());

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
    public string Sanitise(IElement root)
    {
        var output = new StringBuilder();
        WriteChildren(root, output, 0);
        return output.ToString();
    }

    private void WriteChildren(INode parent, StringBuilder output, int depth)
    {
        foreach (var child in parent.ChildNodes)
            if (child is IText text)
                HtmlText.AppendContent(output, text.Data);
            else if (child is IElement element)
                WriteElement(element, output, depth);
    }

    private void WriteElement(IElement element, StringBuilder output, int depth)
    {
        var name = element.LocalName;
        // A foreign namespace has other parsing rules; what looks harmless there may not be so when parsed again.
        if (element.NamespaceUri != NamespaceNames.HtmlUri || AllowList.DroppedWithContent.Contains(name))
            return;
        if (!_rules.Allows(name) || depth >= Deepest)
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

    private void WriteStart(IElement element, string name, StringBuilder output)
    {
        output.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
            if (attribute.NamespaceUri is null && _rules.Checked(name, attribute.LocalName, attribute.Value) is { } value)
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
