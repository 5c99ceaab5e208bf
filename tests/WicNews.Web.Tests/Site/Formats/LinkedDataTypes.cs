using System.Text.Json.Nodes;
using static WicNews.Web.Tests.Site.Formats.JsonShape;

namespace WicNews.Web.Tests.Site.Formats;

/// <summary>What schema.org's types need for search engines to show them, type by type.</summary>
internal static class LinkedDataTypes
{
    private static readonly Dictionary<string, JsonShape> Types = new()
    {
        ["NewsArticle"] = Of(("headline!", Text), ("mainEntityOfPage!", Address), ("datePublished!", Moment), ("dateModified!", Moment), ("inLanguage!", Text),
            ("author!", OneOrMore(Thing)), ("publisher!", Thing), ("image", ListOf(Thing)), ("video", Thing), ("hasPart", Thing), ("about", ListOf(Thing)), ("isPartOf", Thing)),
        ["LiveBlogPosting"] = Of(("headline!", Text), ("datePublished!", Moment), ("dateModified!", Moment), ("author!", OneOrMore(Thing)), ("publisher!", Thing),
            ("coverageStartTime!", Moment), ("coverageEndTime", Moment), ("liveBlogUpdate!", ListOf(Thing)), ("image", ListOf(Thing))),
        ["BlogPosting"] = Of(("headline!", Text), ("datePublished!", Moment), ("articleBody!", Text), ("url!", Address)),
        ["VideoObject"] = Of(("name!", Text), ("description!", Text), ("uploadDate!", Moment), ("thumbnailUrl!", Address), ("duration", Text), ("contentUrl", Address), ("url", Address)),
        ["ImageGallery"] = Of(("image!", ListOf(Thing))),
        ["ImageObject"] = Of(("url!", Address), ("width!", Number), ("height!", Number), ("creditText!", Text)),
        ["Event"] = Of(("name!", Text), ("startDate!", MomentOrDay), ("endDate!", MomentOrDay), ("location!", Thing), ("organizer", Thing), ("url!", Address), ("image", OneOrMore(Thing))),
        ["Place"] = Of(("name!", Text), ("address!", Text)),
        ["Person"] = Of(("name!", Text), ("url", Address), ("jobTitle", Text), ("affiliation", Thing), ("worksFor", Thing), ("image", Thing), ("sameAs", ListOf(Address)), ("alternateName", ListOf(Text))),
        ["Organization"] = Of(("name!", Text), ("url", Address)),
        ["NewsMediaOrganization"] = Of(("name!", Text), ("url!", Address)),
        ["Thing"] = Of(("name!", Text), ("url", Address)),
        ["CreativeWorkSeries"] = Of(("name!", Text), ("url", Address)),
        ["CollectionPage"] = Of(("name!", Text), ("url!", Address)),
        ["CorrectionComment"] = Of(("text!", Text), ("datePublished!", Moment)),
        ["BreadcrumbList"] = Of(("itemListElement!", ListOf(Thing))),
        ["ListItem"] = Of(("position!", Number), ("name!", Text), ("item!", Address)),
        ["WebSite"] = Of(("name!", Text), ("url!", Address), ("potentialAction!", Thing)),
        ["SearchAction"] = Of(("target!", Text), ("query-input!", Text)),
    };

    /// <summary>What is wrong with an object of linked data and all within it.</summary>
    public static IEnumerable<string> Thing(JsonNode node, string path)
    {
        if ((string?)node["@type"] is not { } type)
            return [$"{path} has no @type"];
        return Types.TryGetValue(type, out var shape) ? shape.Check(node, $"{path}({type})") : [$"{path} has the unknown type {type}"];
    }

    private static JsonShape Of(params (string Name, Func<JsonNode, string, IEnumerable<string>> Check)[] properties) =>
        new(properties.ToDictionary(property => property.Name, property => property.Check), AllowsOthers: true);
}
