using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What editors do with many documents at once: in the list of an edition, and in the bin.</summary>
public sealed class ListScreensTests : DocumentFixture
{
    [Test]
    public async Task StoriesAreSorted()
    {
        Guid edition = await EditionAsync("2034");
        foreach (string name in new[] { "Alder", "Birch", "Cedar" })
            await StoryAsync(edition, name);
        Desktop desk = await SitDownAsync();
        await OpenEditionAsync(desk, edition);
        await desk.Page.MenuAsync("Document.SortChildrenOf");
        await Expect(desk.Page.Dialogue.Locator("uui-table-row")).ToHaveCountAsync(3);
        // The first press on the column puts them in the order of the alphabet, the second turns it round.
        ILocator column = desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = "Name" });
        await column.ClickAsync();
        await column.ClickAsync();
        await Expect(desk.Page.Dialogue.Locator("uui-table-row").First).ToContainTextAsync("Cedar");
        await desk.Page.PressAsync("Sort");
        await desk.Page.DialoguesGoneAsync();
        Assert.That((await ChildrenAsync(edition)).Select(child => child.Name), Is.EqualTo(new[] { "Cedar", "Birch", "Alder" }));
    }

    [Test]
    public async Task StoriesArePublishedAndTrashedTogether()
    {
        Guid edition = await EditionAsync("2035");
        await Site.Editor.PublishAsync(edition, English);
        foreach (string name in new[] { "Ash", "Beech", "Clover" })
            await StoryAsync(edition, name);
        Desktop desk = await SitDownAsync();
        await OpenEditionAsync(desk, edition);
        await SelectAsync(desk, "Ash", "Beech");
        await BulkAsync(desk, "Publish");
        await Expect(Row(desk, "Ash")).ToContainTextAsync("Published");
        await Expect(Row(desk, "Clover")).ToContainTextAsync("Unpublished");
        Assert.That(await ChildrenAsync(edition), Is.EquivalentTo(new[] { ("Ash", "Published"), ("Beech", "Published"), ("Clover", "Draft") }));

        await OpenEditionAsync(desk, edition);
        await SelectAsync(desk, "Beech", "Clover");
        await BulkAsync(desk, "Trash");
        await Expect(Row(desk, "Beech")).ToHaveCountAsync(0);
        await Expect(Row(desk, "Ash")).ToHaveCountAsync(1);
        Assert.That(await ChildrenAsync(edition), Is.EqualTo(new[] { ("Ash", "Published") }));
    }

    [Test]
    public async Task StoriesAreFoundSortedDuplicatedUnpublishedAndMovedTogether()
    {
        Guid edition = await EditionAsync("2037"), other = await EditionAsync("2038");
        await Site.Editor.PublishAsync(edition, English);
        foreach (string name in new[] { "Elm", "Fern", "Gorse" })
            await Site.Editor.PublishAsync(await StoryAsync(edition, name), English);
        Desktop desk = await SitDownAsync();
        await OpenEditionAsync(desk, edition);
        ILocator rows = desk.Page.Page.Locator("uui-table-row"), filter = desk.Page.Page.Locator("umb-collection-toolbar input").First;
        await filter.FillAsync("Fer");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync("Fern");
        await filter.FillAsync("");
        await Expect(rows).ToHaveCountAsync(3);
        ILocator column = desk.Page.Page.Locator("uui-table-head-cell").Filter(new() { HasText = "Name" }).Locator("button");
        await column.ClickAsync();
        await Expect(rows.First).ToContainTextAsync("Elm");
        await column.ClickAsync();
        await Expect(rows.First).ToContainTextAsync("Gorse");

        await SelectAsync(desk, "Elm", "Fern");
        await BulkAsync(desk, "Duplicate to", "2038", "Copy");
        await WaitForAsync(async () => (await ChildrenAsync(other)).Length == 2);
        Assert.That(await ChildrenAsync(other), Is.EquivalentTo(new[] { ("Elm", "Draft"), ("Fern", "Draft") }));

        await OpenEditionAsync(desk, edition);
        await SelectAsync(desk, "Elm", "Gorse");
        await BulkAsync(desk, "Unpublish");
        await Expect(Row(desk, "Elm")).ToContainTextAsync("Unpublished");
        Assert.That(await ChildrenAsync(edition), Is.EquivalentTo(new[] { ("Elm", "Draft"), ("Fern", "Published"), ("Gorse", "Draft") }));

        await OpenEditionAsync(desk, edition);
        await SelectAsync(desk, "Fern", "Gorse");
        await BulkAsync(desk, "Move to", "2038", "Move");
        await WaitForAsync(async () => (await ChildrenAsync(other)).Length == 4);
        Assert.That(await ChildrenAsync(edition), Is.EqualTo(new[] { ("Elm", "Draft") }));
    }

    [Test]
    public async Task TheTreeIsThereBesideAStoryThatIsOpenedInTheBin()
    {
        Guid edition = await EditionAsync("2019");
        Guid story = await StoryAsync(edition, "Thrown away");
        await Site.Editor.DoAsync(HttpMethod.Put, $"/document/{story}/move-to-recycle-bin");
        Desktop desk = await SitDownAsync();

        await OpenAsync(desk, story);

        await Expect(desk.Page.Page.Locator("umb-section-sidebar uui-menu-item[label='WicNews']")).ToBeVisibleAsync();
    }

    [Test]
    public async Task TheRecycleBinIsEmptied()
    {
        Guid story = await StoryAsync(Site.Edition, "Gone for good");
        await Site.Editor.DoAsync(HttpMethod.Put, $"/document/{story}/move-to-recycle-bin");
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync("/umbraco/section/content/workspace/document-recycle-bin-root");
        await Expect(Row(desk, "Gone for good")).ToBeVisibleAsync();
        await desk.Page.Page.Locator("umb-collection-toolbar").GetByRole(AriaRole.Button, new() { Name = "Empty recycle bin" }).ClickAsync();
        await desk.Page.PressAsync("Empty recycle bin");
        await desk.Page.DialoguesGoneAsync();
        await Expect(desk.Page.Page.Locator("uui-table-row")).ToHaveCountAsync(0);
        Assert.That((int)(await Site.Editor.GetAsync("/recycle-bin/document/root?skip=0&take=10"))["total"]!, Is.Zero);
    }

    private static async Task SelectAsync(Desktop desk, string first, string second)
    {
        await Row(desk, first).HoverAsync();
        await Row(desk, first).Locator("uui-checkbox").ClickAsync();
        // Once one is selected, a press anywhere on another selects it.
        await Row(desk, second).ClickAsync(new() { Position = new() { X = 20, Y = 20 } });
    }

    private static async Task BulkAsync(Desktop desk, string action)
    {
        await desk.Page.Page.Locator("umb-collection-selection-actions").GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await desk.Page.PressAsync(action);
        await desk.Page.DialoguesGoneAsync();
    }

    /// <summary>Chooses where the selected go, from a tree that opens at its root, and agrees.</summary>
    private static async Task BulkAsync(Desktop desk, string action, string target, string button)
    {
        await desk.Page.Page.Locator("umb-collection-selection-actions").GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        foreach (string closed in new[] { "Content", "WicNews" })
            await desk.Page.Dialogue.Locator($"uui-menu-item[label='{closed}'] #caret-button").First.ClickAsync();
        await desk.Page.PickFromTreeAsync(target);
        await desk.Page.PressAsync(button);
        await desk.Page.DialoguesGoneAsync();
    }
}
