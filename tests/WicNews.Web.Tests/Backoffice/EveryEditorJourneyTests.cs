using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.ManagementApi;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>A document with a value of every property editor, on the screen.</summary>
public sealed class EveryEditorJourneyTests : BackofficeFixture
{
    private EditorFacts _facts = null!;

    private protected override async Task PrepareAsync() => _facts = await EditorFacts.MakeAsync(new Ground(Site.Editor, null!, "screen"));

    [Test]
    public async Task WhatIsChangedIsSavedAndAllElseStays()
    {
        Desktop desk = await SitDownAsync();
        IPage page = desk.Window.Page;
        await page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{_facts.Document}/invariant");
        foreach (EditorCase made in EditorCase.All)
            await Expect(desk.Page.Property(made.Alias).Locator("[slot='editor'] > *").First).ToBeAttachedAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator("umb-property-editor-ui-missing")).ToHaveCountAsync(0);
        await desk.Window.TakePictureAsync("every-editor");
        Dictionary<string, JsonNode> before = await ValuesAsync();

        await desk.Page.Field("textBox").FillAsync("Another line");
        await desk.Page.Property("toggle").Locator("uui-toggle").ClickAsync();
        await desk.Page.Property("radio").GetByText("Bridge").ClickAsync();
        await desk.Page.Property("checks").GetByText("Bridge").ClickAsync();
        await desk.Page.Property("tags").Locator("input").First.FillAsync("lanterns");
        await page.Keyboard.PressAsync("Enter");
        await SaveAsync(page);

        Dictionary<string, JsonNode> after = await ValuesAsync();
        Assert.Multiple(() =>
        {
            foreach ((string alias, string value) in Changed)
                Assert.That(after[alias].ToJsonString(), Is.EqualTo(value), alias);
            foreach (EditorCase made in EditorCase.All.Where(made => !Changed.ContainsKey(made.Alias)))
                Assert.That(JsonNode.DeepEquals(after[made.Alias], before[made.Alias]), Is.True, $"{made.Alias}: {before[made.Alias].ToJsonString()} became {after[made.Alias].ToJsonString()}");
        });
    }

    private static readonly Dictionary<string, string> Changed = new()
    {
        ["textBox"] = "\"Another line\"", ["toggle"] = "false", ["radio"] = "\"Bridge\"", ["checks"] = """["Canal","Hall","Bridge"]""", ["tags"] = """["boats","halls","lanterns"]""",
    };

    private Task SaveAsync(IPage page) => page.RunAndWaitForResponseAsync(
        () => page.Locator("[data-mark='workspace-action:Umb.WorkspaceAction.Document.Save']").ClickAsync(),
        response => response.Request.Method == "PUT" && response.Url.EndsWith($"/document/{_facts.Document}", StringComparison.Ordinal) && response.Status == 200);

    private async Task<Dictionary<string, JsonNode>> ValuesAsync() => (await Site.Editor.GetAsync($"/document/{_facts.Document}"))["values"]!.AsArray()
        .ToDictionary(value => value!["alias"]!.GetValue<string>(), value => value!["value"]!);
}
