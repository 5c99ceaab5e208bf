using Microsoft.AspNetCore.Components;
using WicNews.Core.Archive;
using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Core.Markdown;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Core.Summits;
using WicNews.Web.Site.Search;
using WicNews.Web.Site.SeriesPages;

namespace WicNews.Web.Site.Shared;

/// <summary>
/// Everything one page is made with, in its language. Whatever the page shows is noted in <see cref="Shown"/>, so that the cached
/// page goes when any of it changes.
/// </summary>
public sealed class PageContext(SiteSources sources, SiteLanguage language, string route, string baseAddress)
{
    private readonly HashSet<Guid> shown = [];
    private Navigation? menus;

    public SiteLanguage Language { get; } = language;
    public Words Words { get; } = new(language);
    public Dates Dates { get; } = new(language);
    public PictureSources Pictures => sources.Pictures;
    public DateTimeOffset Now => sources.Clock.GetUtcNow();

    /// <summary>The page's route without the language's prefix.</summary>
    public string Route { get; } = route;

    /// <summary>Keys of all documents and media that the page shows.</summary>
    public IReadOnlySet<Guid> Shown => shown;

    /// <summary>False while the index is still being built: what is made then may lack stories.</summary>
    public bool SeesEverything { get; } = sources.IndexStatus.IsReady;

    /// <summary>False at a host that anybody could have made up: what is made there says so in its addresses, and is not kept.</summary>
    public bool IsAtKnownHost { get; init; } = true;

    /// <summary>Whether it may be kept for other readers.</summary>
    public bool MayBeKept => SeesEverything && IsAtKnownHost;

    /// <summary>Asked before each search that the reader did not ask for; false for one who had too many of them made.</summary>
    public Func<bool> MayGuess { get; init; } = () => true;

    /// <summary>True when the page changes with whatever is published, and not only with what it shows.</summary>
    public bool ShowsLatest { get; set; }

    /// <summary>True for a draft that an editor looks at: the page says so, and asks not to be indexed.</summary>
    public bool IsPreview { get; set; }

    /// <summary>The story that whoever opens the page reads; null where it is no story's page.</summary>
    public Guid? Story { get; set; }

    /// <summary>The address on this site of a route in the page's language.</summary>
    public string Address(string route) => Language.Prefix + route;

    /// <summary>The address of a reference, in the language that it exists in; null when it cannot be reached.</summary>
    public static string? Address(Reference reference) => reference.Path is null ? null : Cultures.PrefixOf(reference.Culture) + reference.Path;

    /// <summary>The whole address, for machines and other sites: written as URLs are, which hold no Chinese.</summary>
    public string Absolute(string address) => baseAddress + SiteRequest.EscapeChinese(address);

    /// <summary>The whole address that leads to an item whatever it is renamed to.</summary>
    public string Permanent(Guid key) => Absolute(Address(ContentPaths.Permanent(key)));

    /// <summary>The item, if it may be shown in the page's language.</summary>
    public T? Find<T>(Guid key) where T : NewsItem
    {
        shown.Add(key);
        return sources.Reader.Find(key, Language.Culture) as T;
    }

    public void Show(Guid key) => shown.Add(key);

    public Reference? Refer(Guid key)
    {
        shown.Add(key);
        return sources.News.Reference(key, Language.Culture);
    }

    /// <summary>The corrections in the page's language, newest first: the key of each one's story, and the id of its entry in the log of them.</summary>
    public IReadOnlyList<(Guid Story, string Id)> Corrections() => sources.Corrections.Of(Language.Culture);

    /// <summary>What the site calls itself in the page's language.</summary>
    public string SiteName => Menus.SiteName;

    /// <summary>What stands on every page, read once for this one.</summary>
    public Navigation Menus => menus ??= Navigation.Read(sources.News, Language);

    /// <summary>The page that says how to write to the newsroom: the one that is called so in English addresses. Null where there is none in the page's language.</summary>
    public Reference? Contact => sources.Paths.KeyOf("/contact/", Cultures.English) is { } key ? Menus.Pages.FirstOrDefault(standing => standing.Key == key) : null;

    /// <summary>All editions that are published in the page's language, newest first.</summary>
    public IReadOnlyList<SummitEdition> Editions() => Menus.Editions
        .Select(edition => Find<SummitEdition>(edition.Key))
        .OfType<SummitEdition>()
        .OrderByDescending(edition => edition.Year)
        .ToArray();

    /// <summary>The edition of a year; null where none is published in the page's language.</summary>
    public Guid? EditionOf(int year) => Menus.Editions
        .Select(edition => sources.Reader.Find(edition.Key, Language.Culture) as SummitEdition)
        .FirstOrDefault(edition => edition?.Year == year)?.Key;

    /// <summary>Routes of all that is not a story: the front page, editions, sections and their records, standing pages, lists.</summary>
    public IEnumerable<string> StandingRoutes()
    {
        ShowsLatest = true;
        var navigation = Menus;
        var records = navigation.Sections.SelectMany(section => sources.News.Children(section.Key)).Select(key => sources.Paths.PathOf(key, Language.Culture));
        return ((string?[])["/", "/timeline/", "/on-this-day/", "/corrections/", "/feeds/"])
            .Concat(navigation.Editions.Concat(navigation.Sections).Concat(navigation.Pages).Select(reference => reference.Path))
            .Concat(records)
            .OfType<string>();
    }

    /// <summary>The people, organisations, topics or series that are published in the page's language, by name.</summary>
    /// <param name="kind">The alias of their document type, as in <see cref="SearchKinds"/>.</param>
    public IReadOnlyList<Reference> Records(string kind) => Menus.Sections
        .SelectMany(section => RecordsOf(section.Key))
        .Where(record => record.Alias == kind && record.Culture == Language.Culture && record.Path is not null)
        .OrderBy(record => record.Name, Language.Order)
        .ToArray();

    /// <summary>All records of a section by name, those too that are published in the other language only.</summary>
    public IReadOnlyList<Reference> RecordsOf(Guid section) => sources.SectionRecords.Of(section, Language);

    /// <summary>The first and the last year of the stories about a record in the page's language; null where there are none.</summary>
    public (int First, int Last)? YearsOf(Guid record) => sources.SectionRecords.YearsOf(record, Language.Culture);

    /// <summary>The section that a record lies in.</summary>
    public Reference? SectionOf(Guid record) => sources.News.Ancestor(record, ContentAliases.Section, Language.Culture);

    /// <summary>The topics that name this one as their broader topic: its neighbours in the section.</summary>
    public IReadOnlyList<Reference> Narrower(Guid topic) => SectionOf(topic) is { } section
        ? [.. sources.SectionRecords.NarrowerThan(topic, section.Key, Language)]
        : [];

    /// <summary>The route of a document in the other language; null where it is not published in it.</summary>
    public string? OtherPath(Guid key) => sources.Paths.PathOf(key, Language.Other.Culture);

    /// <summary>What stands at the page's route in the other language; null when nothing does.</summary>
    public NewsItem? Elsewhere() =>
        sources.Paths.KeyOf(Route, Language.Other.Culture) is { } key ? sources.Reader.Find(key, Language.Other.Culture) : null;

    public Picture? Picture(Guid mediaKey)
    {
        shown.Add(mediaKey);
        return sources.PictureReader.Read(mediaKey, Language.Culture);
    }

    /// <summary>A film to play here; null when it is withdrawn or withheld.</summary>
    public MediaFile? File(Guid mediaKey)
    {
        shown.Add(mediaKey);
        return sources.PictureReader.ReadFile(mediaKey, Language.Culture);
    }

    /// <summary>Captions as a player on the page offers them: on from the beginning in the page's language.</summary>
    public EmbeddedTrack Track(CaptionTrack captions)
    {
        var language = SiteLanguage.Of(captions.Culture);
        return new EmbeddedTrack(captions.Url, language.Tag, language.OwnName, IsDefault: language == Language);
    }

    /// <summary>Stories of the page's language by filter.</summary>
    public StoryList Stories(SearchFilters filters, int size, int page = 1, SearchSort sort = SearchSort.Newest)
    {
        var found = Ask(filters, size, page, sort, []);
        return new StoryList(found.Hits.Select(Card).ToArray(), found.Total, page, size);
    }

    /// <summary>How many stories and pages a list has in the other language; without the stories, which this page does not show.</summary>
    public StoryList StoriesOfOtherLanguage(SearchFilters filters, int size, int page) =>
        new([], Ask(filters with { Languages = [Language.Other.Culture] }, 1, 1, SearchSort.Newest, []).Total, page, size);

    /// <summary>The years that have stories in the page's language, newest first.</summary>
    public IReadOnlyList<int> Years()
    {
        ShowsLatest = true;
        return Spread(new SearchFilters(), SearchFacet.Year).GetValueOrDefault(SearchFacet.Year, [])
            .Where(value => value.Count > 0)
            .Select(value => int.TryParse(value.Value, out var year) ? year : 0)
            .Where(year => year > 0)
            .OrderDescending()
            .ToArray();
    }

    /// <summary>Every story of a filter, the newest first unless asked for otherwise; all of one state of the index.</summary>
    public IEnumerable<SearchHit> AllStories(SearchFilters filters, bool isOldestFirst = false) => sources.Index.Walk(OfStories(filters), isOldestFirst);

    /// <summary>For each run of so many stories of a filter, oldest first, when the last of them was filed or changed.</summary>
    public IReadOnlyList<DateTimeOffset?> LastWritten(SearchFilters filters, int run) => sources.Index.LastWritten(OfStories(filters), run);

    /// <summary>The parts of a series in the page's language, in their order.</summary>
    public IReadOnlyList<SeriesPart> PartsOf(Guid series) => sources.SeriesParts.Of(series, Language.Culture);

    /// <summary>How the stories of a filter spread over the values of facets, most frequent first.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetValue>> Spread(SearchFilters filters, params SearchFacet[] facets) =>
        Ask(filters, 1, 1, SearchSort.Newest, facets).Facets;

    /// <summary>The most frequent people, topics or organisations of a filter's stories.</summary>
    public IReadOnlyList<Count> Frequent(IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetValue>> spread, SearchFacet facet, int most) =>
        spread.GetValueOrDefault(facet, [])
            .Where(value => value.Key is not null)
            .Take(most)
            .Select(value => (Item: Refer(value.Key!.Value), value.Count))
            .Where(pair => pair.Item is not null)
            .Select(pair => new Count(pair.Item!, pair.Count))
            .ToArray();

    /// <summary>The stories read most, out of all or out of what lies below a document. Empty where too few were read to make a list.</summary>
    public IReadOnlyList<StoryCard> MostRead(int most, Guid? below = null)
    {
        const int fewest = 3;
        shown.Add(Core.Reads.MostRead.ListKey);
        var cards = (below is null ? sources.MostRead.Week : sources.MostRead.Month.Where(key => sources.News.IsBelow(key, below.Value)))
            .Where(key => sources.Paths.IsReachable(key, Language.Culture))
            .Select(Find<Story>)
            .OfType<Story>()
            .Take(most)
            .Select(Card)
            .ToArray();
        return cards.Length < fewest ? [] : cards;
    }

    /// <summary>Approved comments under a story, also under one that takes no more: newest first.</summary>
    public Task<CommentList> CommentsAsync(Story story, int skip, int take) => sources.Comments.ApprovedAsync(story.Key, Language.Culture, skip, take);

    /// <summary>The stories that fit some words best, in either language: what is not published in the page's own has no card on it.</summary>
    public SearchResult Search(string words, int most) => sources.Index.Search(new SearchQuery
    {
        Text = words,
        Filters = new SearchFilters { Kinds = SearchKinds.Stories },
        Size = most,
    });

    public StoryCard? Card(Reference reference) => Card(reference.Key);

    public StoryCard? Card(Guid story) => Find<Story>(story) is { } found ? Card(found) : null;

    public StoryCard Card(Story story)
    {
        var picture = story.LeadPicture ?? (story.MorePictures is [var first, ..] ? first : null);
        if (picture is not null)
            shown.Add(picture.MediaKey);
        return new StoryCard(
            story.Key, story.Kind, story.Headline, Address(story.Path ?? "/"), story.Date, story.Year, story.Standfirst, picture)
        {
            IsRunning = story.IsRunning,
        };
    }

    /// <summary>Editors' Markdown as safe HTML, with this page's pictures and stories in its embeds.</summary>
    public MarkupString Html(string? markdown, string idPrefix = "", int highestHeading = 2, string? dateline = null) =>
        new(PicturePlaceholders.Put(Render(markdown, hasColours: true, idPrefix, highestHeading, dateline)));

    /// <summary>The same for those who have not this site's stylesheet: without what only that makes sense of.</summary>
    public string PlainHtml(string? markdown, int highestHeading, string idPrefix = "", string? dateline = null) =>
        Render(markdown, hasColours: false, idPrefix, highestHeading, dateline);

    private string Render(string? markdown, bool hasColours, string idPrefix, int highestHeading, string? dateline) => sources.Markdown.Render(markdown, new RenderSettings
    {
        Embeds = new PageEmbeds(this, sources, hasColours),
        IdPrefix = idPrefix,
        HighestHeading = highestHeading,
        Dateline = dateline,
        Names = Words.SpokenNames,
    });

    private StoryCard Card(SearchHit hit)
    {
        shown.Add(hit.Key);
        var kind = StoryKinds.FromAlias(hit.Kind) ?? StoryKind.Article;
        return new StoryCard(
            hit.Key, kind, hit.Title, hit.Url, hit.Date ?? DateTimeOffset.MinValue, hit.Year,
            hit.Standfirst.Length > 0 ? hit.Standfirst : null, hit.Picture is { } picture ? Picture(picture) : null)
        {
            // The index does not know; such stories are few.
            IsRunning = kind == StoryKind.LiveCoverage && Find<Story>(hit.Key) is { IsRunning: true },
        };
    }

    private SearchFilters OfStories(SearchFilters filters) => filters with { Languages = [Language.Culture], Kinds = SearchKinds.Stories };

    private SearchResult Ask(SearchFilters filters, int size, int page, SearchSort sort, SearchFacet[] facets) => sources.Index.Search(new SearchQuery
    {
        Filters = filters with
        {
            Languages = filters.Languages.Count > 0 ? filters.Languages : [Language.Culture],
            Kinds = filters.Kinds.Count > 0 ? filters.Kinds : SearchKinds.Stories,
        },
        Sort = sort,
        Page = page,
        Size = size,
        Facets = facets,
    });
}
