using Microsoft.Playwright;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Types are exported and imported by the entries that Umbraco's backoffice has for it.</summary>
public sealed class TypeTransferJourneyTests : BackofficeFixture
{
    [TestCase("document-type", "DocumentType")]
    [TestCase("media-type", "MediaType")]
    public async Task ATypeIsExportedAndImportedAgain(string resource, string noun)
    {
        Ground ground = new(Site.Editor, null!, "Travelling");
        Guid id = resource == "media-type" ? await ground.MediaTypeAsync() : await ground.DocumentTypeAsync();
        string name = (string)(await Site.Editor.GetAsync($"/{resource}/{id}"))["name"]!;
        Desktop desk = await SitDownAsync();
        IPage page = desk.Page.Page;

        await page.GotoAsync($"/umbraco/section/settings/workspace/{resource}/edit/{id}");
        Task<IDownload> exported = page.WaitForDownloadAsync();
        await ActAsync(page, $"Umb.EntityAction.{noun}.Export", () => Task.FromResult(exported.IsCompleted));
        IDownload download = await exported;
        string file = Path.Combine(Directory.CreateTempSubdirectory("wicnews-type-").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain(name).And.Contain(id.ToString()));
        await Site.Editor.DoAsync(HttpMethod.Delete, $"/{resource}/{id}");

        await page.GotoAsync($"/umbraco/section/settings/workspace/{resource}-root");
        await ActAsync(page, $"Umb.EntityAction.{noun}.Import", () => desk.Page.Dialogue.Locator("input[type=file]").IsVisibleAsync());
        await desk.Page.Dialogue.Locator("input[type=file]").SetInputFilesAsync(file);
        await Expect(desk.Page.Dialogue.Locator("uui-ref-node-document-type, uui-ref-node-media-type, uui-ref-node").First).ToHaveAttributeAsync("name", name);
        await desk.Window.TakePictureAsync($"backoffice-{resource}-import");
        await desk.Page.Dialogue.Locator("uui-button[slot=actions][look=primary]").Last.ClickAsync();
        await desk.Page.DialoguesGoneAsync();

        Assert.That((string?)(await Site.Editor.GetAsync($"/{resource}/{id}"))["name"], Is.EqualTo(name));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    /// <summary>Chooses an entry of the menu of the open type. Umbraco shows entries before the code behind them is loaded; a click that comes before it does nothing.</summary>
    private static async Task ActAsync(IPage page, string action, Func<Task<bool>> isDoneAsync)
    {
        ILocator entry = page.Locator($"[data-mark='entity-action:{action}']").Last;
        for (int attempt = 0; attempt < 6; attempt++)
        {
            if (!await entry.IsVisibleAsync())
                await page.Locator("[data-mark='workspace:action-menu-button']").ClickAsync();
            await entry.ClickAsync();
            for (int wait = 0; wait < 25; wait++)
            {
                if (await isDoneAsync())
                    return;
                await Task.Delay(200);
            }
        }

        Assert.Fail($"{action} does nothing.");
    }
}
