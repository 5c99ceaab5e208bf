using AngleSharp.Dom;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>What the references in rich text lead to and show in the Delivery API: only what its readers may see.</summary>
internal sealed class RichTextTargets(
    IApiContentRouteBuilder routes, IApiMediaUrlProvider mediaUrls, IPublishedContentCache documents, IPublishedMediaCache media)
{
    private const string Link = "{localLink:";

    /// <summary>Whether a link's address is a reference: it is nothing that a browser could follow.</summary>
    public static bool IsReference(IElement link) => ReferenceOf(link) is not null;

    /// <summary>What a reference leads to; null where there is nothing that may be seen.</summary>
    /// <param name="link">A link of which <see cref="IsReference"/> holds.</param>
    /// <param name="preview">Whether drafts may be led to.</param>
    public RichTextTarget? Find(IElement link, bool preview)
    {
        // Older editors wrote a whole UDI, newer ones a key and its kind in another attribute. What comes after it, such as #part, stays.
        if (ReferenceOf(link) is not { } text || text.IndexOf('}', StringComparison.Ordinal) is not (> 0 and var end))
            return null;
        var (reference, rest) = (text[Link.Length..end], text[(end + 1)..]);
        var udi = Udi(reference);
        var type = udi?.EntityType ?? link.GetAttribute("type");
        if (udi?.Guid is not { } key && !Guid.TryParse(reference, out key))
            return null;
        if (!Is(type, Constants.UdiEntityType.Media) && documents.GetById(preview, key) is { } document && routes.Build(document, link.GetAttribute("data-culture")) is { } route)
            return new RichTextTarget(document, route.Path + rest, rest.Length == 0 ? route : With(route, rest));
        return !Is(type, Constants.UdiEntityType.Document) && media.GetById(preview, key) is { } file
            ? new RichTextTarget(file, mediaUrls.GetUrl(file) + rest, null)
            : null;
    }

    /// <summary>The present address of a picture that is a media item; null for any other.</summary>
    public string? AddressOf(IElement picture, bool preview) =>
        Udi(picture.GetAttribute("data-udi")) is { } udi && media.GetById(preview, udi.Guid) is { } item ? mediaUrls.GetUrl(item) : null;

    private static string? ReferenceOf(IElement link) =>
        link.GetAttribute("href")?.TrimStart('/') is { } address && address.StartsWith(Link, StringComparison.Ordinal) ? address : null;

    private static ApiContentRoute With(IApiContentRoute route, string queryString) =>
        new(route.Path, new ApiContentStartItem(route.StartItem.Id, route.StartItem.Path)) { QueryString = queryString };

    // Older migrations wrote "Media" for "media".
    private static bool Is(string? type, string kind) => string.Equals(type, kind, StringComparison.OrdinalIgnoreCase);

    private static GuidUdi? Udi(string? text) => UdiParser.TryParse(text ?? string.Empty, out GuidUdi? udi) ? udi : null;
}

/// <summary>A document or media item that rich text leads to.</summary>
/// <param name="Item">The document or media item.</param>
/// <param name="Address">Where it is, with what the link has after it, such as "/2025/#part".</param>
/// <param name="Route">A document's; null for media.</param>
internal sealed record RichTextTarget(IPublishedContent Item, string Address, IApiContentRoute? Route);
