using System.Diagnostics;
using Microsoft.Playwright;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What it takes to open a story.</summary>
public sealed class OpeningTests : BackofficeFixture
{
    private const int MostRequests = 80;
    private Guid _story;

    private protected override async Task PrepareAsync()
    {
        _story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [("en-US", "Ferries at seven")],
            [new("headline", "Ferries at seven", "en-US"), new("body", "They *leave* on time.", "en-US"), new("storyDate", "2025-11-07 09:00:00")]);
        await Site.Editor.PublishAsync(_story, "en-US");
    }

    [Test]
    public async Task AStoryOpensWithFewRequests()
    {
        Desktop desk = await SitDownAsync();
        // Once, so that the browser has the bundle.
        await desk.Page.OpenDocumentAsync(_story, "en-US");
        List<string> asked = [];
        desk.Page.Page.Request += (_, request) =>
        {
            lock (asked)
                asked.Add($"{request.Method} {request.Url}");
        };
        long began = Stopwatch.GetTimestamp();
        await desk.Page.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{_story}/en-US");
        await desk.Page.Field("headline").WaitForAsync();
        double shown = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await desk.Page.Property("body").Locator(".monaco-editor").First.WaitForAsync();
        await desk.Page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // The time depends on the machine and who else is at it: told, not judged.
        TestContext.Out.WriteLine($"{asked.Count} requests; fields shown after {shown:0} ms, all idle after {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        Assert.That(asked, Has.Count.LessThan(MostRequests), string.Join('\n', asked));
    }
}
