using System.Text.Json.Nodes;
using static WicNews.Web.Tests.Site.Formats.JsonShape;

namespace WicNews.Web.Tests.Site.Formats;

/// <summary>JSON Feed 1.1 and ninjs 3.0, as far as this site writes them; what the formats do not know is an error.</summary>
internal static class NewsroomFormats
{
    private static readonly JsonShape Author = Of(("name!", Text), ("url", Address), ("avatar", Address));

    private static readonly JsonShape FeedItem = Of(("id!", Text), ("url", Address), ("external_url", Address), ("title", Text), ("content_html!", Text), ("summary", Text),
        ("image", Address), ("banner_image", Address), ("date_published", Moment), ("date_modified", Moment), ("authors", ListOf(Author.Check)), ("tags", ListOf(Text)), ("language", Text),
        ("attachments", ListOf(Of(("url!", Address), ("mime_type!", Text), ("title", Text), ("size_in_bytes", Number), ("duration_in_seconds", Number)).Check)));

    public static readonly JsonShape JsonFeed = Of(("version!", OneOf("https://jsonfeed.org/version/1.1")), ("title!", Text), ("home_page_url", Address), ("feed_url", Address),
        ("description", Text), ("language", Text), ("hubs", ListOf(Of(("type!", Text), ("url!", Address)).Check)), ("items!", ListOf(FeedItem.Check)));

    private static readonly Func<JsonNode, string, IEnumerable<string>> Words = ListOf(Of(("role", Text), ("contentType", Text), ("value!", Text)).Check);

    private static readonly Func<JsonNode, string, IEnumerable<string>> Names = ListOf(Of(("name", Text), ("rel", Text), ("uri", Address), ("literal", Text)).Check);

    private static readonly JsonShape Rendition = Of(("name!", Text), ("href", Address), ("contentType", Text), ("width", Number), ("height", Number), ("sizeInBytes", Number), ("duration", Number));

    private static readonly (string, Func<JsonNode, string, IEnumerable<string>>)[] Item =
    [
        ("uri!", Identifier), ("type", OneOf("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning")), ("version", Text),
        ("firstCreated", Moment), ("versionCreated", Moment), ("contentCreated", Moment), ("pubStatus", OneOf("usable", "withheld", "canceled")),
        ("copyrightNotice", Text), ("edNote", Text), ("language", Text), ("descriptions", Words), ("bodies", Words), ("headlines", Words), ("people", Names), ("organisations", Names),
        ("subjects", Names), ("infoSources", Names), ("by", Text), ("located", Text), ("renditions", ListOf(Rendition.Check)),
    ];

    public static readonly JsonShape Ninjs = Of(
    [
        .. Item,
        ("standard!", Of(("name!", OneOf("ninjs")), ("version!", OneOf("3.0")), ("schema!", Address)).Check),
        ("associations", ListOf(Of([.. Item, ("name!", Text)]).Check)),
    ]);

    private static JsonShape Of(params (string Name, Func<JsonNode, string, IEnumerable<string>> Check)[] properties) =>
        new(properties.ToDictionary(property => property.Name, property => property.Check));
}
