using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

public sealed class HighlighterTests
{
    [TestCase("digital", "<b>Digital</b> & \"more\"", "&lt;b&gt;<mark>Digital</mark>&lt;/b&gt; &amp; &quot;more&quot;")]
    [TestCase("数字经济", "论数字经济之数字", "论<mark>数字经济</mark>之数字")]
    [TestCase("数字", "论数字经济之数字", "论<mark>数字</mark>经济之<mark>数字</mark>")]
    [TestCase("數字", "論數字經濟", "論<mark>數字</mark>經濟")]
    [TestCase("数字", "論數字經濟", "論<mark>數字</mark>經濟")]
    [TestCase("乌", "在乌镇", "在<mark>乌</mark>镇")]
    [TestCase("𠮷", "在𠮷野家，𠮷", "在<mark>𠮷</mark>野家，<mark>𠮷</mark>", Description = "a character that takes two")]
    [TestCase("第10届", "第10届世界大会", "<mark>第10届</mark>世界大会")]
    [TestCase("2030年", "2030年，到2030年末", "<mark>2030年</mark>，到<mark>2030年</mark>末")]
    [TestCase("govern*", "Governance governs", "<mark>Governance</mark> <mark>governs</mark>")]
    [TestCase("\"digital economy\"", "digital economies, a digital economy", "<mark>digital economies</mark>, a <mark>digital economy</mark>")]
    public void MarksWhatWasFound(string query, string title, string expected)
    {
        var hit = Some.Index(Some.Story(title)).Search(new SearchQuery { Text = query, WantsHighlights = true }).Hits.Single();

        Assert.That(hit.Highlights.Single(highlight => highlight.Field == "title").Html, Is.EqualTo(expected));
    }

    [TestCase("office", "He led the office in Beijing from 2016, before the organisation was founded there.\nChina\nWIC", "from 2016, before the organisation was founded there.")]
    [TestCase("office", "He led the office in Beijing from 2016.\nChina\nThe office", "in Beijing from 2016.")]
    [TestCase("china", "He led the office in Beijing from 2016, before the organisation was founded there.\nChina\nWIC", "<mark>China</mark>")]
    public void AWindowEndsWithALineThatHasEnoughToRead(string query, string body, string end)
    {
        var hit = Some.Index(Some.Story(body: body)).Search(new SearchQuery { Text = query, WantsHighlights = true }).Hits.Single();

        Assert.That(hit.Highlights.Single().Html, Does.EndWith(end));
    }

    [Test]
    public void AWordAskedForInOneFieldIsMarkedThere()
    {
        var story = Some.Story("A robot", "The robot waves.") with { Standfirst = "Robots and divers", Captions = ["A robot"] };

        var hit = Some.Index(story).Search(new SearchQuery { Text = "headline:robot divers", WantsHighlights = true }).Hits.Single();

        Assert.That(hit.Highlights, Is.EqualTo(new[] { new Highlight("title", "A <mark>robot</mark>"), new Highlight("standfirst", "Robots and <mark>divers</mark>") }));
    }

    [TestCase("\n")]
    [TestCase(",")]
    [TestCase("/")]
    public void ALongTextWithoutSpacesIsReadInTime(string between)
    {
        var body = string.Join(between, Enumerable.Repeat("alpha", 60_000)) + between + "omega";
        var index = Some.Index(Some.Story(body: body));
        var began = ThreadClock.Now();

        var hit = index.Search(new SearchQuery { Text = "omega", WantsHighlights = true }).Hits.Single();

        Assert.That(hit.Highlights.Single().Html, Does.Contain("<mark>omega</mark>"));
        Assert.That(ThreadClock.Now() - began, Is.LessThan(500), "milliseconds; going back again and again took many seconds");
    }

    [Test]
    public void ShowsTheWindowWithMostOfTheWords()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing of note was said in this part. ", 30));
        var body = $"Robots came first. {filler}Here robots met divers under the bridge. {filler}";

        var hit = Some.Index(Some.Story(body: body)).Search(new SearchQuery { Text = "robots divers", WantsHighlights = true }).Hits.Single();

        Assert.That(hit.Highlights.Single().Html, Does.Contain("Here <mark>robots</mark> met <mark>divers</mark> under the bridge."));
        Assert.That(hit.Highlights.Single().Html, Has.Length.LessThan(320));
    }
}
