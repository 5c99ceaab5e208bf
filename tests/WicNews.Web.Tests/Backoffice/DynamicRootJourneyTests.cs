using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>A picker whose start depends on the document that is edited.</summary>
public sealed class DynamicRootJourneyTests : BackofficeFixture
{
    [Test]
    public async Task APickerOffersWhatLiesBelowTheNearestOfATypeAndNothingElse()
    {
        Guid picker = Guid.NewGuid(), harbour = await TypeAsync("Harbour");
        await Site.Editor.DoAsync(HttpMethod.Post, "/data-type", new
        {
            id = picker, name = "Nearby", parent = (object?)null, editorAlias = "Umbraco.MultiNodeTreePicker", editorUiAlias = "Umb.PropertyEditorUi.ContentPicker", values = Array.Empty<object>(),
        });
        Desktop desk = await SitDownAsync();
        IPage page = desk.Window.Page;

        await page.GotoAsync($"/umbraco/section/settings/workspace/data-type/edit/{picker}");
        await desk.Page.Property("startNode").GetByRole(AriaRole.Button, new() { Name = "Specify a Dynamic Root" }).ClickAsync();
        await ChooseAsync(desk, "Current");
        await desk.Page.Property("startNode").GetByRole(AriaRole.Button, new() { Name = "Add query step" }).ClickAsync();
        await ChooseAsync(desk, "Nearest Ancestor Or Self");
        await desk.Page.PickFromTreeAsync("Harbour");
        await desk.Page.PressAsync("Choose");
        await desk.Page.DialoguesGoneAsync();
        await Expect(desk.Page.Property("startNode")).ToContainTextAsync("Harbour");
        await desk.Window.TakePictureAsync("dynamic-root");
        await page.RunAndWaitForResponseAsync(
            () => desk.Page.Mark("workspace-action:Umb.WorkspaceAction.DataType.Save").ClickAsync(),
            response => response.Request.Method == "PUT" && response.Url.EndsWith($"/data-type/{picker}", StringComparison.Ordinal) && response.Ok);

        Guid quay = await TypeAsync("Quay", picker);
        await AllowBelowAsync(harbour, quay);
        Guid here = await DocumentAsync("Here", harbour, null), there = await DocumentAsync("There", harbour, null);
        Guid edited = await DocumentAsync("Edited quay", quay, here);
        await DocumentAsync("Quay beside", quay, here);
        await DocumentAsync("Quay elsewhere", quay, there);
        await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{edited}/invariant"),
            response => response.Url.EndsWith("/dynamic-root/query", StringComparison.Ordinal) && response.Ok);
        await desk.Page.Property("line").GetByRole(AriaRole.Button, new() { Name = "Choose" }).ClickAsync();
        await Expect(desk.Page.Dialogue.Locator("uui-menu-item[label='Quay beside']")).ToBeVisibleAsync();
        await Expect(desk.Page.Dialogue.Locator("uui-menu-item[label='Quay elsewhere'], uui-menu-item[label='There']")).ToHaveCountAsync(0);
        await desk.Page.PickFromTreeAsync("Quay beside");
        await desk.Page.PressAsync("Choose");
        await Expect(desk.Page.Property("line")).ToContainTextAsync("Quay beside");
    }

    private static Task ChooseAsync(Desktop desk, string name) => desk.Page.Dialogue.Locator("umb-ref-item").Filter(new() { HasText = name }).ClickAsync();

    /// <param name="picker">The data type of its one property; a line of text when null.</param>
    private async Task<Guid> TypeAsync(string name, Guid? picker = null)
    {
        Ground ground = new(Site.Editor, null!, name);
        JsonObject type = await ground.TypeBodyAsync(media: false);
        type["name"] = name;
        type["allowedAsRoot"] = true;
        if (picker is not null)
            type["properties"]![0]!["dataType"] = new JsonObject { ["id"] = picker };
        return await ground.CreateAsync("/document-type", type);
    }

    private async Task AllowBelowAsync(Guid parent, Guid child)
    {
        JsonObject type = await new Ground(Site.Editor, null!, "below").TypeUpdateAsync("document-type", parent);
        type["allowedDocumentTypes"] = new JsonArray(new JsonObject { ["documentType"] = new JsonObject { ["id"] = child }, ["sortOrder"] = 0 });
        await Site.Editor.DoAsync(HttpMethod.Put, $"/document-type/{parent}", type);
    }

    private async Task<Guid> DocumentAsync(string name, Guid type, Guid? parent)
    {
        Guid key = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/document", new
        {
            id = key, parent = parent is null ? null : new { id = parent }, documentType = new { id = type }, template = (object?)null, values = Array.Empty<object>(),
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        });
        return key;
    }
}
