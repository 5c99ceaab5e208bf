using Microsoft.Playwright;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>The backoffice as an editor handles it, found by the marks that Umbraco puts on its elements for tests.</summary>
internal sealed class BackofficePage(IPage page)
{
    private const int Presses = 3;
    private const float PatienceMilliseconds = 20_000;
    private const float MenuPatienceMilliseconds = 8_000;

    public BackofficePage(BrowserWindow window) : this(window.Page)
    {
    }

    public IPage Page => page;

    public ILocator Name => Page.Locator("#name-input input").First;

    /// <summary>The dialogue in front.</summary>
    public ILocator Dialogue => Page.Locator("uui-modal-sidebar, uui-modal-dialog").Last;

    /// <summary>What carries a mark for tests, of Umbraco's or ours.</summary>
    public ILocator Mark(string name) => Page.Locator($"[data-mark='{name}']").First;

    public ILocator Property(string alias) => Page.Locator($"[data-mark='property:{alias}']");

    public ILocator Field(string alias) => Property(alias).Locator("input, textarea").First;

    public ILocator Toast(string text) => Page.Locator("uui-toast-notification").Filter(new() { HasText = text }).First;

    // Umbraco 18.2's own, all of elements that are gone when their work is done: validation messages outlive an inline block, the
    // Markdown editor looks for its place, a property's actions wait for the property.
    public static bool IsUmbracos(string error) =>
        new[] { "_subject is undefined", "Container not found", "host was disconnected" }.Any(own => error.Contains(own, StringComparison.Ordinal));

    public async Task SignInAsync(string name, string password)
    {
        await Page.GotoAsync("/umbraco");
        await Page.WaitForURLAsync("**/login**");
        await Page.Locator("input[name=username], input[type=email]").First.FillAsync(name);
        await Page.Locator("input[type=password]").First.FillAsync(password);
        await Page.Keyboard.PressAsync("Enter");
        await EnteredAsync();
    }

    /// <summary>Opens the backoffice where it opens by itself.</summary>
    public async Task EnterAsync()
    {
        await Page.GotoAsync("/umbraco");
        await EnteredAsync();
    }

    public async Task OpenDocumentAsync(Guid key, string culture) => await OpenAsync($"/umbraco/section/content/workspace/document/edit/{key}/{culture}");

    public async Task NewDocumentAsync(Guid parent, Guid type, string culture) =>
        await OpenAsync($"/umbraco/section/content/workspace/document/create/parent/document/{parent}/{type}/{culture}");

    /// <summary>
    /// Presses one of the buttons at the foot, and agrees to the languages that its dialogue has selected. On a busy machine a press may
    /// come before the workspace listens; as a person would, this presses again when no dialogue opens.
    /// </summary>
    public async Task DoAsync(string action, string button, string? said)
    {
        ILocator selected = Dialogue.Locator("uui-menu-item[selected]").First;
        for (int tries = 1; ; tries++)
        {
            await Page.Locator($"[data-mark='workspace-action:Umb.WorkspaceAction.Document.{action}']").ClickAsync();
            try
            {
                await selected.WaitForAsync(new() { Timeout = tries == Presses ? null : PatienceMilliseconds });
                break;
            }
            catch (TimeoutException) when (tries < Presses)
            {
                await Page.Keyboard.PressAsync("Escape");
            }
        }
        await AgreeAsync(button, said);
    }

    /// <summary>Chooses from the document's menu, waits until the dialogue shows what it is about, and agrees.</summary>
    public async Task ChooseAsync(string action, string button, string? said, string about)
    {
        await MenuAsync($"Document.{action}");
        await Dialogue.GetByText(about).First.WaitForAsync();
        await AgreeAsync(button, said);
    }

    /// <summary>
    /// Chooses from the menu of what is open. A menu that is opened while its workspace is still being built may close again; then this
    /// opens it once more.
    /// </summary>
    /// <param name="action">The kind of thing and the action, as in <c>Document.MoveTo</c>.</param>
    public async Task MenuAsync(string action)
    {
        for (int tries = 1; ; tries++)
        {
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Page.Locator("[data-mark='workspace:action-menu-button']").ClickAsync();
            try
            {
                await Page.Locator($"[data-mark='entity-action:Umb.EntityAction.{action}']").Last.ClickAsync(new() { Timeout = MenuPatienceMilliseconds });
                return;
            }
            catch (TimeoutException) when (tries < Presses)
            {
                // Opened anew.
            }
        }
    }

    /// <summary>Presses a button of the dialogue in front.</summary>
    public Task PressAsync(string button) => Dialogue.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Picks from the tree in the dialogue in front.</summary>
    public Task PickFromTreeAsync(string name) => Dialogue.Locator($"uui-menu-item[label='{name}'] #label-button").First.ClickAsync();

    /// <summary>Waits until the last dialogue has left: what is typed while it leaves may be lost to the page behind it.</summary>
    public Task DialoguesGoneAsync() => Assertions.Expect(Page.Locator("uui-modal-sidebar, uui-modal-dialog")).ToHaveCountAsync(0);

    private async Task EnteredAsync()
    {
        await Page.Locator("umb-backoffice-header").WaitForAsync();
        await Page.Locator("umb-section-sidebar").First.WaitForAsync();
    }

    private async Task AgreeAsync(string button, string? said)
    {
        // Only this one is to leave: a refused save opens the next before it has.
        IElementHandle agreed = await Dialogue.ElementHandleAsync();
        await Dialogue.GetByRole(AriaRole.Button, new() { Name = button }).Last.ClickAsync();
        await Page.WaitForFunctionAsync("dialogue => !dialogue.isConnected", agreed);
        if (said is null)
            return;
        await Toast(said).WaitForAsync();
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
