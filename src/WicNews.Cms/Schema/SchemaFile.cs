using System.Xml;
using System.Xml.Linq;

namespace WicNews.Cms.Schema;

/// <summary>One schema file as it lies on the disk.</summary>
/// <param name="Name">Its path below the schema's folder, with slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SchemaFile(string Name, byte[] Content)
{
    /// <summary>Parses the file. External entities and document types are refused.</summary>
    public SchemaElement Parse(string root)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        try
        {
            using MemoryStream stream = new(Content);
            using XmlReader reader = XmlReader.Create(stream, settings);
            XElement element = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            SchemaElement parsed = new(Name, element);
            return parsed.Name == root ? parsed : throw parsed.Place.Fault($"The file must begin with <{root}>, not <{parsed.Name}>.");
        }
        catch (XmlException fault)
        {
            throw new SchemaException(Name, Math.Max(1, fault.LineNumber), "This is not well-formed XML: " + fault.Message, fault);
        }
    }
}
