using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Tests.Support;

namespace WicNews.Core.Tests.Search;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ItemMapperTests
{
    private readonly FakeSite _site = new();
    private readonly FakeContent _story;

    public ItemMapperTests() => _story = _site.Add("article", _site.Home).In(Cultures.English, "Story").With("headline", "Story");

    [Test]
    public void WhatWasCorrectedIsFoundAndSoIsWhatABylineSays()
    {
        _story.With("corrections", FakeSite.Blocks(FakeSite.Block("correction").With("text", "An earlier version had the wrong quillwort.")))
            .With("bylines", FakeSite.Blocks(FakeSite.Block("byline").With("name", "Ana").With("role", "Photographer").With("agency", "VCG")));

        var document = new ItemMapper(_site.Reader).Map(_story.Key).Single();

        Assert.That(document.Body, Does.Contain("quillwort"));
        Assert.That(document.Byline, Is.EqualTo("Ana Photographer VCG"));
    }

    [Test]
    public void AStoryIsKeptWithWhenItWasChangedAndAllOfItsPictures()
    {
        var pictures = new[] { "one", "two", "three" }.Select(name => _site.AddPicture($"/media/a/{name}.jpg")).ToArray();
        var photos = _site.Add("photoStory", _site.Home).In(Cultures.English, "Photos").With("headline", "Photos")
            .With("storyDate", new DateTime(2025, 11, 7, 9, 0, 0))
            .With("leadPicture", FakeSite.Pick(pictures[0]))
            .With("pictures", FakeSite.Blocks([.. pictures.Select(picture => FakeSite.Block("photo").With("picture", FakeSite.Pick(picture)))]));

        var document = new ItemMapper(_site.Reader).Map(photos.Key).Single();
        var read = Some.Index(document).Read(photos.Key).Single();

        Assert.That(read.Picture, Is.EqualTo(pictures[0].Key));
        Assert.That(read.MorePictures, Is.EqualTo(pictures.Skip(1).Select(picture => picture.Key)));
        Assert.That(read.Changed, Is.EqualTo(new DateTimeOffset(2025, 11, 7, 2, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void AStoryIsAsItIsUntilTheRightsOfAPictureEnd()
    {
        var (first, second) = (_site.AddPicture("/media/a/one.jpg").With("caption", "One").With("rightsExpire", new DateTime(2090, 1, 1)), _site.AddPicture("/media/a/two.jpg").With("caption", "Two"));
        _story.With("leadPicture", FakeSite.Pick(first));
        var other = _site.Add("article", _site.Home).In(Cultures.English, "Other").With("headline", "Other").With("leadPicture", FakeSite.Pick(second));
        var (mapper, end) = (new ItemMapper(_site.Reader), WuzhenTime.FromEditor(new DateTime(2090, 1, 1)));

        var index = Some.Index([.. mapper.Map(_story.Key), .. mapper.Map(other.Key)]);

        Assert.That(index.Read(_story.Key).Select(document => document.Until), Is.EqualTo(new DateTimeOffset?[] { end, end }));
        Assert.That(index.OwnersEnded(end.AddTicks(-1)), Is.Empty);
        Assert.That(index.OwnersEnded(end), Is.EqualTo(new[] { _story.Key }));
        index.Apply([new DocumentChange(_story.Key, [])], 2);
        Assert.That(index.OwnersEnded(end), Is.Empty);
    }
}
