using WicNews.Core.Content;

namespace WicNews.Core.Stories;

/// <summary>A published piece of editorial work in one culture. Each kind adds what is its own.</summary>
public abstract record Story : NewsItem
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    public abstract StoryKind Kind { get; }
    public required string Headline { get; init; }
    public override string Title => Headline;
    public string? Standfirst { get; init; }
    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    /// <summary>Where it was filed, as printed: "WUZHEN, Zhejiang".</summary>
    public string? Dateline { get; init; }

    /// <summary>The dateline as it runs into the text: before a dash, in Chinese before a wide space; empty where there is none.</summary>
    public string Opening => string.IsNullOrWhiteSpace(Dateline) ? "" : Dateline + (Culture == Cultures.Chinese ? "\u3000" : " — ");

    /// <summary>When it was filed; orders the archive.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>
    /// When it was changed after readers had it; null when it was not. An old story that was only brought into the archive has not
    /// been updated by that, nor has one by its translation, or by waiting for its embargo. Of what was published before anybody kept
    /// when first, only the date and the making of the document tell.
    /// </summary>
    public DateTimeOffset? Updated
    {
        get
        {
            var began = new[] { Date, Identity.Created, Identity.FirstPublished ?? Identity.Created }.Max();
            return Identity.Published - began > Settling ? Identity.Published : null;
        }
    }

    /// <summary>When what readers have was written: for all that asks when the story last changed.</summary>
    public DateTimeOffset LastWritten => Updated ?? Date;

    public Picture? LeadPicture { get; init; }

    /// <summary>Markdown as typed; empty when there is no body.</summary>
    public string Body { get; init; } = "";

    /// <summary>The edition that the story belongs to.</summary>
    public Reference? Edition { get; init; }

    /// <summary>The edition's year, or that of the filing where the story lies under no edition.</summary>
    public int Year { get; init; }

    public IReadOnlyList<Reference> Topics { get; init; } = [];
    public IReadOnlyList<Reference> People { get; init; } = [];
    public IReadOnlyList<Reference> Organisations { get; init; } = [];
    public Reference? Series { get; init; }
    public int? SeriesOrder { get; init; }

    /// <summary>What the four above are picked from, with what readers cannot open now.</summary>
    public Filing Filing { get; init; } = Filing.None;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The agency or publisher that the story came from.</summary>
    public string? Source { get; init; }

    /// <summary>Where it first appeared; only ever http or https.</summary>
    public string? OriginalUrl { get; init; }

    public string? Rights { get; init; }
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    public bool AllowsComments { get; init; }
    public string? SeoTitle { get; init; }
    public string? SeoDescription { get; init; }

    /// <summary>Whether the story is still being written as it happens.</summary>
    public virtual bool IsRunning => false;

    /// <summary>Other pictures of the story, in order, without the lead picture.</summary>
    public virtual IReadOnlyList<Picture> MorePictures => [];
}
