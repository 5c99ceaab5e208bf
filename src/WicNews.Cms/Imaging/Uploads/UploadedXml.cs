using System.Xml;
using System.Xml.Linq;

namespace WicNews.Cms.Imaging.Uploads;

/// <summary>Reads XML that somebody uploaded: no document type, not endless, and not so deep that what walks through it runs out of stack.</summary>
internal static class UploadedXml
{
    private const int MostCharacters = 5_000_000;
    private const int DeepestElement = 100;

    /// <param name="file">The file, seekable and at its start.</param>
    /// <returns>The root element.</returns>
    /// <exception cref="XmlException">It is not well-formed, has a document type, or is too long or too deep.</exception>
    public static XElement? Load(Stream file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        using (var depth = XmlReader.Create(file, settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > DeepestElement)
                    throw new XmlException($"Elements are nested deeper than {DeepestElement} levels.");
            }
        }

        file.Position = 0;
        using var reader = XmlReader.Create(file, settings);
        return XDocument.Load(reader).Root;
    }
}
