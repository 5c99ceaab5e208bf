using WicNews.Core.Content;
using WicNews.Core.Pages;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Core.Summits;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Stories;

namespace WicNews.Web.Site.Home;

/// <summary>The front page: what editors chose, then what is newest, then every edition.</summary>
public sealed record HomeModel(
    HomePage Home,
    StoryCard? Lead,
    IReadOnlyList<StoryCard> Top,
    IReadOnlyList<StoryCard> Latest,
    IReadOnlyList<StoryCard> MostRead,
    IReadOnlyList<StoryCard> Visual,
    IReadOnlyList<(Reference Series, IReadOnlyList<StoryCard> Stories)> Series,
    IReadOnlyList<SummitEdition> Editions)
{
    /// <summary>The column beside the lead has room for these of the top stories; the others stand in a row below.</summary>
    public const int BesideTheLead = 2;

    public static HomeModel Build(PageContext page, HomePage home)
    {
        page.ShowsLatest = true;
        page.Show(home.Key);
        var latest = page.Stories(new SearchFilters(), 12).Cards;
        var lead = home.LeadStory is { } story ? page.Card(story) : null;
        var chosen = home.TopStories.Select(page.Card).OfType<StoryCard>().ToArray();
        // A front page without a lead would open on an empty space: the first of the top stories steps in, or else the newest.
        lead ??= chosen.FirstOrDefault() ?? (latest.Count > 0 ? latest[0] : null);
        var top = chosen.Where(card => card.Key != lead?.Key).Take(8).ToArray();
        // Where editors chose fewer than stand beside the lead, the newest fill the column.
        if (top.Length < BesideTheLead)
            top = top.Concat(latest.Where(card => card.Key != lead?.Key)).DistinctBy(card => card.Key).Take(BesideTheLead).ToArray();
        var above = top.Select(card => card.Key).Append(lead?.Key ?? Guid.Empty).ToHashSet();
        return new HomeModel(
            home,
            lead,
            top,
            latest.Where(card => !above.Contains(card.Key)).Take(6).ToArray(),
            page.MostRead(6),
            Visuals(page, home, above),
            home.FeaturedSeries.Select(series => (series, (IReadOnlyList<StoryCard>)NewestOf(page, series, above))).Where(found => found.Item2.Count > 0).ToArray(),
            page.Editions());
    }

    /// <summary>What editors chose, filled up with the newest.</summary>
    private static IReadOnlyList<StoryCard> Visuals(PageContext page, HomePage home, IReadOnlySet<Guid> above)
    {
        const int most = 4;
        var chosen = home.PicturesAndVideo.Select(page.Card).OfType<StoryCard>().Where(card => !above.Contains(card.Key)).Take(most).ToArray();
        var shown = above.Concat(chosen.Select(card => card.Key)).ToArray();
        return [.. chosen, .. page.Stories(new SearchFilters { Kinds = [StoryKind.PhotoStory.Alias(), StoryKind.Video.Alias()], Excluded = shown }, most).Cards.Take(most - chosen.Length)];
    }

    /// <summary>The newest of a series that do not stand above already; all of it may, and then they stand twice.</summary>
    private static StoryCard[] NewestOf(PageContext page, Reference series, IReadOnlySet<Guid> above)
    {
        page.Show(series.Key);
        return page.PartsOf(series.Key).Reverse().OrderBy(part => above.Contains(part.Key)).Take(3).Select(part => page.Card(part.Key)).OfType<StoryCard>().ToArray();
    }
}
