using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Core.Tests.Stories;

/// <summary>When a story counts as updated.</summary>
public sealed class StoryDatesTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [TestCase(-4000, 0, 0, 0, null, Description = "an old story brought into the archive")]
    [TestCase(-4000, 0, 60, 60, null, Description = "and published by another an hour later")]
    [TestCase(-4000, 0, 0, 30, 30, Description = "and changed later")]
    [TestCase(0, -60, 0, 5, null, Description = "put right just after it was filed")]
    [TestCase(0, -60, 0, 120, 120, Description = "changed after it was filed")]
    [TestCase(0, -60, 840, 840, null, Description = "held back by its embargo, or translated the day after")]
    [TestCase(0, -60, 840, 900, 900, Description = "and changed after that")]
    [TestCase(600, 0, 5, 5, null, Description = "published ahead of its date")]
    [TestCase(0, -60, null, 120, 120, Description = "published before anybody kept when first")]
    public void ItIsUpdatedWhenReadersHadAnother(int date, int created, int? first, int published, int? updated)
    {
        var story = new Article
        {
            Identity = new Identity(Guid.NewGuid(), Cultures.English, [Cultures.English], "A story", "/2026/a-story/", At(created), At(published), first is { } minute ? At(minute) : null),
            Headline = "A story", Date = At(date),
        };

        Assert.That(story.Updated, Is.EqualTo(updated is { } minutes ? At(minutes) : (DateTimeOffset?)null));
        Assert.That(story.LastWritten, Is.EqualTo(At(updated ?? date)));
    }

    private static DateTimeOffset At(int minutes) => Day.AddMinutes(minutes);
}
