using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Core.Search.Feeding;

/// <summary>Makes of a story its document, and one more for each of its pictures that has a caption.</summary>
internal static class StoryMapper
{
    /// <param name="story">The story.</param>
    /// <param name="url">Its path on the reader site.</param>
    /// <param name="namesOf">All names of an authority record.</param>
    public static IEnumerable<SearchDocument> Map(Story story, string url, Func<Reference, IEnumerable<string>> namesOf)
    {
        Picture[] pictures = [.. new[] { story.LeadPicture }.OfType<Picture>().Concat(story.MorePictures).DistinctBy(picture => picture.MediaKey)];
        var document = MapStory(story, url, pictures, namesOf);
        return pictures.Where(picture => picture.Caption is { Length: > 0 }).Select(picture => MapPicture(picture, document)).Prepend(document);
    }

    private static SearchDocument MapStory(Story story, string url, Picture[] pictures, Func<Reference, IEnumerable<string>> namesOf)
    {
        Reference[] people = [.. story.People.Concat(story is Interview interview ? interview.Interviewees : []).DistinctBy(person => person.Key)];
        return new SearchDocument
        {
            Key = story.Key,
            Owner = story.Key,
            Culture = story.Culture,
            Kind = story.Kind.Alias(),
            Title = story.Headline,
            Url = url,
            Date = story.Date,
            Changed = story.Updated,
            Year = story.Year,
            Picture = pictures.FirstOrDefault()?.MediaKey,
            MorePictures = [.. pictures.Skip(1).Select(picture => picture.MediaKey)],
            Standfirst = story.Standfirst ?? "",
            Byline = string.Join(", ", story.Bylines.Select(byline => PlainText.JoinWords(byline.Name, byline.Role, byline.Agency))),
            Names = [.. people.Concat(story.Organisations).Concat(story.Topics).Concat(new[] { story.Series }.OfType<Reference>())
                .SelectMany(namesOf).Concat(story.Tags).Distinct()],
            Captions = [.. pictures.Select(CaptionOf).Where(caption => caption.Length > 0)],
            Body = PlainText.Join([MainText(story), OwnText(story), story.Source, .. story.Corrections.Select(correction => correction.Text)]),
            Topics = story.Filing.Topics,
            People = story.Filing.People,
            Organisations = story.Filing.Organisations,
            Series = story.Filing.Series,
            SeriesOrder = story.SeriesOrder,
            Until = pictures.Min(picture => picture.RightsEnd),
            HasPictures = pictures.Length > 0,
            HasVideo = story is VideoStory,
        };
    }

    private static string? MainText(Story story) => PlainText.Of(story.Body) is { Length: > 0 } text ? story.Opening + text : story.Dateline;

    /// <summary>What only stories of its kind have.</summary>
    private static string OwnText(Story story) => story switch
    {
        Interview interview => PlainText.Join(interview.Questions.SelectMany(pair => new[] { pair.Question, PlainText.Of(pair.Answer) })),
        VideoStory video => PlainText.Of(video.Transcript),
        Digest digest => PlainText.Join(digest.Items.SelectMany(item => new[] { item.Headline, item.Place, PlainText.Of(item.Text) }).Append(digest.ContactLine)),
        LiveCoverage live => PlainText.Join(live.Entries.SelectMany(entry => new[] { entry.Headline, PlainText.Of(entry.Text) })),
        _ => "",
    };

    private static SearchDocument MapPicture(Picture picture, SearchDocument story) => new()
    {
        Key = picture.MediaKey,
        Owner = story.Owner,
        Culture = story.Culture,
        Kind = SearchKinds.Picture,
        Title = picture.Caption!,
        Url = story.Url,
        Date = story.Date,
        Year = story.Year,
        Picture = picture.MediaKey,
        Standfirst = story.Title,
        Byline = picture.Credit ?? "",
        Topics = story.Topics,
        People = story.People,
        Organisations = story.Organisations,
        Series = story.Series,
        Until = picture.RightsEnd,
        HasPictures = true,
    };

    private static string CaptionOf(Picture picture) => PlainText.JoinWords(picture.Caption, picture.Credit);
}
