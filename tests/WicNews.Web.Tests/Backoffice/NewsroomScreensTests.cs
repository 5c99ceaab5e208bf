using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>The newsroom's own screens in the backoffice: what is scheduled, pictures and their rights, the care of webhooks.</summary>
public sealed class NewsroomScreensTests : BackofficeFixture
{
    private const string English = "en-US";
    private static readonly Guid Image = Guid.Parse("cc07b313-0843-4aa8-bbda-871c8da728c8");

    // What cannot be reached is given up at once, so that there is a dead letter to look at.
    private protected override (string Key, string Value)[] Settings => [("Umbraco:CMS:Webhook:MaximumRetries", "0"), ("Umbraco:CMS:Webhook:Period", "00:00:01")];

    [Test]
    public async Task AScheduleIsSetInAZoneSeenInAnotherAndCancelled()
    {
        Guid story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Tea houses open late"), ("zh-CN", "茶馆夜间开放")],
            [new("headline", "Tea houses open late", English), new("headline", "茶馆夜间开放", "zh-CN"), new("storyDate", "2025-11-07 09:00:00")]);
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await desk.Page.OpenDocumentAsync(story, "zh-CN");
        await page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{story}/zh-CN/view/info");
        await page.Locator("umb-document-workspace-view-info").WaitForAsync();
        await page.Locator("[data-mark='workspace:action-menu-button']").ClickAsync();
        await page.Locator("[data-mark='entity-action:WicNews.EntityAction.Document.Schedule']").Last.ClickAsync();
        await desk.Page.Mark("schedule:culture").Locator("option").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await desk.Page.Mark("schedule:culture").SelectOptionAsync("zh-CN");
        await desk.Page.Mark("schedule:zone").SelectOptionAsync("Europe/Berlin");
        await desk.Page.Mark("schedule:publish").FillAsync("2031-03-30T02:30");
        await desk.Page.Mark("schedule:submit").ClickAsync();
        await Expect(desk.Page.Mark("schedule:problem")).ToContainTextAsync("The clocks of Europe/Berlin skip");
        desk.Expect("400");
        await desk.Page.Mark("schedule:zone").SelectOptionAsync("Asia/Shanghai");
        await desk.Page.Mark("schedule:publish").FillAsync("2031-11-07T09:00");
        await desk.Window.TakePictureAsync("newsroom-schedule");
        await desk.Page.Mark("schedule:submit").ClickAsync();
        await desk.Page.DialoguesGoneAsync();
        await Expect(desk.Page.Toast("It is scheduled.")).ToBeVisibleAsync();
        await Expect(page.Locator("umb-document-workspace-view-info")).ToContainTextAsync("Publish at");

        await page.GotoAsync("/umbraco/section/content/dashboard/schedules");
        ILocator row = page.Locator("[data-mark='schedules:row']").Filter(new() { HasText = "茶馆夜间开放" });
        await Expect(row).ToContainTextAsync("2031-11-07 09:00 (UTC+08:00)");
        await desk.Window.TakePictureAsync("newsroom-schedules");

        // Changing one time begins with the language and the times that are set, and leaves the other time.
        foreach ((string field, string time) in new[] { ("schedule:unpublish", "2031-12-07T09:00"), ("schedule:publish", "2031-11-08T09:00") })
        {
            await row.First.Locator("[data-mark='schedules:change']").ClickAsync();
            await Expect(desk.Page.Mark("schedule:culture")).ToHaveValueAsync("zh-CN");
            await Expect(desk.Page.Mark("schedule:publish")).ToHaveValueAsync("2031-11-07T09:00");
            await desk.Page.Mark(field).FillAsync(time);
            await desk.Page.Mark("schedule:submit").ClickAsync();
            await desk.Page.DialoguesGoneAsync();
            await Expect(row).ToHaveCountAsync(2);
        }

        await desk.Page.Mark("schedules:zone").SelectOptionAsync("UTC");
        await Expect(row.First).ToContainTextAsync("2031-11-08 01:00 (UTC+00:00)");
        await Expect(row.Last).ToContainTextAsync("2031-12-07 01:00 (UTC+00:00)");
        await row.First.Locator("[data-mark='schedules:cancel']").ClickAsync();
        await desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Cancel the schedule" }).Last.ClickAsync();
        await Expect(row).ToHaveCountAsync(1);
        await desk.Page.DialoguesGoneAsync();
        await row.Locator("[data-mark='schedules:cancel']").ClickAsync();
        await desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Cancel the schedule" }).Last.ClickAsync();
        await Expect(desk.Page.Mark("schedules:nothing")).ToBeVisibleAsync();
        JsonNode document = await Site.Editor.GetAsync($"/document/{story}");
        Assert.That(document["variants"]!.AsArray().Select(variant => variant!["scheduledPublishDate"]), Has.All.Null);
    }

    [Test]
    public async Task WhatIsTypedAndNotSavedIsNotScheduled()
    {
        Guid story = await StoryAsync(Site.Edition, "Saved before it is scheduled");
        Desktop desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.Name.FillAsync("Typed and not saved");
        await desk.Page.Page.Locator("[data-mark='workspace:action-menu-button']").ClickAsync();
        await desk.Page.Page.Locator("[data-mark='entity-action:WicNews.EntityAction.Document.Schedule']").Last.ClickAsync();
        await Expect(desk.Page.Toast("Save first")).ToBeVisibleAsync();
        await Expect(desk.Page.Mark("schedule:submit")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task WhatWasNotCarriedOutStandsInTheListAndIsTakenOff()
    {
        // Under an edition that is not published nothing can be.
        Guid edition = await Site.Editor.CreateDocumentAsync(
            await Site.Editor.DocumentTypeAsync("summitEdition"), (await Site.Editor.GetAsync("/tree/document/root?take=1"))["items"]![0]!["id"]!.GetValue<Guid>(),
            [(English, "Not out yet")], [new("year", 2039), new("theme", "A theme", English)]);
        Guid story = await StoryAsync(edition, "Due too early");
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync("/umbraco/section/content/dashboard/schedules");
        await desk.Page.Mark("schedules:zone").WaitForAsync();
        await Site.Editor.DoAsync(HttpMethod.Put, $"/document/{story}/publish", new
        {
            publishSchedules = new[] { new { culture = English, schedule = new { publishTime = DateTimeOffset.UtcNow.AddSeconds(4), unpublishTime = (string?)null } } },
        });

        ILocator Row(string mark) => desk.Page.Page.Locator($"[data-mark='{mark}']").Filter(new() { HasText = "Due too early" });
        await Expect(Row("schedules:failed")).ToContainTextAsync("Was not published");
        await desk.Window.TakePictureAsync("newsroom-schedules-failed");
        await desk.Page.Page.GotoAsync("/umbraco/section/content/dashboard/waiting");
        await Expect(desk.Page.Mark("waiting:NotCarriedOut")).ToContainTextAsync("Due too early");
        await desk.Page.Page.GotoAsync("/umbraco/section/content/dashboard/schedules");
        await Row("schedules:failed").Locator("[data-mark='schedules:seen']").ClickAsync();
        await Expect(Row("schedules:failed")).ToHaveCountAsync(0);
    }

    private Task<Guid> StoryAsync(Guid edition, string name) => Site.Editor.CreateDocumentAsync(
        Site.Article, edition, [(English, name)], [new("headline", name, English), new("storyDate", "2025-11-07 09:00:00")]);

    [Test]
    public async Task ADeadLetterIsSeenSentAgainAndThrownAway()
    {
        Guid webhook = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/webhook", new
        {
            id = webhook, events = new[] { "Umbraco.ContentPublish" }, enabled = true, url = "https://nobody.invalid/hook", contentTypeKeys = Array.Empty<Guid>(),
            headers = new { }, name = "Nobody",
        });
        Guid story = await StoryAsync("Lamps are lit");
        await Site.Editor.PublishAsync(story, English);
        Desktop desk = await SitDownAsync(new BrowserNewContextOptions { TimezoneId = "Asia/Shanghai" });
        IPage page = desk.Page.Page;
        await WaitForDeadLetterAsync(webhook);
        await page.GotoAsync($"/umbraco/section/settings/workspace/webhook/edit/{webhook}/view/care");
        await Expect(desk.Page.Mark("webhook:dead-letter")).ToContainTextAsync("Umbraco.ContentPublish");
        await desk.Page.Mark("webhook:show-secret").ClickAsync();
        await Expect(desk.Page.Mark("webhook:secret")).ToContainTextAsync("whsec_");
        await desk.Window.TakePictureAsync("newsroom-webhook-care");

        await desk.Page.Mark("webhook:revive").ClickAsync();
        await desk.Page.Toast("sent again").WaitForAsync();
        await WaitForDeadLetterAsync(webhook);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-mark='webhook:log']").First).ToContainTextAsync("GMT+8");
        await desk.Page.Mark("webhook:discard").ClickAsync();
        await Expect(desk.Page.Mark("webhook:no-dead-letters")).ToBeVisibleAsync();
    }

    [Test]
    public async Task WordsAreGivenToABatchAndPicturesWithoutRightsAreWithdrawn()
    {
        Guid first = await UploadAsync("Bridge one"), second = await UploadAsync("Bridge two");
        Desktop desk = await SitDownAsync();
        // Umbraco's media dashboard, left before its data came, goes on with a store that is gone.
        desk.Expect("(reading 'byUnique')");
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/media");
        ILocator card = page.Locator("uui-card-media").Filter(new() { HasText = "Bridge one" }).First;
        await card.HoverAsync();
        await card.Locator("uui-checkbox").First.ClickAsync();
        // Once one is selected, a press anywhere on another selects it.
        await page.Locator("uui-card-media").Filter(new() { HasText = "Bridge two" }).First.ClickAsync();
        await page.Locator("umb-collection-selection-actions").GetByRole(AriaRole.Button, new() { Name = "Caption, credit and rights…" }).First.ClickAsync();
        await desk.Page.Mark("words:caption").FillAsync("A bridge in Wuzhen.");
        await desk.Page.Mark("words:credit").FillAsync("Lin Hai");
        await desk.Page.Mark("words:rightsExpire").FillAsync("2021-05-01");
        await desk.Window.TakePictureAsync("newsroom-words");
        await desk.Page.Mark("words:submit").ClickAsync();
        await desk.Page.Toast("2 changed").WaitForAsync();
        Assert.That(await ValueAsync(first, "caption"), Is.EqualTo("A bridge in Wuzhen."));
        Assert.That(await ValueAsync(second, "credit"), Is.EqualTo("Lin Hai"));

        await page.GotoAsync($"/umbraco/section/media/workspace/media/edit/{first}");
        await Expect(desk.Page.Mark("rights:notice")).ToContainTextAsync("Rights ran out 2021-05-01");
        await desk.Window.TakePictureAsync("newsroom-rights-notice");

        // What cannot be read once says so, and is read when one asks again.
        desk.Expect("500");
        await page.RouteAsync("**/media/rights?*", route => route.FulfillAsync(new() { Status = 500 }));
        await page.GotoAsync("/umbraco/section/media/dashboard/rights");
        await Expect(desk.Page.Mark("unread")).ToBeVisibleAsync();
        await page.UnrouteAsync("**/media/rights?*");
        await desk.Page.Mark("unread:again").ClickAsync();
        ILocator rows = page.Locator("[data-mark='rights:row']");
        await Expect(rows).ToHaveCountAsync(2);
        await rows.Filter(new() { HasText = "Bridge one" }).Locator("uui-checkbox").ClickAsync();
        await desk.Window.TakePictureAsync("newsroom-rights");
        await desk.Page.Mark("rights:withdraw").ClickAsync();
        await desk.Page.Mark("withdraw:reason").FillAsync("The agency asked for it.");
        await desk.Page.Mark("withdraw:submit").ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        Assert.That((bool)(await Site.Editor.GetAsync($"/media/{first}"))["isTrashed"]!, Is.True);
        Assert.That((bool)(await Site.Editor.GetAsync($"/media/{second}"))["isTrashed"]!, Is.False);
    }

    private Task<Guid> StoryAsync(string name) => Site.Editor.CreateDocumentAsync(
        Site.Article, Site.Edition, [(English, name)], [new("headline", name, English), new("storyDate", "2025-11-07 09:00:00")]);

    private async Task<Guid> UploadAsync(string name)
    {
        byte[] picture = await File.ReadAllBytesAsync(Directory.EnumerateFiles(Path.Combine(Repository.Root, "umbraco-config", "Sample", "media"), "*.jpg").Order().First());
        Guid file = Guid.NewGuid(), key = Guid.NewGuid();
        using MultipartFormDataContent form = new() { { new StringContent(file.ToString()), "Id" }, { new ByteArrayContent(picture), "File", name + ".jpg" } };
        using HttpResponseMessage uploaded = await Site.Editor.Http.PostAsync(EditorClient.Api + "/temporary-file", form);
        uploaded.EnsureSuccessStatusCode();
        await Site.Editor.DoAsync(HttpMethod.Post, "/media", new
        {
            id = key, mediaType = new { id = Image }, parent = (object?)null,
            values = new[] { new { alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = file } } },
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        });
        return key;
    }

    private async Task<string?> ValueAsync(Guid media, string alias) =>
        (string?)(await Site.Editor.GetAsync($"/media/{media}"))["values"]!.AsArray().FirstOrDefault(value => (string?)value!["alias"] == alias)?["value"];

    private async Task WaitForDeadLetterAsync(Guid webhook)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (true)
        {
            string text = await Site.Editor.Http.GetStringAsync($"/umbraco/wicnews/api/v1/webhook/dead-letter?webhook={webhook}", patience.Token);
            if ((int)JsonNode.Parse(text)!["total"]! > 0)
                return;
            await Task.Delay(200, patience.Token);
        }
    }
}
