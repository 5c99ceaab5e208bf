using Microsoft.Playwright;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>Blocks in a grid, with areas of their own beside each other.</summary>
public sealed class BlockGridTests : BackofficeFixture
{
    private static readonly Guid Text = Guid.Parse("0cc0eba1-9960-42c9-bf9b-60e150b429ae");
    private static readonly Guid[] Areas = [Guid.NewGuid(), Guid.NewGuid()];

    private Guid _page;

    private protected override async Task PrepareAsync()
    {
        Guid card = await TypeAsync("gridCard", "Card", isElement: true, "words", Text);
        Guid columns = await TypeAsync("gridColumns", "Columns", isElement: true, "words", Text);
        Guid grid = Guid.NewGuid();
        object[] blocks =
        [
            new { contentElementTypeKey = card, label = "Card", allowAtRoot = false, allowInAreas = true, areas = Array.Empty<object>(), columnSpanOptions = Array.Empty<object>() },
            new
            {
                contentElementTypeKey = columns, label = "Columns", allowAtRoot = true, allowInAreas = false, areaGridColumns = 12, columnSpanOptions = Array.Empty<object>(),
                areas = Areas.Select(area => new { key = area, alias = area.ToString(), columnSpan = 6, rowSpan = 1, specifiedAllowance = Array.Empty<object>() }),
            },
        ];
        await Site.Editor.DoAsync(HttpMethod.Post, "/data-type", new
        {
            id = grid, name = "Grid", editorAlias = "Umbraco.BlockGrid", editorUiAlias = "Umb.PropertyEditorUi.BlockGrid",
            values = new object[] { new { alias = "blocks", value = blocks }, new { alias = "gridColumns", value = 12 } },
        });
        _page = await TypeAsync("gridPage", "Grid page", isElement: false, "grid", grid);
    }

    [Test]
    public async Task TheAreasOfABlockLieBesideEachOtherAndKeepTheirBlocks()
    {
        Guid document = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/document", new
        {
            id = document, documentType = new { id = _page }, parent = (object?)null, template = (object?)null, values = Array.Empty<object>(),
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name = "A grid" } },
        });
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{document}");
        ILocator grid = desk.Page.Property("grid").First;
        await AddAsync(desk, grid.Locator("#createButton uui-button").First, "Two columns");
        ILocator areas = grid.Locator("umb-block-grid-entries[area-key]");
        await AddAsync(desk, areas.Nth(1).Locator("#createButton uui-button").First, "In the right one");

        LocatorBoundingBoxResult left = (await areas.Nth(0).BoundingBoxAsync())!, right = (await areas.Nth(1).BoundingBoxAsync())!;
        Assert.Multiple(() =>
        {
            Assert.That(right.Y, Is.EqualTo(left.Y).Within(2), "one line");
            Assert.That(right.X, Is.GreaterThanOrEqualTo(left.X + left.Width - 1), "one beside the other");
            Assert.That(right.Width, Is.EqualTo(left.Width).Within(2), "half each");
        });
        await desk.Window.TakePictureAsync("block-grid");
        await desk.Page.Page.RunAndWaitForResponseAsync(
            () => desk.Page.Mark("workspace-action:Umb.WorkspaceAction.Document.Save").ClickAsync(),
            answer => answer.Request.Method == "PUT" && answer.Url.EndsWith($"/document/{document}", StringComparison.Ordinal));
        string saved = (await Site.Editor.GetAsync($"/document/{document}"))["values"]![0]!["value"]!["layout"]!.ToJsonString();
        Assert.That(saved[saved.IndexOf(Areas[1].ToString(), StringComparison.Ordinal)..], Does.Contain("contentKey"));
    }

    private static async Task AddAsync(Desktop desk, ILocator button, string words)
    {
        await button.ClickAsync();
        await desk.Page.Dialogue.Locator("uui-card-block-type").ClickAsync();
        await desk.Page.Dialogue.Locator("[data-mark='property:words'] input").FillAsync(words);
        await desk.Page.PressAsync("Create");
        await desk.Page.DialoguesGoneAsync();
    }

    private async Task<Guid> TypeAsync(string alias, string name, bool isElement, string property, Guid dataType)
    {
        Guid type = Guid.NewGuid(), group = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/document-type", new
        {
            id = type, alias, name, icon = "icon-document", allowedAsRoot = !isElement, isElement, variesByCulture = false, variesBySegment = false,
            containers = new[] { new { id = group, parent = (object?)null, name = "Content", type = "Group", sortOrder = 0 } },
            properties = new[]
            {
                new
                {
                    id = Guid.NewGuid(), container = new { id = group }, alias = property, name = property, dataType = new { id = dataType }, sortOrder = 0,
                    variesByCulture = false, variesBySegment = false, validation = new { mandatory = false }, appearance = new { labelOnTop = true },
                },
            },
            allowedTemplates = Array.Empty<object>(), allowedDocumentTypes = Array.Empty<object>(), compositions = Array.Empty<object>(), cleanup = new { preventCleanup = false },
        });
        return type;
    }
}
