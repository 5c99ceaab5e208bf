namespace WicNews.Web.Tests.Journeys;

public sealed class CoverageReaderTests
{
    [Test]
    public void TheFiveDocumentsGiveTheirStories()
    {
        var stories = CoverageReader.ReadAll(SharedCoverage.Folder());

        Assert.Multiple(() =>
        {
            Assert.That(stories.Select(story => story.Source).Distinct().Count(), Is.EqualTo(5));
            Assert.That(stories.Count(story => story.Source.Contains("special")), Is.EqualTo(20).Within(3));
            Assert.That(stories.Count(story => story.Source.Contains("digest")), Is.EqualTo(12));
            Assert.That(stories.Single(story => story.Source.Contains("wire")).Dateline, Is.EqualTo("HANGZHOU"));
            Assert.That(stories.Single(story => story.Source.Contains("lead-photo")).LeadCaption, Does.EndWith("Photo: cnsphoto"));
            Assert.That(stories.Single(story => story.Source.Contains("multi-byline")).Bylines, Has.Count.EqualTo(4), "three names and their newspaper");
            Assert.That(stories.Select(story => story.Phrase()), Is.Unique);
        });
    }
}
