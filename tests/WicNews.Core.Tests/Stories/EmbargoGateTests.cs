using NSubstitute;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using WicNews.Core.Stories.Publishing;

namespace WicNews.Core.Tests.Stories;

public sealed class EmbargoGateTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 7, 1, 0, 0, TimeSpan.Zero);

    [TestCase("article", "2025-11-07 09:01", true)]
    [TestCase("interview", "2026-01-01 00:00", true)]
    [TestCase("article", "2025-11-07 09:00", false)]
    [TestCase("article", "2025-11-07 08:59", false)]
    [TestCase("person", "2026-01-01 00:00", false)]
    [TestCase("article", null, false)]
    public async Task AStoryIsHeldUntilItsEmbargoEndsInWuzhen(string kind, string? embargo, bool held)
    {
        var notification = new ContentPublishingNotification(Content(kind, embargo), new EventMessages());

        await new EmbargoGate(new StoppedClock()).HandleAsync(notification, CancellationToken.None);

        Assert.That(notification.Cancel, Is.EqualTo(held));
    }

    [Test]
    public async Task TheEditorLearnsUntilWhenAndWhatToDo()
    {
        var messages = new EventMessages();
        var notification = new ContentPublishingNotification(Content("article", "2025-11-09 18:30"), messages);

        await new EmbargoGate(new StoppedClock()).HandleAsync(notification, CancellationToken.None);

        Assert.That(messages.GetAll().Single().Message, Does.Contain("9 November 2025, 18:30 Wuzhen time").And.Contain("Schedule"));
    }

    [TestCase("zh-CN", true)]
    [TestCase(null, false)]
    public async Task OnlyALanguageThatGoesOutIsHeld(string? goesOut, bool held)
    {
        var story = Content("article", "2026-01-01 00:00");
        story.ContentType.Variations.Returns(ContentVariation.Culture);
        story.AvailableCultures.Returns(["en-US", "zh-CN"]);
        var published = new ContentCultureInfosCollection();
        published.AddOrUpdate("en-US", "A story", Now.UtcDateTime);
        published["en-US"].ResetDirtyProperties();
        if (goesOut is not null)
            published.AddOrUpdate(goesOut, "A story", Now.UtcDateTime);
        story.PublishCultureInfos.Returns(published);
        var notification = new ContentPublishingNotification(story, new EventMessages());

        await new EmbargoGate(new StoppedClock()).HandleAsync(notification, CancellationToken.None);

        Assert.That(notification.Cancel, Is.EqualTo(held));
    }

    private static IContent Content(string kind, string? embargo)
    {
        var type = Substitute.For<ISimpleContentType>();
        type.Alias.Returns(kind);
        var content = Substitute.For<IContent>();
        content.ContentType.Returns(type);
        content.Name.Returns("A story");
        content.HasProperty("embargo").Returns(true);
        content.GetValue("embargo").ReturnsForAnyArgs(embargo is null ? null : (object)DateTime.Parse(embargo, System.Globalization.CultureInfo.InvariantCulture));
        return content;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
