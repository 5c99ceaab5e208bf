using WicNews.Core.Search;

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
    public void ShowsTheWindowWithMostOfTheWords()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing of note was said in this part. ", 30));
        var body = $"Robots came first. {filler}Here robots met divers under the bridge. {filler}";

        var hit = Some.Index(Some.Story(body: body)).Search(new SearchQuery { Text = "robots divers", WantsHighlights = true }).Hits.Single();

        Assert.That(hit.Highlights.Single().Html, Does.Contain("Here <mark>robots</mark> met <mark>divers</mark> under the bridge."));
        Assert.That(hit.Highlights.Single().Html, Has.Length.LessThan(320));
    }
}
