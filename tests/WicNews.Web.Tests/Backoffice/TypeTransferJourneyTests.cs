using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Types travel between sites as files, by the menus of the settings.</summary>
public sealed class TypeTransferJourneyTests : BackofficeFixture
{
    [TestCase("DocumentType", "document-type", "Document Types", "Import Document Type")]
    [TestCase("MediaType", "media-type", "Media Types", "Import")]
    public async Task ATypeIsExportedDeletedAndBroughtBackFromItsFile(string kind, string resource, string tree, string import)
    {
        EditorClient administrator = Site.Editor;
        string name = $"Traveller {kind}";
        Guid id = Guid.NewGuid();
        await administrator.DoAsync(HttpMethod.Post, $"/{resource}", Body(id, name));
        Desktop desk = await SitDownAsync();
        IPage page = desk.Window.Page;

        await page.GotoAsync($"/umbraco/section/settings/workspace/{resource}/edit/{id}");
        IDownload download = await page.RunAndWaitForDownloadAsync(() => desk.Page.MenuAsync($"{kind}.Export"));
        string file = Path.Combine(Path.GetTempPath(), $"{id}.udt");
        await download.SaveAsAsync(file);
        await administrator.DoAsync(HttpMethod.Delete, $"/{resource}/{id}");

        await page.GotoAsync($"/umbraco/section/settings/workspace/{resource}-root");
        ILocator root = page.Locator("umb-tree-item, umb-menu-item-tree-default").Filter(new() { HasText = tree }).First;
        await root.HoverAsync();
        await root.GetByRole(AriaRole.Button, new() { Name = "View actions for" }).First.ClickAsync();
        await page.Locator($"[data-mark='entity-action:Umb.EntityAction.{kind}.Import']").Last.ClickAsync();
        await desk.Page.Dialogue.Locator("input[type=file]").SetInputFilesAsync(file);
        await Expect(desk.Page.Dialogue.GetByText(name)).ToBeVisibleAsync();
        await desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = import, Exact = true }).ClickAsync();
        await desk.Page.DialoguesGoneAsync();

        Assert.That((await administrator.GetAsync($"/{resource}/{id}"))["name"]!.GetValue<string>(), Is.EqualTo(name));
        File.Delete(file);
    }

    private static object Body(Guid id, string name) => new
    {
        id, parent = (object?)null, alias = $"made{id:N}", name, description = "Travels as a file", icon = "icon-plane", allowedAsRoot = false,
        variesByCulture = false, variesBySegment = false, collection = (object?)null, isElement = false, allowedInLibrary = false,
        containers = Array.Empty<object>(), properties = Array.Empty<object>(), compositions = Array.Empty<object>(),
        allowedTemplates = Array.Empty<object>(), defaultTemplate = (object?)null, allowedDocumentTypes = Array.Empty<object>(), allowedMediaTypes = Array.Empty<object>(),
        cleanup = new { preventCleanup = false, keepAllVersionsNewerThanDays = (int?)null, keepLatestVersionPerDayForDays = (int?)null },
    };
}
