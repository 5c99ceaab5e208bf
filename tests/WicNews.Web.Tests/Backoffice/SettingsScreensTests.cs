using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Words, languages and redirects, by the screens that keep them.</summary>
public sealed class SettingsScreensTests : BackofficeFixture
{
    private const string English = "en-US";

    [Test]
    public async Task ADictionaryItemIsMadeInTwoLanguages()
    {
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/translation/workspace/dictionary/create/parent/dictionary-root/null");
        await page.Locator("uui-input#nameInput input").FillAsync("Read on");
        ILocator words = page.Locator("uui-textarea textarea");
        await words.Nth(0).FillAsync("Read on");
        await words.Nth(1).FillAsync("继续阅读");
        await desk.Page.Mark("workspace-action:Umb.WorkspaceAction.Dictionary.Save").ClickAsync();
        await page.WaitForURLAsync("**/dictionary/edit/**");
        JsonNode item = await Site.Editor.GetAsync($"/dictionary/{page.Url.Split("/edit/")[1].Split('/')[0]}");
        Assert.That((string?)item["name"], Is.EqualTo("Read on"));
        Assert.That(item["translations"]!.AsArray().Select(one => (string)one!["translation"]!), Is.EquivalentTo(new[] { "Read on", "继续阅读" }));
        await page.GotoAsync("/umbraco/section/translation");
        await Expect(page.Locator("uui-table-row").Filter(new() { HasText = "Read on" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task ADictionaryItemIsExportedAndBroughtBackFromItsFile()
    {
        Guid item = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/dictionary", new
        {
            id = item, parent = (object?)null, name = "Read all", translations = new[] { new { isoCode = English, translation = "Read all of it" } },
        });
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync($"/umbraco/section/translation/workspace/dictionary/edit/{item}");
        await desk.Page.MenuAsync("Dictionary.Export");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => desk.Page.PressAsync("Export"));
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        await desk.Page.DialoguesGoneAsync();
        await Site.Editor.DoAsync(HttpMethod.Delete, $"/dictionary/{item}");

        await page.GotoAsync("/umbraco/section/translation");
        await page.Locator("umb-section-sidebar").GetByRole(AriaRole.Button, new() { NameRegex = new("actions") }).First.ClickAsync();
        await page.Locator("[data-mark='entity-action:Umb.EntityAction.Dictionary.Import']").Last.ClickAsync();
        await desk.Page.Dialogue.Locator("input[type=file]").SetInputFilesAsync(file);
        await Expect(desk.Page.Dialogue).ToContainTextAsync("Read all");
        await desk.Page.PressAsync("Import");
        await desk.Page.DialoguesGoneAsync();
        JsonNode back = await Site.Editor.GetAsync($"/dictionary/{item}");
        Assert.That((string?)back["name"], Is.EqualTo("Read all"));
        Assert.That(back["translations"]!.AsArray().Select(one => (string)one!["translation"]!), Has.Member("Read all of it"));
    }

    [Test]
    public async Task ALanguageIsAddedChangedAndGoesAgain()
    {
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;
        await page.GotoAsync("/umbraco/section/settings/workspace/language/create");
        await page.Locator("umb-input-culture-select uui-combobox").ClickAsync();
        await page.Keyboard.TypeAsync("French (France)");
        await page.Locator("uui-combobox-list-option").Filter(new() { HasText = "French (France)" }).ClickAsync();
        await desk.Page.Mark("workspace-action:Umb.WorkspaceAction.Language.Save").ClickAsync();
        await page.WaitForURLAsync("**/language/edit/fr-FR**");
        Assert.That((string?)(await Site.Editor.GetAsync("/language/fr-FR"))["name"], Is.EqualTo("French (France)"));

        await page.Locator("uui-toggle[label='Mandatory language']").ClickAsync();
        await page.Locator("umb-input-language").GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();
        await desk.Page.Dialogue.Locator("uui-menu-item[label='English (United States)']").ClickAsync();
        await desk.Page.PressAsync("Submit");
        await desk.Page.DialoguesGoneAsync();
        await page.RunAndWaitForResponseAsync(
            () => desk.Page.Mark("workspace-action:Umb.WorkspaceAction.Language.Save").ClickAsync(),
            response => response.Request.Method == "PUT" && response.Url.EndsWith("/language/fr-FR", StringComparison.Ordinal) && response.Ok);
        JsonNode changed = await Site.Editor.GetAsync("/language/fr-FR");
        Assert.That(((bool)changed["isMandatory"]!, (string?)changed["fallbackIsoCode"]), Is.EqualTo((true, English)));

        // Umbraco's workspace of a language that was just deleted asks for its name once more.
        desk.Expect("Data is not available");
        await desk.Page.MenuAsync("Language.Delete");
        await desk.Page.PressAsync("Delete");
        await desk.Page.DialoguesGoneAsync();
        for (int tries = 0; tries < 40 && await HasLanguageAsync("fr-FR"); tries++)
            await Task.Delay(250);
        Assert.That(await HasLanguageAsync("fr-FR"), Is.False);
    }

    [Test]
    public async Task ARenamedStorysOldAddressIsInTheListOfRedirectsAndLeadsOn()
    {
        Guid story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Old name")], [new("headline", "A story", English), new("storyDate", "2025-11-08 09:00:00")]);
        await Site.Editor.PublishAsync(story, English);
        Desktop desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.Name.FillAsync("New name");
        await desk.Page.DoAsync("SaveAndPublish", "publish", "Document published");
        await desk.Page.Page.GotoAsync("/umbraco/section/content/dashboard/redirect-management");
        ILocator row = desk.Page.Page.Locator("uui-table-row").Filter(new() { HasText = "/2025/old-name" });
        await Expect(row).ToContainTextAsync("/2025/new-name");
        IAPIResponse old = await desk.Page.Page.APIRequest.GetAsync(new Uri(Site.Address, "/2025/old-name/").ToString(), new() { MaxRedirects = 0 });
        Assert.That(old.Status, Is.EqualTo(301));
        Assert.That(old.Headers["location"], Does.EndWith("/2025/new-name/"));

        ILocator search = desk.Page.Page.Locator("umb-dashboard-redirect-management input").First;
        await search.FillAsync("elsewhere");
        await desk.Page.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).Last.ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await search.FillAsync("old-name");
        await desk.Page.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).Last.ClickAsync();
        await row.Locator("uui-button").Last.ClickAsync();
        await desk.Page.PressAsync("Delete");
        await Expect(row).ToHaveCountAsync(0);
        old = await desk.Page.Page.APIRequest.GetAsync(new Uri(Site.Address, "/2025/old-name/").ToString(), new() { MaxRedirects = 0 });
        Assert.That(old.Status, Is.EqualTo(404));
    }

    private async Task<bool> HasLanguageAsync(string culture)
    {
        using HttpResponseMessage answer = await Site.Editor.SendAsync(HttpMethod.Get, $"/language/{culture}");
        return answer.IsSuccessStatusCode;
    }
}
