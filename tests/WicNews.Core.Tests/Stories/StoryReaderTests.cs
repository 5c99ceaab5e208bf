using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Core.Tests.Support;

namespace WicNews.Core.Tests.Stories;

public sealed class StoryReaderTests
{
    private readonly FakeSite site = new();

    [Test]
    public void AStoryCarriesWhatItsEditorsWrote()
    {
        var person = Person("Wu Yongming", "吴泳铭");
        var picture = site.AddPicture().With("altText", "A stone bridge").With("credit", "Lin Wei");
        var content = Story("interview")
            .With("headline", " A  headline ", "标题").With("storyDate", new DateTime(2025, 11, 8, 9, 30, 0))
            .With("bylines", FakeSite.Blocks(FakeSite.Block("byline").With("name", "Ma Qing").With("person", new[] { person }).With("agency", "The Daily")))
            .With("leadPicture", FakeSite.Pick(picture)).With("leadPictureCaption", "Dawn in Wuzhen", "乌镇的清晨")
            .With("people", new[] { person })
            .With("questions", FakeSite.Blocks(FakeSite.Block("questionAnswer").With("question", "Why?").With("answer", "Because **so**.")));

        var story = (Interview)site.Reader.Find(content.Key, Cultures.English)!;

        Assert.Multiple(() =>
        {
            Assert.That(story.Headline, Is.EqualTo("A  headline"));
            Assert.That(story.Path, Is.EqualTo("/2025/a-story/"));
            Assert.That(story.Year, Is.EqualTo(2025));
            Assert.That(story.Date, Is.EqualTo(new DateTimeOffset(2025, 11, 8, 9, 30, 0, TimeSpan.FromHours(8))));
            Assert.That(story.Bylines.Single(), Is.EqualTo(new Byline("Ma Qing", story.People.Single(), null, "The Daily")));
            Assert.That(story.LeadPicture!.Caption, Is.EqualTo("Dawn in Wuzhen"));
            Assert.That(story.LeadPicture.AltText, Is.EqualTo("A stone bridge"));
            Assert.That(story.LeadPicture.FocalPoint, Is.EqualTo((0.25, 0.5)));
            Assert.That(story.Questions.Single(), Is.EqualTo(new QuestionAnswer("Why?", "Because **so**.")));
        });
    }

    [Test]
    public void AChineseReaderGetsChineseWords()
    {
        var content = Story("article").With("headline", "English", "中文标题").With("people", new[] { Person("Wu Yongming", "吴泳铭") });

        var story = (Story)site.Reader.Find(content.Key, Cultures.Chinese)!;

        Assert.Multiple(() =>
        {
            Assert.That(story.Headline, Is.EqualTo("中文标题"));
            Assert.That(story.People.Single().Name, Is.EqualTo("吴泳铭"));
            Assert.That(story.Identity.Cultures, Is.EqualTo(Cultures.All));
        });
    }

    [Test]
    public void WhatAStoryIsFiledUnderIsKnownWhetherItIsPublishedOrNot()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var content = Story("interview").With("topics", $"umb://document/{first:N},umb://document/{second:N}").With("interviewees", $"umb://document/{second:N}").With("people", "nonsense");

        var story = (Story)site.Reader.Find(content.Key, Cultures.English)!;

        Assert.That((story.Topics, story.Filing.Series), Is.EqualTo(((IReadOnlyList<Reference>)[], (Guid?)null)));
        Assert.That(story.Filing.Topics, Is.EqualTo(new[] { first, second }));
        Assert.That(story.Filing.People, Is.EqualTo(new[] { second }));
    }

    [Test]
    public void AReferenceToWhatIsNotPublishedIsLeftOut()
    {
        var unpublished = new FakeContent("person", PublishedItemType.Content).In(Cultures.English, "Secret Guest");
        var content = Story("article").With("people", new[] { unpublished });

        Assert.That(((Story)site.Reader.Find(content.Key, Cultures.English)!).People, Is.Empty);
    }

    [Test]
    public void WhatLiesUnderAnUnpublishedEditionIsNotFound()
    {
        var edition = site.Add("summitEdition", site.Home).In(Cultures.English, "2024").With("year", 2024);
        var story = site.Add("article", edition).In(Cultures.English, "Story").In(Cultures.Chinese, "故事");

        Assert.Multiple(() =>
        {
            Assert.That(site.Reader.Find(story.Key, Cultures.English), Is.Not.Null);
            Assert.That(site.Reader.Find(story.Key, Cultures.Chinese), Is.Null, "the edition is not published in Chinese");
        });
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("https://user:secret@example.org/")]
    [TestCase("//evil.example/")]
    [TestCase("not an address")]
    public void AnAddressThatCouldHarmIsLeftOut(string address)
    {
        var content = Story("video").With("videoUrl", address).With("originalUrl", address);

        var story = (VideoStory)site.Reader.Find(content.Key, Cultures.English)!;

        Assert.That((story.VideoUrl, story.OriginalUrl), Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCaseSource(nameof(HostileValues))]
    public void AHostileValueReadsAsAbsent(object? value)
    {
        var content = Story("liveCoverage");
        foreach (var alias in (string[])["headline", "storyDate", "bylines", "leadPicture", "body", "topics", "people", "organisations", "series",
            "seriesOrder", "tags", "corrections", "entries", "ended", "originalUrl", "embargo"])
            content.With(alias, value);

        Assert.That(site.Reader.Find(content.Key, Cultures.English), Is.InstanceOf<LiveCoverage>());
    }

    [Test]
    public void APictureWhoseRightsHaveExpiredIsNotShown()
    {
        var picture = site.AddPicture().With("rightsExpire", new DateTime(2020, 1, 1));
        var content = Story("article").With("leadPicture", FakeSite.Pick(picture));

        Assert.That(((Story)site.Reader.Find(content.Key, Cultures.English)!).LeadPicture, Is.Null);
    }

    [TestCase("/media/../web.config")]
    [TestCase("https://evil.example/a.jpg")]
    [TestCase("//evil.example/a.jpg")]
    public void APictureOutsideTheMediaFolderIsNotShown(string url)
    {
        var content = Story("article").With("leadPicture", FakeSite.Pick(site.AddPicture(url)));

        Assert.That(((Story)site.Reader.Find(content.Key, Cultures.English)!).LeadPicture, Is.Null);
    }

    private static IEnumerable<object?> HostileValues() =>
    [
        null, "", "   ", "[", "{\"a\":", "[{\"mediaKey\":7}]", "[[[]]]", "[null]", "\0\ud800", -1, long.MaxValue, decimal.MaxValue, DateTime.MinValue, DateTime.MaxValue,
        true, new object(), Array.Empty<object>(), new string?[] { null, "" }, new Udi[] { new StringUdi("x", "y") }, new FormatException("a broken converter"),
    ];

    private FakeContent Story(string kind)
    {
        var edition = site.Home.Children.Find(child => child.Name == "2025")
            ?? site.Add("summitEdition", site.Home).In(Cultures.English, "2025").In(Cultures.Chinese, "2025").With("year", 2025);
        return site.Add(kind, edition).In(Cultures.English, "A story").In(Cultures.Chinese, "故事");
    }

    private FakeContent Person(string english, string chinese) =>
        site.Add("person", site.Home).In(Cultures.English, english).In(Cultures.Chinese, chinese);
}
