using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace WicNews.Web.Tests.Site.Formats;

/// <summary>Checks a feed against one of the schemas beside this file, which say what RSS 2.0 and RFC 4287 say.</summary>
internal static class FeedXml
{
    public static IReadOnlyList<string> Check(string schema, string feed)
    {
        var schemas = new XmlSchemaSet();
        var assembly = typeof(FeedXml).Assembly;
        using (var stream = assembly.GetManifestResourceStream(schema) ?? throw new InvalidOperationException($"The schema {schema} is not in the tests."))
        using (var reader = XmlReader.Create(stream))
            schemas.Add(null, reader);
        var wrong = new List<string>();
        XDocument.Parse(feed).Validate(schemas, (_, problem) => wrong.Add(problem.Message));
        return wrong;
    }
}
