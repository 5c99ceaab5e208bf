using System.Net.Http.Json;
using Microsoft.Playwright;
using WicNews.Web.Tests.Security;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>A story goes from its writer to an editor, back, and out, in two windows of the real backoffice.</summary>
public sealed class ReviewJourneyTests : BackofficeFixture
{
    private const string English = "en-US";
    private const string Writer = "reporter@wicnews.example";

    private protected override Task PrepareAsync() => Site.Editor.AddUserAsync("writer", Writer);

    [Test]
    public async Task FromTheWriterToTheEditorAndBackAndOut()
    {
        var story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Rain over the market")], [new("headline", "Rain over the market", English), new("storyDate", "2025-11-08 09:00:00")]);
        var writer = await SitDownAsync(Writer);
        var editor = await SitDownAsync();
        await editor.Page.Page.GotoAsync("/umbraco/section/content/dashboard/waiting");
        await Expect(editor.Page.Mark("waiting:nothing")).ToBeVisibleAsync();

        await OpenReviewAsync(writer, story);
        await writer.Page.Mark("review:words").FillAsync("Please check the names.");
        await writer.Page.Mark("review:request").ClickAsync();
        await Expect(writer.Page.Mark("review:state")).ToContainTextAsync("Waits for an editor");

        // The editor's open window says so by itself.
        await Expect(editor.Page.Toast("asks for a review")).ToBeVisibleAsync();
        await Expect(editor.Page.Mark("waiting:ToApprove")).ToContainTextAsync("Rain over the market");
        await editor.Window.TakePictureAsync("review-waiting");
        await editor.Page.Mark("waiting:ToApprove").Locator("a").First.ClickAsync();
        await editor.Page.Mark("review:comment").FillAsync("Which market?");
        await editor.Page.Mark("review:say").ClickAsync();
        await Expect(editor.Page.Mark("review:a-comment")).ToContainTextAsync("Which market?");
        await editor.Page.Mark("review:words").FillAsync("The market has no name.");
        await editor.Window.TakePictureAsync("review-editor");
        await editor.Page.Mark("review:sendBack").ClickAsync();

        await Expect(writer.Page.Mark("review:state")).ToContainTextAsync("The market has no name.");
        await writer.Page.Mark("review:resolve").ClickAsync();
        // One step at a time: its button is grey until the one before is done.
        await Expect(writer.Page.Mark("review:a-comment")).ToContainTextAsync("resolved by");
        await writer.Page.Mark("review:words").FillAsync("Named now.");
        // A look at the story leaves what is being written.
        await writer.Page.Mark("workspace:view-link:Umb.WorkspaceView.Document.Edit").ClickAsync();
        await writer.Page.Mark("workspace:view-link:WicNews.WorkspaceView.Review").ClickAsync();
        await Expect(writer.Page.Mark("review:words")).ToHaveValueAsync("Named now.");
        await Expect(writer.Page.Mark("review:request")).Not.ToHaveAttributeAsync("disabled", "");
        await writer.Page.Mark("review:request").ClickAsync();
        await Expect(editor.Page.Mark("review:approve")).ToBeVisibleAsync();
        await editor.Page.Mark("review:approve").ClickAsync();
        await Expect(editor.Page.Mark("review:state")).ToContainTextAsync("Approved");
        Assert.That(await Site.StateAsync("Rain over the market", English), Is.EqualTo("Published"));
        await Expect(writer.Page.Mark("review:state")).ToContainTextAsync("Approved");
        await writer.Window.TakePictureAsync("review-history");
    }

    /// <summary>The editor's own clock says nothing of when a story for Wuzhen goes out.</summary>
    [Test]
    public async Task AnApprovalForALaterHourNamesItsTimeZone()
    {
        var story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "At nine in Wuzhen")], [new("headline", "At nine in Wuzhen", English), new("storyDate", "2031-11-07 09:00:00")]);
        var writer = await SitDownAsync(Writer);
        await OpenReviewAsync(writer, story);
        await writer.Page.Mark("review:words").FillAsync("For nine.");
        await writer.Page.Mark("review:request").ClickAsync();
        await Expect(writer.Page.Mark("review:state")).ToContainTextAsync("Waits for an editor");
        var editor = await SitDownAsync();
        await OpenReviewAsync(editor, story);
        await editor.Page.Mark("review:at").FillAsync("2031-11-07T09:00");
        await editor.Page.Mark("review:zone").SelectOptionAsync("Asia/Shanghai");
        await Expect(editor.Page.Mark("review:state")).ToContainTextAsync("GMT+8");
        await editor.Page.Mark("review:approve").ClickAsync();

        await Expect(editor.Page.Mark("review:state")).ToContainTextAsync("Approved");
        var at = (await Site.Editor.GetAsync($"/document/{story}"))["variants"]![0]!["scheduledPublishDate"]!.GetValue<DateTimeOffset>();
        Assert.That(at.UtcDateTime, Is.EqualTo(new DateTime(2031, 11, 7, 1, 0, 0, DateTimeKind.Utc)));
    }

    /// <summary>A review is of the language that is edited, unless more are chosen: a half-done translation does not go out with it.</summary>
    [Test]
    public async Task OnlyTheLanguageThatWasReviewedGoesOut()
    {
        var story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Boats at dawn"), ("zh-CN", "清晨的船（未完）")],
            [new("headline", "Boats at dawn", English), new("headline", "清晨的船（未完）", "zh-CN"), new("storyDate", "2025-11-08 09:00:00")]);
        var writer = await SitDownAsync(Writer);
        var editor = await SitDownAsync();

        await OpenReviewAsync(writer, story);
        await Expect(writer.Page.Mark($"review:language:{English}")).ToHaveJSPropertyAsync("checked", true);
        await Expect(writer.Page.Mark("review:language:zh-CN")).ToHaveJSPropertyAsync("checked", false);
        await writer.Window.TakePictureAsync("review-languages");
        await writer.Page.Mark("review:words").FillAsync("English only, please.");
        await writer.Page.Mark("review:request").ClickAsync();
        await Expect(writer.Page.Mark("review:about")).ToContainTextAsync("English");
        await OpenReviewAsync(editor, story);
        await editor.Page.Mark("review:approve").ClickAsync();
        await Expect(editor.Page.Mark("review:state")).ToContainTextAsync("Approved");

        Assert.That(await Site.StateAsync("Boats at dawn", English), Is.EqualTo("Published"));
        Assert.That(await Site.StateAsync("清晨的船（未完）", "zh-CN"), Is.EqualTo("Draft"));
    }

    /// <summary>Asked for together, sent back and approved apart.</summary>
    [Test]
    public async Task EachLanguageGoesItsOwnWay()
    {
        var story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Lanterns on the water"), ("zh-CN", "水上灯火")],
            [new("headline", "Lanterns on the water", English), new("headline", "水上灯火", "zh-CN"), new("storyDate", "2025-11-08 09:00:00")]);
        var writer = await SitDownAsync(Writer);
        var editor = await SitDownAsync();
        static ILocator Of(Desktop desk, string languages, string part) => desk.Page.Mark($"review:of:{languages}").Locator($"[data-mark='review:{part}']");

        await OpenReviewAsync(writer, story);
        await writer.Page.Mark("review:language:zh-CN").ClickAsync();
        await writer.Page.Mark("review:words").FillAsync("Both, please.");
        await writer.Page.Mark("review:request").ClickAsync();
        await Expect(Of(writer, "en-US+zh-CN", "state")).ToContainTextAsync("Waits for an editor");
        await OpenReviewAsync(editor, story);
        await Of(editor, "en-US+zh-CN", $"language:{English}").ClickAsync();
        await Of(editor, "en-US+zh-CN", "words").FillAsync("The last line is missing.");
        await editor.Window.TakePictureAsync("review-one-of-two");
        await Of(editor, "en-US+zh-CN", "sendBack").ClickAsync();

        await Expect(Of(editor, English, "state")).ToContainTextAsync("Waits for an editor");
        await Expect(Of(writer, "zh-CN", "state")).ToContainTextAsync("The last line is missing.");
        await Expect(writer.Page.Mark("review:language:zh-CN")).ToHaveJSPropertyAsync("checked", true);
        await writer.Page.Mark("review:words").FillAsync("It is there now.");
        await writer.Page.Mark("review:request").ClickAsync();
        await Expect(Of(editor, "zh-CN", "state")).ToContainTextAsync("It is there now.");
        await editor.Window.TakePictureAsync("review-two-requests");
        await Of(editor, English, "approve").ClickAsync();

        await Expect(Of(editor, English, "state")).ToContainTextAsync("Approved");
        await Expect(Of(editor, "zh-CN", "state")).ToContainTextAsync("Waits for an editor");
        Assert.That(await Site.StateAsync("Lanterns on the water", English), Is.EqualTo("Published"));
        Assert.That(await Site.StateAsync("水上灯火", "zh-CN"), Is.EqualTo("Draft"));
        await Of(editor, "zh-CN", "approve").ClickAsync();
        await Expect(Of(writer, "zh-CN", "state")).ToContainTextAsync("Approved");
    }

    [Test]
    public async Task AnOldAnswerThatComesLateIsNotShown()
    {
        var story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Two comments")], [new("headline", "Two comments", English), new("storyDate", "2025-11-08 09:00:00")]);
        var desk = await SitDownAsync();
        await OpenReviewAsync(desk, story);
        var held = new TaskCompletionSource();
        var letGo = new TaskCompletionSource();
        var sent = new TaskCompletionSource();
        await desk.Page.Page.RouteAsync($"**/review/{story}", async route =>
        {
            var answer = await route.FetchAsync();
            var isFirst = held.TrySetResult();
            if (isFirst)
                await letGo.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
            if (isFirst)
                sent.SetResult();
        });

        var comments = desk.Page.Page.Locator("[data-mark='review:a-comment']");
        await SayAsync(story, "The first.");
        await held.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await SayAsync(story, "The second.");
        await Expect(comments).ToHaveCountAsync(2);
        letGo.SetResult();
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(30));
        // The page has done what it does with the answer when it has drawn twice more.
        await desk.Page.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        await Expect(comments).ToHaveCountAsync(2);
    }

    private async Task SayAsync(Guid story, string text)
    {
        using var answer = await Site.Editor.Http.PostAsJsonAsync($"/umbraco/wicnews/api/v1/comment/{story}", new { text });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task OpenReviewAsync(Desktop desk, Guid story)
    {
        await desk.Page.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{story}/{English}/view/review");
        await desk.Page.Mark("review:words").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Visible });
    }
}
