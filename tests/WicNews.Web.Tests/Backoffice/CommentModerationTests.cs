using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>An editor decides on what readers wrote, in the backoffice.</summary>
public sealed class CommentModerationTests : BackofficeFixture
{
    private const string Culture = "en-US";
    private Guid _story;

    private protected override async Task PrepareAsync()
    {
        _story = await Site.Editor.CreateDocumentAsync(Site.Article, Site.Edition, [(Culture, "Lanterns")],
            [new DocumentValue("headline", "Lanterns", Culture), new DocumentValue("storyDate", "2025-11-07 09:00:00"), new DocumentValue("allowComments", true)]);
        await Site.Editor.PublishAsync(_story, Culture);
        using var reader = new HttpClient { BaseAddress = Site.Address };
        foreach (var text in (string[])["First, to be approved.", "Second, to be rejected.", "Third, to be deleted."])
            using (await reader.PostAsync($"/comments/{_story}", new FormUrlEncodedContent([new("name", "Marta"), new("text", text)])))
            {
            }
    }

    [Test]
    public async Task WhatWaitsIsApprovedRejectedOrDeleted()
    {
        var desk = await SitDownAsync(new BrowserNewContextOptions { TimezoneId = "Asia/Shanghai" });
        var page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/content/dashboard/comments");
        var boxes = page.Locator("wic-comments-dashboard uui-box");
        await Expect(boxes).ToHaveCountAsync(3);
        await Expect(Box("First").Locator("small").First).ToContainTextAsync("GMT+8");
        await desk.Window.TakePictureAsync("comments-dashboard");

        await Press(Box("First"), "Approve");
        await Expect(boxes).ToHaveCountAsync(2);
        await Press(Box("Second"), "Reject");
        await Expect(boxes).ToHaveCountAsync(1);
        await Press(Box("Third"), "Delete");
        await page.Locator("uui-modal-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete" }).Last.ClickAsync();
        await Expect(page.Locator("wic-comments-dashboard")).ToContainTextAsync("There are no comments here.");

        await page.Locator("wic-comments-dashboard uui-tab").Filter(new() { HasText = "Rejected" }).ClickAsync();
        await Expect(boxes).ToContainTextAsync("Second, to be rejected.");
        await page.GotoAsync("/2025/lanterns/");
        await Expect(page.Locator(".comments li")).ToContainTextAsync("First, to be approved.");

        ILocator Box(string text) => boxes.Filter(new() { HasText = text });
        Task Press(ILocator box, string name) => box.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
    }
}
