using WicNews.Core.Stories;

namespace WicNews.Web.Site.Shared;

/// <summary>What a page says of itself to search engines, other sites and browsers.</summary>
public sealed record PageHead
{
    public required string Title { get; init; }
    public string? Description { get; init; }

    /// <summary>The page's one address on this site, with the language's prefix; null where it is not to be indexed.</summary>
    public string? Canonical { get; init; }

    /// <summary>The same page in the other language; null when there is none.</summary>
    public string? Alternate { get; init; }

    /// <summary>Where readers of the other language are led: the same page, unless a near one is named.</summary>
    public string? LanguageSwitch { get => field ?? Alternate; init; }

    public Picture? Picture { get; init; }

    /// <summary>The shape in which other sites are shown it.</summary>
    public PictureShape PictureShape { get; init; } = PictureShape.Banner;

    /// <summary>The picture that was drawn for links to the page, 1200 by 630; goes before <see cref="Picture"/>.</summary>
    public string? Card { get; init; }

    public PicturePreload? Preload { get; init; }

    public string OpenGraphType { get; init; } = "website";

    /// <summary>When a story was filed, and when it was changed after that; null on pages that are no stories.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    /// <summary>JSON-LD, one document an entry.</summary>
    public IReadOnlyList<object> StructuredData { get; init; } = [];

    /// <summary>A feed of what the page lists.</summary>
    public (string Title, string Query)? Feed { get; init; }

    /// <summary>Names of script modules that the page has use for.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>The key of the story on the page, for oEmbed and ninjs.</summary>
    public Guid? Story { get; init; }
}
