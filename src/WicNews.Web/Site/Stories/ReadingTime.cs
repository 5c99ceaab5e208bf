using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Stories;

/// <summary>How long a story takes to read: words of English, characters of Chinese.</summary>
public static class ReadingTime
{
    private const double WordsAMinute = 230;
    private const double CharactersAMinute = 420;

    public static int Minutes(Story story)
    {
        var texts = Texts(story);
        var minutes = texts.Sum(text => Words(text) / WordsAMinute + Han(text) / CharactersAMinute);
        return Math.Max(1, (int)Math.Round(minutes));
    }

    private static IEnumerable<string> Texts(Story story) =>
    [
        story.Body,
        .. story switch
        {
            Interview interview => interview.Questions.Select(pair => $"{pair.Question} {pair.Answer}"),
            Digest digest => digest.Items.Select(item => $"{item.Headline} {item.Text}"),
            LiveCoverage live => live.Entries.Select(entry => $"{entry.Headline} {entry.Text}"),
            PhotoStory photos => photos.Pictures.Select(picture => picture.Caption ?? ""),
            _ => [],
        },
    ];

    private static int Words(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var character in text)
        {
            var letter = char.IsLetterOrDigit(character) && !SiteLanguage.IsHan(character);
            if (letter && !inside)
                words++;
            inside = letter || (inside && character is '\'' or '’' or '-');
        }
        return words;
    }

    private static int Han(string text) => text.Count(SiteLanguage.IsHan);
}
