using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What tests of documents share: editions, stories, and how they are found on the screen and in the tree.</summary>
public abstract class DocumentFixture : BackofficeFixture
{
    private protected const string English = "en-US";
    private protected const string Chinese = "zh-CN";

    private Guid _editions;

    private protected Guid Home { get; private set; }

    private protected override async Task PrepareAsync()
    {
        Home = (await Site.Editor.GetAsync("/tree/document/root?skip=0&take=1"))["items"]![0]!["id"]!.GetValue<Guid>();
        _editions = await Site.Editor.DocumentTypeAsync("summitEdition");
    }

    private protected static ILocator Row(Desktop desk, string name) => desk.Page.Page.Locator("uui-table-row").Filter(new() { HasText = name });

    private protected static async Task OpenAsync(Desktop desk, Guid document)
    {
        await desk.Page.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{document}/{English}");
        await desk.Page.Name.WaitForAsync();
        await desk.Page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private protected static async Task OpenEditionAsync(Desktop desk, Guid edition)
    {
        await OpenAsync(desk, edition);
        await desk.Page.Page.Locator("uui-table-row").First.WaitForAsync();
    }

    private protected static async Task WaitForAsync(Func<Task<bool>> isSo)
    {
        for (int tries = 0; tries < 60 && !await isSo(); tries++)
            await Task.Delay(250);
        Assert.That(await isSo());
    }

    private protected Task<Guid> EditionAsync(string year) => Site.Editor.CreateDocumentAsync(
        _editions, Home, [(English, year)], [new("year", int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)), new("theme", "A theme", English)]);

    private protected Task<Guid> StoryAsync(Guid edition, string name, string standfirst = "", Guid? topic = null) => Site.Editor.CreateDocumentAsync(
        Site.Article, edition, [(English, name)],
        [
            new("headline", name, English), new("standfirst", standfirst, English), new("storyDate", "2025-11-08 09:00:00"),
            new("topics", topic is null ? Array.Empty<object>() : new[] { new { type = "document", unique = topic } }),
        ]);

    private protected async Task<(string Name, string State)[]> ChildrenAsync(Guid edition)
    {
        JsonNode children = await Site.Editor.GetAsync($"/tree/document/children?parentId={edition}&skip=0&take=50");
        return [.. children["items"]!.AsArray().Select(item => item!["variants"]![0]!).Select(variant => ((string)variant["name"]!, (string)variant["state"]!))];
    }

    private protected async Task<string?> ValueAsync(Guid document, string alias, string culture = English) =>
        (string?)(await Site.Editor.GetAsync($"/document/{document}"))["values"]!.AsArray()
        .FirstOrDefault(value => (string?)value!["alias"] == alias && (string?)value["culture"] == culture)?["value"];
}
