using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Stories;

/// <summary>Gathers what stands around a story: its neighbours in the series, and what else to read and why.</summary>
public static class StoryModels
{
    private const int MostRelated = 3;

    public static StoryModel Build(PageContext page, Story story)
    {
        page.Story = story.Key;
        ShowFurniture(page, story);
        var series = story.Series is null ? [] : InSeries(page, story.Series.Key);
        var at = series.FindIndex(card => card.Key == story.Key);
        return new StoryModel(
            story,
            ReadingTime.Minutes(story),
            story.Series,
            at > 0 ? series[at - 1] : null,
            at >= 0 && at + 1 < series.Count ? series[at + 1] : null,
            at >= 0 ? PartOf(series, at) : null,
            Related(page, story));
    }

    /// <summary>A series, all of it, in its own order: by number, unnumbered ones by date after them.</summary>
    public static List<StoryCard> InSeries(PageContext page, Guid series) =>
        page.StoriesInReach(SearchFilters.None.With(SearchFacet.Series, series), SearchSort.Oldest)
            .OrderBy(card => card.SeriesOrder ?? int.MaxValue)
            .ThenBy(card => card.Date)
            .ToList();

    /// <summary>
    /// Which part of its series a story is: its place as editors wrote it. Where none has a place they are counted through; among
    /// others that have one, which come first, a story without is no part.
    /// </summary>
    public static int? PartOf(IReadOnlyList<StoryCard> series, int index) =>
        series[0].SeriesOrder is null ? index + 1 : series[index].SeriesOrder;

    private static List<StoryCard> Related(PageContext page, Story story)
    {
        var related = new List<StoryCard>();
        foreach (var (filters, reason) in Reasons(page, story))
            foreach (var card in page.Stories(filters with { Excluded = [story.Key] }, MostRelated).Cards)
                if (related.Count < MostRelated && related.All(known => known.Key != card.Key))
                    related.Add(card with { Reason = reason });
        return related;
    }

    private static IEnumerable<(SearchFilters Filters, string Reason)> Reasons(PageContext page, Story story)
    {
        foreach (var person in story.People.Take(2))
            yield return (SearchFilters.None.With(SearchFacet.Person, person.Key), page.Words.AlsoAbout(person.Name));
        foreach (var topic in story.Topics.Take(2))
            yield return (SearchFilters.None.With(SearchFacet.Topic, topic.Key), page.Words.AlsoAbout(topic.Name));
        foreach (var organisation in story.Organisations.Take(1))
            yield return (SearchFilters.None.With(SearchFacet.Organisation, organisation.Key), page.Words.AlsoAbout(organisation.Name));
        if (story.Edition is { } edition)
            yield return (new SearchFilters { Years = [story.Year] }, page.Words.AlsoAbout(page.Words.EditionTitle(story.Year)));
    }

    private static void ShowFurniture(PageContext page, Story story)
    {
        page.Show(story.Key);
        foreach (var reference in story.Bylines.Select(byline => byline.Person).Append(story.Edition).OfType<Reference>())
            page.Show(reference.Key);
        // A record that is not published now is not named; it is when it comes out.
        foreach (var record in story.Filing.All)
            page.Show(record);
        foreach (var picture in story.MorePictures.Append(story.LeadPicture).OfType<Picture>())
            page.Show(picture.MediaKey);
        if (story is VideoStory { VideoFile: { } file })
            page.Show(file.MediaKey);
    }
}
