using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Editing;

/// <summary>What the lists of what waits are made of, when there is much of it.</summary>
internal sealed class ReviewStoreTests
{
    private const int Many = 501;

    private readonly ShiftableTime _time = new();
    private CmsSite _site = null!;
    private IContentType _page = null!;
    private IUser _editor = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await CmsSite.StartAsync(_time);
        _page = await Types.PageAsync(_site);
        _editor = (await _site.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public void WhatWasGivenUpLongAgoDoesNotHideWhatIsAskedForNow()
    {
        using (ICoreScope scope = _site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            for (int number = 0; number < Many; number++)
            {
                IContent old = Create($"Old {number}");
                Reviews.Request(old, _editor, ["en-US"], "Long ago.");
            }

            scope.Complete();
        }

        _time.Forward(TimeSpan.FromDays(1));
        IContent story = Create("New");
        Reviews.Request(story, _editor, ["en-US"], "Today.");

        Assert.That(Reviews.Open(Guid.NewGuid())[^1].DocumentKey, Is.EqualTo(story.Key));
    }

    [Test]
    public void WhatWasSentBackWaitsForItsWriterOnly()
    {
        IContent story = Create("Sent back");
        Reviews.Request(story, _editor, ["en-US"], "Please.");
        Reviews.Decide(story, ReviewState.SentBack, ReviewEventKind.SentBack, _editor, ["en-US"], "No.");

        Assert.That(Reviews.Open(_editor.Key).Select(review => review.DocumentKey), Has.Member(story.Key));
        Assert.That(Reviews.Open(Guid.NewGuid()).Select(review => review.DocumentKey), Has.No.Member(story.Key));
    }

    /// <summary>A type of document may vary by language from one day to the next.</summary>
    [Test]
    public void AReviewOfNoLanguageIsOfTheWholeDocument()
    {
        IContent story = Create("No languages");
        Reviews.Request(story, _editor, [], "Please.");
        Reviews.Decide(story, ReviewState.SentBack, ReviewEventKind.SentBack, _editor, ["en-US"], "No.");
        Assert.That(Reviews.Find(story.Key).Single().State, Is.EqualTo(ReviewState.SentBack));

        Reviews.Request(story, _editor, ["en-US", "zh-CN"], "By language.");
        Assert.That(Reviews.Find(story.Key).Single().Languages, Is.EqualTo(new[] { "en-US", "zh-CN" }));
        Reviews.Decide(story, ReviewState.Approved, ReviewEventKind.Published, _editor, [], null);
        Assert.That(Reviews.Find(story.Key).Single().State, Is.EqualTo(ReviewState.Approved));
    }

    private ReviewStore Reviews => _site.Get<ReviewStore>();

    private IContent Create(string name)
    {
        IContentService contents = _site.Get<IContentService>();
        IContent content = contents.Create(string.Empty, Constants.System.Root, _page.Alias);
        content.SetCultureName(name, "en-US");
        Assert.That(contents.Save(content).Success, Is.True);
        return content;
    }
}
