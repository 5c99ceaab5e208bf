using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Umbraco's own rich text, as an editor of a site that uses it handles it.</summary>
public sealed class RichTextJourneyTests : BackofficeFixture
{
    private const string Drop = """
        (element, base64) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'western canal.png', { type: 'image/png' }));
            element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
        }
        """;

    [Test]
    public async Task WordsAndADroppedPictureAreThereWhenTheDocumentIsOpenedAgain()
    {
        Ground ground = new(Site.Editor, null!, "rich");
        JsonObject type = await ground.TypeBodyAsync(media: false);
        type["allowedAsRoot"] = true;
        type["properties"]![0]!["dataType"] = new JsonObject { ["id"] = "ca90c950-0aff-4e72-b976-a30b1ac57dad" };
        Guid key = await ground.CreateAsync("/document-type", type);
        Desktop desk = await SitDownAsync();
        IPage page = desk.Window.Page;

        await page.GotoAsync($"/umbraco/section/content/workspace/document/create/parent/document-root/null/{key}/invariant");
        await desk.Page.Name.FillAsync("Along the canal");
        ILocator text = desk.Page.Property("line").Locator(".ProseMirror");
        await text.ClickAsync();
        await page.Keyboard.TypeAsync("The ");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync("western");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.TypeAsync(" canal. ");
        await text.EvaluateAsync(Drop, Convert.ToBase64String(Ground.Png));
        await Expect(text.Locator("img[data-tmpimg]")).ToHaveCountAsync(1);
        await page.RunAndWaitForResponseAsync(
            () => page.Locator("[data-mark='workspace-action:Umb.WorkspaceAction.Document.Save']").ClickAsync(),
            response => response.Url.EndsWith("/document", StringComparison.Ordinal) && response.Status == 201);
        await page.WaitForURLAsync("**/document/edit/**");
        await desk.Window.TakePictureAsync("rich-text");

        await page.ReloadAsync();
        await Expect(text.Locator("strong")).ToHaveTextAsync("western");
        await Expect(text.Locator("img[data-udi]")).ToHaveJSPropertyAsync("complete", true);
        await Expect(text.Locator("img[data-udi]")).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("^/media/.+/western-canal.png"));
        // What was stored is what the editor has: nothing counts as typed and not saved.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator("[data-mark='kept:offer']")).ToHaveCountAsync(0);
        await desk.Window.TakePictureAsync("rich-text-again");
    }
}
