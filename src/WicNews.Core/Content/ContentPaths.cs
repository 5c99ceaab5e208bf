using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WicNews.Core.Content;

/// <summary>Routes of published documents, without a language prefix: <c>/2025/some-story/</c>. The front page's is <c>/</c>.</summary>
public sealed class ContentPaths(
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IDocumentPublishStatusQueryService status)
{
    private const string PermanentPrefix = "/id/";

    /// <summary>The route that leads to a document wherever it is, in whatever it is renamed to.</summary>
    public static string Permanent(Guid key) => PermanentPrefix + key;

    /// <summary>The document that a permanent route leads to; null for other routes.</summary>
    public static Guid? FromPermanent(string route) =>
        route.StartsWith(PermanentPrefix, StringComparison.OrdinalIgnoreCase) && Guid.TryParse(route[PermanentPrefix.Length..].TrimEnd('/'), out var key) ? key : null;

    /// <summary>True when the document itself is published in the culture, whatever is above it.</summary>
    public bool IsPublished(Guid key, string culture) => status.IsPublished(key, culture);

    /// <summary>True when the document and everything above it are published in the culture.</summary>
    public bool IsReachable(Guid key, string culture) =>
        status.IsPublished(key, culture) && status.HasPublishedAncestorPath(key, culture);

    /// <summary>The document's route; null when readers of that culture cannot reach it.</summary>
    public string? PathOf(Guid key, string culture) => IsReachable(key, culture) ? RouteOf(key, culture) : null;

    /// <summary>The document's route, whether or not readers can reach it; null for what has no address in that culture.</summary>
    public string? RouteOf(Guid key, string culture)
    {
        if (!navigation.TryGetAncestorsOrSelfKeys(key, out var keys))
            return null;
        var lineage = keys.ToArray();
        var segments = new string[lineage.Length - 1];
        for (var index = 0; index < segments.Length; index++)
        {
            // What is not published now has its draft's name only.
            if ((urls.GetUrlSegment(lineage[index], culture, isDraft: false) ?? urls.GetUrlSegment(lineage[index], culture, isDraft: true)) is not { Length: > 0 } segment)
                return null;
            segments[^(index + 1)] = segment;
        }
        return segments.Length == 0 ? "/" : $"/{string.Join('/', segments)}/";
    }

    /// <summary>True when the document is published, but something above it was taken down.</summary>
    public bool IsCutOff(string path, string culture) => DraftKeyOf(path, culture) is { } key && IsCutOff(key, culture);

    /// <inheritdoc cref="IsCutOff(string, string)"/>
    public bool IsCutOff(Guid key, string culture) => status.IsPublished(key, culture) && !status.HasPublishedAncestorPath(key, culture);

    /// <summary>The document behind a route in the drafts' tree, whether or not readers may see it; null when there is none.</summary>
    public Guid? DraftKeyOf(string path, string culture) => urls.GetDocumentKeyByRoute(path, culture, documentStartNodeId: null, isDraft: true);

    /// <summary>The document behind a route; null when there is none that readers may see.</summary>
    public Guid? KeyOf(string path, string culture) =>
        urls.GetDocumentKeyByRoute(path, culture, documentStartNodeId: null, isDraft: false) is { } key && IsReachable(key, culture) ? key : null;
}
