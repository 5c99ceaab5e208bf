using Microsoft.Playwright;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>The backoffice as an editor handles it, found by the marks that Umbraco puts on its elements for tests.</summary>
internal sealed class BackofficePage(BrowserWindow window)
{
    private const int Presses = 3;
    private const float PatienceMilliseconds = 20_000;

    public IPage Page => window.Page;

    public ILocator Name => Page.Locator("#name-input input").First;

    /// <summary>The dialogue in front.</summary>
    public ILocator Dialogue => Page.Locator("uui-modal-sidebar, uui-modal-dialog").Last;

    public ILocator Property(string alias) => Page.Locator($"[data-mark='property:{alias}']");

    public ILocator Field(string alias) => Property(alias).Locator("input, textarea").First;

    public ILocator Toast(string text) => Page.Locator("uui-toast-notification").Filter(new() { HasText = text }).First;

    public async Task SignInAsync(string name, string password)
    {
        await Page.GotoAsync("/umbraco");
        await Page.WaitForURLAsync("**/login**");
        await Page.Locator("input[name=username], input[type=email]").First.FillAsync(name);
        await Page.Locator("input[type=password]").First.FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("umb-backoffice-header").WaitForAsync();
        await Page.Locator("umb-section-sidebar").First.WaitForAsync();
    }

    public async Task OpenDocumentAsync(Guid key, string culture) => await OpenAsync($"/umbraco/section/content/workspace/document/edit/{key}/{culture}");

    public async Task NewDocumentAsync(Guid parent, Guid type, string culture) =>
        await OpenAsync($"/umbraco/section/content/workspace/document/create/parent/document/{parent}/{type}/{culture}");

    /// <summary>
    /// Presses one of the buttons at the foot, and agrees to the languages that its dialogue offers. On a busy machine a press may come
    /// before the workspace listens; as a person would, this presses again when nothing is said.
    /// </summary>
    public async Task DoAsync(string action, string button, string? said)
    {
        for (int tries = 1; ; tries++)
        {
            await Page.Locator($"[data-mark='workspace-action:Umb.WorkspaceAction.Document.{action}']").ClickAsync();
            try
            {
                await AgreeAsync(button, said, tries == Presses ? null : PatienceMilliseconds);
                return;
            }
            catch (TimeoutException) when (tries < Presses)
            {
                await Page.Keyboard.PressAsync("Escape");
            }
        }
    }

    /// <summary>Chooses from the document's menu, and agrees.</summary>
    public async Task ChooseAsync(string action, string button, string? said)
    {
        await Page.Locator("[data-mark='workspace:action-menu-button']").ClickAsync();
        await Page.Locator($"[data-mark='entity-action:Umb.EntityAction.Document.{action}']").Last.ClickAsync();
        await AgreeAsync(button, said);
    }

    private async Task AgreeAsync(string button, string? said, float? patience = null)
    {
        await Dialogue.GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync(new() { Timeout = patience });
        if (said is null)
            return;
        await Toast(said).WaitForAsync(new() { Timeout = patience });
        await Toast(said).GetByRole(AriaRole.Button).First.ClickAsync();
    }

    private async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await Name.WaitForAsync();
        // The Markdown field is the last to be ready; leaving before it is makes its editor fail.
        await Property("body").Locator(".monaco-editor").First.WaitForAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
