using System.Text.Json.Nodes;

namespace WicNews.Web.Tests.Site.Formats;

/// <summary>The checks themselves: what is wrong is found.</summary>
public sealed class FormatCheckTests
{
    [TestCase("""{ "version": "https://jsonfeed.org/version/1.1", "title": "T" }""", "$ lacks items!")]
    [TestCase("""{ "version": "1", "title": "T", "items": [{ "id": "1", "content_html": "x" }] }""", "$.version is 1")]
    [TestCase("""{ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{ "id": "1", "content_html": "x", "image": "/media/x.jpg" }] }""", "$.items[0].image is no whole address")]
    [TestCase("""{ "version": "https://jsonfeed.org/version/1.1", "title": "T", "hubs": null, "items": [{ "id": "1", "content_html": "x", "colour": 1 }] }""", "$.hubs is null")]
    public void AJsonFeedsFaultIsFound(string feed, string fault) =>
        Assert.That(NewsroomFormats.JsonFeed.Check(JsonNode.Parse(feed)), Has.Some.StartsWith(fault));

    [TestCase("""{ "@type": "Event", "name": "E" }""", "(Event) lacks startDate!")]
    [TestCase("""{ "@type": "Magazine" }""", "has the unknown type Magazine")]
    [TestCase("""{ "@type": "BreadcrumbList", "itemListElement": [{ "@type": "ListItem", "position": 1, "name": "Home", "item": "/" }] }""", "[0](ListItem).item is no whole address")]
    public void LinkedDatasFaultIsFound(string data, string fault) =>
        Assert.That(LinkedDataTypes.Thing(JsonNode.Parse(data)!, "$"), Has.Some.Contains(fault));

    [TestCase("rss.xsd", "<rss version='2.0'><channel><title>T</title></channel></rss>")]
    [TestCase("rss.xsd", "<rss version='1.0'/>")]
    [TestCase("atom.xsd", "<feed xmlns='http://www.w3.org/2005/Atom'><id>http://x.example/</id><title>T</title><updated>yesterday</updated></feed>")]
    public void AFeedsFaultIsFound(string schema, string feed) => Assert.That(FeedXml.Check(schema, feed), Is.Not.Empty);
}
