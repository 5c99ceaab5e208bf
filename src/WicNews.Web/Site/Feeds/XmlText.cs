using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace WicNews.Web.Site.Feeds;

/// <summary>Text that XML can carry: editors can paste control characters, XML cannot hold them.</summary>
public static class XmlText
{
    public static string Clean(string text) => IsClean(text) ? text : Filter(text);

    public static byte[] Bytes(XDocument document)
    {
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            document.Save(writer);
        return output.ToArray();
    }

    private static bool IsClean(string text)
    {
        foreach (var character in text)
            if (!XmlConvert.IsXmlChar(character))
                return false;
        return true;
    }

    private static string Filter(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                kept.Append(text[index]).Append(text[++index]);
            else if (XmlConvert.IsXmlChar(text[index]))
                kept.Append(text[index]);
        return kept.ToString();
    }
}
