using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>The settings of types offer what works, and nothing else.</summary>
public sealed class SettingsOfTypesTests : BackofficeFixture
{
    private static readonly Guid Interviews = Guid.Parse("5037e8c9-042c-5dca-a476-7ca7728cf595");

    [Test]
    public async Task ABlocksSettingsOfferNoPictureOfTheWebRoot()
    {
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync($"/umbraco/section/settings/workspace/data-type/edit/{Interviews}");
        await desk.Page.Page.Locator("umb-input-block-type umb-block-type-card").First.ClickAsync();
        ILocator block = desk.Page.Dialogue;
        await Expect(block.Locator("[data-mark='property:iconColor']")).ToBeVisibleAsync();
        await Expect(block.Locator("[data-mark='property:thumbnail']")).ToBeHiddenAsync();
        await NothingIsMissingAsync(desk);
        await desk.Window.TakePictureAsync("settings-block");
    }

    [Test]
    public async Task ARichTextsSettingsOfferNoStyleSheets()
    {
        Guid text = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/data-type", new
        {
            id = text, name = "Rich", parent = (object?)null, editorAlias = "Umbraco.RichText", editorUiAlias = "Umb.PropertyEditorUi.Tiptap", values = Array.Empty<object>(),
        });
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync($"/umbraco/section/settings/workspace/data-type/edit/{text}");
        await Expect(desk.Page.Property("toolbar")).ToBeVisibleAsync();
        await Expect(desk.Page.Property("stylesheets")).ToBeHiddenAsync();
        await NothingIsMissingAsync(desk);
        await desk.Window.TakePictureAsync("settings-rich-text");
    }

    [Test]
    public async Task NoSettingOfAnyDataTypeLacksItsEditor()
    {
        JsonNode types = await Site.Editor.GetAsync("/filter/data-type?skip=0&take=500");
        // One of each editor: data types with the same one have the same settings.
        Guid[] one = [.. types["items"]!.AsArray().GroupBy(type => (string?)type!["editorUiAlias"]).Select(group => group.First()!["id"]!.GetValue<Guid>())];
        Assert.That(one, Has.Length.GreaterThan(15));
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync($"/umbraco/section/settings/workspace/data-type/edit/{one[0]}");
        await Expect(desk.Page.Page.Locator("umb-data-type-details-workspace-view")).ToBeVisibleAsync();
        foreach (Guid type in one)
        {
            // As a press on a link does, without loading the backoffice anew.
            await desk.Page.Page.EvaluateAsync($"history.pushState({{}}, '', '/umbraco/section/settings/workspace/data-type/edit/{type}')");
            await Expect(desk.Page.Page.Locator("umb-data-type-details-workspace-view")).ToBeVisibleAsync();
            await desk.Page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await NothingIsMissingAsync(desk);
        }
    }

    private static Task NothingIsMissingAsync(Desktop desk) => Expect(desk.Page.Page.Locator("umb-property-editor-ui-missing, umb-property-editor-ui-missing-ui")).ToHaveCountAsync(0);
}
