using System.Xml;
using System.Xml.Linq;
using WicNews.Cms.Imaging.Uploads;

namespace WicNews.Cms.Imaging.Metadata;

/// <summary>The texts of XMP that are taken over.</summary>
internal static class XmpTexts
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://ns.adobe.com/photoshop/1.0/"] = "photoshop",
        ["http://ns.adobe.com/exif/1.0/"] = "exif",
        ["http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"] = "Iptc4xmpCore",
        ["http://ns.useplus.org/ldf/xmp/1.0/"] = "plus",
    };

    /// <param name="packet">XMP's document.</param>
    /// <returns>From a property's name with its usual prefix, such as <c>dc:rights</c>, to its texts: of a list all, the default language first.</returns>
    /// <exception cref="XmlException">It is not well-formed, has a document type, or is too deep.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(byte[] packet)
    {
        Dictionary<string, IReadOnlyList<string>> texts = new(StringComparer.Ordinal);
        // Some programs fill the room that they keep free with zeros.
        using MemoryStream document = new(packet, 0, packet.AsSpan().TrimEnd((byte)0).Length);
        XElement? rdf = UploadedXml.Load(document)?.DescendantsAndSelf(Rdf + "RDF").FirstOrDefault();
        foreach (XElement description in rdf?.Elements(Rdf + "Description") ?? [])
        {
            foreach (XAttribute property in description.Attributes())
                Add(texts, property.Name, () => [property.Value]);
            foreach (XElement property in description.Elements())
                Add(texts, property.Name, () => Texts(property));
        }
        return texts;
    }

    private static void Add(Dictionary<string, IReadOnlyList<string>> texts, XName name, Func<IReadOnlyList<string>> read)
    {
        if (Prefixes.TryGetValue(name.NamespaceName, out string? prefix) && $"{prefix}:{name.LocalName}" is var key && !texts.ContainsKey(key))
            texts[key] = read();
    }

    private static IReadOnlyList<string> Texts(XElement property)
    {
        XElement? list = property.Elements().FirstOrDefault(element => element.Name.Namespace == Rdf && element.Name.LocalName is "Alt" or "Seq" or "Bag");
        return list is null
            ? [property.Value]
            : [.. list.Elements(Rdf + "li").OrderByDescending(item => (string?)item.Attribute(XNamespace.Xml + "lang") == "x-default").Select(item => item.Value)];
    }
}
