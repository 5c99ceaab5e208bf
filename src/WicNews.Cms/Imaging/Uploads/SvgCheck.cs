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
            bool isRoot = true;
            while (await reader.ReadAsync())
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                    return "The SVG carries instructions for other programs.";
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Fetches(reader.Value))
                    return "The SVG fetches something from elsewhere.";
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (isRoot && !(reader.LocalName == "svg" && reader.NamespaceURI == "http://www.w3.org/2000/svg"))
                    return "The file is not an SVG drawing.";
                isRoot = false;
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
            if ((leads && !value.StartsWith('#') && !value.StartsWith("data:image/png", StringComparison.Ordinal) && !value.StartsWith("data:image/jpeg", StringComparison.Ordinal)) || Fetches(value))
                return "The SVG leads to something elsewhere.";
        }
        element.MoveToElement();
        return null;
    }

    // Escapes hide words in CSS; a drawing has no need of them.
    private static bool Fetches(string text) =>
        text.Contains("@import", StringComparison.OrdinalIgnoreCase) || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase) ||
        text.Contains("expression(", StringComparison.OrdinalIgnoreCase) ||
        (text.Contains("url(", StringComparison.OrdinalIgnoreCase) && !text.Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Contains("url(#", StringComparison.OrdinalIgnoreCase));
}
