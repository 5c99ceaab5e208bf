namespace WicNews.Core.Search;

/// <summary>One published thing in one language, as it is searched. Texts are plain: no markup, paragraphs parted by line breaks.</summary>
public sealed record SearchDocument
{
    /// <summary>The content's key; for a picture the media's key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The content that this was made from and goes away with: the story of a picture, otherwise <see cref="Key"/> itself.</summary>
    public required Guid Owner { get; init; }

    /// <summary>Language tag of the variant, such as en-US or zh-CN.</summary>
    public required string Culture { get; init; }

    /// <summary>One of <see cref="SearchKinds"/>: the document type's alias, or "picture".</summary>
    public required string Kind { get; init; }

    /// <summary>Headline, or the name of a person, organisation, topic, series or edition.</summary>
    public required string Title { get; init; }

    /// <summary>Path on the reader site, with the language's prefix.</summary>
    public required string Url { get; init; }

    /// <summary>When the story was filed; orders the archive. Authority records have none.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>When a story was changed after readers had it; null when it was not.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>The summit year that it belongs to.</summary>
    public int? Year { get; init; }

    /// <summary>Key of the media that illustrates it, if any.</summary>
    public Guid? Picture { get; init; }

    /// <summary>Keys of a story's further pictures, in their order.</summary>
    public IReadOnlyList<Guid> MorePictures { get; init; } = [];

    /// <summary>The one or two sentences under the headline.</summary>
    public string Standfirst { get; init; } = "";

    /// <summary>Who wrote it, as printed.</summary>
    public string Byline { get; init; } = "";

    /// <summary>Names under which it is to be found: aliases of an authority record; people, organisations, topics and series of a story.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Captions with their credits, one an entry.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>All other text: body, questions and answers, digest items, live entries, transcript, biography.</summary>
    public string Body { get; init; } = "";

    /// <summary>Keys of the topics it is about.</summary>
    public IReadOnlyList<Guid> Topics { get; init; } = [];

    /// <summary>Keys of the people it is about, or who speak in it.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>Keys of the organisations it is about.</summary>
    public IReadOnlyList<Guid> Organisations { get; init; } = [];

    /// <summary>Key of the series it is part of.</summary>
    public Guid? Series { get; init; }

    /// <summary>Its place within the series.</summary>
    public int? SeriesOrder { get; init; }

    /// <summary>The moment from which it may no longer be shown as it is here, as the rights of a picture in it end; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it shows pictures.</summary>
    public bool HasPictures { get; init; }

    /// <summary>Whether it has a moving picture.</summary>
    public bool HasVideo { get; init; }
}
