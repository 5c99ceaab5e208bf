using System.Text.RegularExpressions;
using System.Xml;

namespace WicNews.Cms.Imaging.Uploads;

/// <summary>Takes drawings only: an SVG that could run or fetch something is refused rather than mended.</summary>
internal static class SvgCheck
{
    private const int MaxBytes = 5 * 1024 * 1024;

    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "set", "animate",
    };

    public static async Task<string?> FindRefusalAsync(Stream content, CancellationToken cancellation)
    {
        if (content.Length > MaxBytes)
            return "The SVG is larger than 5 MB.";
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Async = true, CloseInput = false, MaxCharactersInDocument = MaxBytes };
        try
        {
            using XmlReader reader = XmlReader.Create(content, settings);
            bool isRoot = true, isStyle = false;
            while (await reader.ReadAsync())
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                    return "The SVG carries instructions for other programs.";
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && (Fetches(reader.Value) || (isStyle && Hides(reader.Value))))
                    return "The SVG fetches something from elsewhere.";
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (isRoot && !(reader.LocalName == "svg" && reader.NamespaceURI == "http://www.w3.org/2000/svg"))
                    return "The file is not an SVG drawing.";
                (isRoot, isStyle) = (false, reader.LocalName.Equals("style", StringComparison.OrdinalIgnoreCase));
                if (RefusalOf(reader) is { } reason)
                    return reason;
            }
            return isRoot ? "The file is not an SVG drawing." : null;
        }
        catch (XmlException)
        {
            return "The SVG is not well-formed, or declares a document type.";
        }
    }

    private static string? RefusalOf(XmlReader element)
    {
        if (Refused.Contains(element.LocalName))
            return $"The SVG has a <{element.LocalName}> element, which drawings do not need.";
        for (bool more = element.MoveToFirstAttribute(); more; more = element.MoveToNextAttribute())
        {
            if (element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                return "The SVG carries script.";
            if (element.NamespaceURI == "http://www.w3.org/2000/xmlns/")
                continue;
            string value = element.Value.Trim();
            bool leads = element.LocalName is "href" or "src";
            if ((leads && !value.StartsWith('#') && !value.StartsWith("data:image/png", StringComparison.Ordinal) && !value.StartsWith("data:image/jpeg", StringComparison.Ordinal)) || Fetches(value) || (element.LocalName == "style" && Hides(value)))
                return "The SVG leads to something elsewhere.";
        }
        element.MoveToElement();
        return null;
    }

    private static bool Fetches(string text)
    {
        string plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('"' or '\'')));
        return plain.Contains("@import", StringComparison.OrdinalIgnoreCase) || plain.Contains("javascript:", StringComparison.OrdinalIgnoreCase) ||
            plain.Contains("expression(", StringComparison.OrdinalIgnoreCase) || Count(plain, "url(") > Count(plain, "url(#");
    }

    // Escapes hide words in CSS, and addresses stand in more than url(): a drawing has no need of either.
    private static bool Hides(string style) => style.Contains('\\') || style.Contains("//", StringComparison.Ordinal);

    private static int Count(string text, string word) => Regex.Count(text, Regex.Escape(word), RegexOptions.IgnoreCase);
}
