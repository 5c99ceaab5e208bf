using System.Xml;
using System.Xml.Linq;

namespace WicNews.Cms.Schema;

/// <summary>One schema file as it lies on the disk.</summary>
/// <param name="Name">Its path below the schema's folder, with slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SchemaFile(string Name, byte[] Content)
{
    /// <summary>The root element of a file that says only that something was deleted.</summary>
    public const string Deletion = "Empty";

    /// <summary>The kind of thing that it is about: the folder that it lies in.</summary>
    public string Kind => Name.Split('/')[0];

    /// <summary>Whether it says that something was deleted; a file that cannot be read says something else, for which it is refused.</summary>
    public bool IsDeletion
    {
        get
        {
            try
            {
                using XmlReader reader = XmlReader.Create(new MemoryStream(Content), Settings);
                return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == Deletion;
            }
            catch (XmlException)
            {
                return false;
            }
        }
    }

    private static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>Parses the file. External entities and document types are refused.</summary>
    public SchemaElement Parse(string root)
    {
        try
        {
            using MemoryStream stream = new(Content);
            using XmlReader reader = XmlReader.Create(stream, Settings);
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
