using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Stories;

/// <summary>Gathers what stands around a story: its neighbours in the series, and what else to read and why.</summary>
public static class StoryModels
{
    private const int MostRelated = 3;

    /// <summary>Parts before a story by which its number is told to change; of one further on it may be old until the page's time is over.</summary>
    private const int MostCounted = 50;

    public static StoryModel Build(PageContext page, Story story)
    {
        page.Story = story.Key;
        ShowFurniture(page, story);
        var parts = story.Series is null ? [] : page.PartsOf(story.Series.Key);
        var at = parts.TakeWhile(part => part.Key != story.Key).Count();
        if (at < parts.Count && parts[at].IsCounted)
            foreach (var part in parts.Take(Math.Min(at, MostCounted)))
                page.Show(part.Key);
        return new StoryModel(
            story,
            ReadingTime.Minutes(story),
            story.Series,
            at > 0 && at < parts.Count ? page.Card(parts[at - 1].Key) : null,
            at + 1 < parts.Count ? page.Card(parts[at + 1].Key) : null,
            at < parts.Count ? parts[at].Number : null,
            Related(page, story));
    }

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

    /// <summary>Notes all that a story is shown with, whatever it is made into.</summary>
    internal static void ShowFurniture(PageContext page, Story story)
    {
        page.Show(story.Key);
        foreach (var reference in story.Bylines.Select(byline => byline.Person).Append(story.Edition).OfType<Reference>())
            page.Show(reference.Key);
        // A record that is not published now is not named; it is when it comes out.
        foreach (var record in story.Filing.All)
            page.Show(record);
        foreach (var picture in story.MorePictures.Append(story.LeadPicture).OfType<Picture>())
            page.Show(picture.MediaKey);
        // A film that is withheld now is shown when its rights are extended.
        if (story is VideoStory { VideoKey: { } film })
            page.Show(film);
    }
}
