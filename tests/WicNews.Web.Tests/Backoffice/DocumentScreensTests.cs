using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What editors do with documents besides writing them: by Umbraco's menus and dialogues, and as it is then stored.</summary>
public sealed class DocumentScreensTests : DocumentFixture
{
    [Test]
    public async Task AnEditionIsPublishedWithAllThatIsUnderIt()
    {
        Guid edition = await EditionAsync("2031");
        await StoryAsync(edition, "First boat");
        await StoryAsync(edition, "Second boat");
        Desktop desk = await SitDownAsync();
        await OpenEditionAsync(desk, edition);
        await desk.Page.Page.Locator("umb-workspace-action-menu #popover-trigger").Last.ClickAsync();
        await desk.Page.Page.Locator("umb-workspace-action-menu-item uui-menu-item[label*='descendants']").ClickAsync();
        await desk.Page.Dialogue.Locator("#includeUnpublishedDescendants").ClickAsync();
        await desk.Page.PressAsync("Publish with descendants");
        await desk.Page.DialoguesGoneAsync();
        await Expect(desk.Page.Page.Locator("uui-table-row").Filter(new() { HasText = "Second boat" })).ToContainTextAsync("Published");
        Assert.That(await ChildrenAsync(edition), Is.EqualTo(new[] { ("First boat", "Published"), ("Second boat", "Published") }));
    }

    [Test]
    public async Task AStoryIsRolledBackToWhatItSaidBefore()
    {
        Guid story = await StoryAsync(Site.Edition, "Twice told", standfirst: "Told once.");
        await Site.Editor.PublishAsync(story, English);
        Desktop desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.Field("standfirst").FillAsync("Told twice.");
        await desk.Page.DoAsync("SaveAndPublish", "publish", "Document published");

        await desk.Page.MenuAsync("Document.Rollback");
        ILocator standfirst = desk.Page.Dialogue.Locator("uui-table-row").Filter(new() { HasText = "standfirst" });
        // The dialogue shows the published version when it has it, over whatever was chosen.
        await Expect(standfirst).ToContainTextAsync("twice");
        await desk.Page.Dialogue.Locator(".rollback-item").Last.ClickAsync();
        await Expect(standfirst).ToContainTextAsync("once");
        await desk.Page.Dialogue.Locator(".rollback-item").Last.GetByText("Prevent cleanup").ClickAsync();
        await Expect(desk.Page.Dialogue.Locator(".rollback-item").Last).ToContainTextAsync("Enable cleanup");
        JsonNode versions = await Site.Editor.GetAsync($"/document-version?documentId={story}&culture={English}&skip=0&take=10");
        Assert.That(versions["items"]!.AsArray().Count(version => (bool)version!["preventCleanup"]!), Is.EqualTo(1));
        await desk.Page.PressAsync("Rollback");
        await desk.Page.Toast("rolled back").WaitForAsync();
        await desk.Page.DialoguesGoneAsync();
        await Expect(desk.Page.Field("standfirst")).ToHaveValueAsync("Told once.");
        Assert.That(await ValueAsync(story, "standfirst"), Is.EqualTo("Told once."));
    }

    [Test]
    public async Task WhoUsesATopicIsSaidBeforeItGoes()
    {
        Guid topics = await Site.Editor.CreateDocumentAsync(await Site.Editor.DocumentTypeAsync("section"), Home, [(English, "Topics")], []);
        Guid topic = await Site.Editor.CreateDocumentAsync(await Site.Editor.DocumentTypeAsync("topic"), topics, [(English, "Ferries")], []);
        await StoryAsync(Site.Edition, "A story of ferries", topic: topic);
        Desktop desk = await SitDownAsync();
        await OpenAsync(desk, topic);
        await desk.Page.MenuAsync("Document.RecycleBin.Trash");
        await Expect(desk.Page.Dialogue).ToContainTextAsync("The following items depend on this");
        await Expect(desk.Page.Dialogue.Locator("umb-confirm-action-modal-entity-references")).ToContainTextAsync("A story of ferries");
        await desk.Page.PressAsync("Trash");
        await desk.Page.DialoguesGoneAsync();
        await WaitForAsync(async () => (bool)(await Site.Editor.GetAsync($"/document/{topic}"))["isTrashed"]!);
    }

    [Test]
    public async Task AStoryIsDuplicatedIntoAnotherEdition()
    {
        Guid target = await EditionAsync("2032"), story = await StoryAsync(Site.Edition, "Told again");
        Desktop desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.MenuAsync("Document.DuplicateTo");
        await desk.Page.PickFromTreeAsync("2032");
        await desk.Page.PressAsync("Copy");
        await desk.Page.Toast("Duplicated").WaitForAsync();
        Assert.That(await ChildrenAsync(target), Is.EqualTo(new[] { ("Told again", "Draft") }));
        Assert.That((await ChildrenAsync(Site.Edition)).Select(child => child.Name), Has.Member("Told again"));
    }

    [Test]
    public async Task AStoryIsMovedIntoAnotherEdition()
    {
        Guid target = await EditionAsync("2033"), story = await StoryAsync(Site.Edition, "In the wrong year");
        Desktop desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.MenuAsync("Document.MoveTo");
        await desk.Page.PickFromTreeAsync("2033");
        await desk.Page.PressAsync("Move");
        await desk.Page.Toast("Moved").WaitForAsync();
        Assert.That(await ChildrenAsync(target), Is.EqualTo(new[] { ("In the wrong year", "Draft") }));
        Assert.That((await ChildrenAsync(Site.Edition)).Select(child => child.Name), Has.No.Member("In the wrong year"));
    }

    [Test]
    public async Task AHostnameAndACultureAreSetAndSeenAgain()
    {
        Desktop desk = await SitDownAsync();
        await OpenAsync(desk, Home);
        await desk.Page.MenuAsync("Document.CultureAndHostnames");
        ILocator culture = desk.Page.Dialogue.Locator("#select"), host = desk.Page.Dialogue.Locator(".hostname-item");
        await desk.Page.PressAsync("Add new hostname");
        await host.Locator("input").First.FillAsync("not a host!");
        await ChooseAsync(host.Locator("uui-combobox"), "Chinese");
        await ChooseAsync(culture, "English");
        desk.Expect("400 (Bad Request)", "A domain name is not valid.");
        await desk.Page.PressAsync("Save");
        await desk.Page.Toast("A domain name is not valid.").WaitForAsync();
        await host.Locator("input").First.FillAsync("zh.news.example");
        await desk.Page.PressAsync("Save");
        await desk.Page.DialoguesGoneAsync();
        JsonNode domains = await DomainsAsync();
        Assert.That((string?)domains["defaultIsoCode"], Is.EqualTo(English));
        Assert.That(domains["domains"]!.ToJsonString(), Is.EqualTo("""[{"domainName":"zh.news.example","isoCode":"zh-CN"}]"""));

        await desk.Page.MenuAsync("Document.CultureAndHostnames");
        await Expect(host.Locator("input").First).ToHaveValueAsync("zh.news.example");
        await Expect(host.Locator("uui-combobox")).ToHaveJSPropertyAsync("value", "zh-CN");
        await Expect(culture).ToHaveJSPropertyAsync("value", English);
        await host.Locator("uui-button[color=danger]").ClickAsync();
        await ChooseAsync(culture, "Inherit");
        await desk.Page.PressAsync("Save");
        await desk.Page.DialoguesGoneAsync();
        domains = await DomainsAsync();
        Assert.That((string?)domains["defaultIsoCode"], Is.Null);
        Assert.That(domains["domains"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task HostnamesCanBeSortedWhereTheLanguagesComeLate()
    {
        Desktop desk = await SitDownAsync();
        await OpenAsync(desk, Home);
        await desk.Page.Page.RouteAsync("**/umbraco/management/api/v1/language?*", async route =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            await route.ContinueAsync();
        });
        await desk.Page.MenuAsync("Document.CultureAndHostnames");
        ILocator hosts = desk.Page.Dialogue.Locator(".hostname-item");
        for (int count = 1; count <= 2; count++)
        {
            await desk.Page.PressAsync("Add new hostname");
            await Expect(hosts).ToHaveCountAsync(count);
        }

        // The sorter makes a row draggable when it is taken by its handle; where it found no list it takes none.
        await hosts.Nth(1).Locator(".handle").HoverAsync();
        await desk.Page.Page.Mouse.DownAsync();
        await Expect(hosts.Nth(1)).ToHaveAttributeAsync("draggable", "true");
        await desk.Page.Page.Mouse.UpAsync();
    }

    [Test]
    public async Task BothLanguagesAreWrittenSideBySide()
    {
        Guid story = await Site.Editor.CreateDocumentAsync(
            Site.Article, Site.Edition, [(English, "Two banks"), (Chinese, "两岸")],
            [new("headline", "Two banks", English), new("headline", "两岸", Chinese), new("storyDate", "2025-11-08 09:00:00")]);
        Desktop desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.Page.Locator("#name-input #toggle").First.ClickAsync();
        ILocator other = desk.Page.Page.Locator(".variant").Filter(new() { HasText = "Chinese" });
        await other.HoverAsync();
        await other.Locator(".split-view").ClickAsync();
        ILocator sides = desk.Page.Page.Locator("umb-workspace-split-view");
        await Expect(sides).ToHaveCountAsync(2);
        await sides.Nth(0).Locator("[data-mark='property:headline'] input").First.FillAsync("The left bank");
        await sides.Nth(1).Locator("[data-mark='property:headline'] input").First.FillAsync("右岸");
        await sides.Nth(0).Locator("[data-mark='property:standfirst'] textarea").First.FillAsync("Seen from the bridge.");
        await desk.Page.Page.RunAndWaitForResponseAsync(
            () => desk.Page.DoAsync("Save", "Save", null),
            response => response.Request.Method == "PUT" && response.Url.EndsWith($"/document/{story}", StringComparison.Ordinal) && response.Ok);
        Assert.That(await ValueAsync(story, "headline"), Is.EqualTo("The left bank"));
        Assert.That(await ValueAsync(story, "headline", Chinese), Is.EqualTo("右岸"));
        Assert.That(await ValueAsync(story, "standfirst"), Is.EqualTo("Seen from the bridge."));
        Assert.That(await ValueAsync(story, "standfirst", Chinese), Is.Null.Or.Empty);
    }

    [Test]
    public async Task ABlueprintIsMadeOfAStoryAndUsed()
    {
        Guid edition = await EditionAsync("2036"), story = await StoryAsync(edition, "Daily weather", standfirst: "Fog until eight.");
        Desktop desk = await SitDownAsync();
        await desk.Page.OpenDocumentAsync(story, English);
        await desk.Page.MenuAsync("Document.CreateBlueprint");
        // The dialogue puts the story's name in when it has it, over whatever stands there.
        await Expect(desk.Page.Dialogue.Locator("input").First).ToHaveValueAsync("Daily weather");
        await desk.Page.Dialogue.Locator("input").First.FillAsync("Weather");
        await desk.Page.PressAsync("Save");
        await desk.Page.Toast("Blueprint created").WaitForAsync();

        await OpenEditionAsync(desk, edition);
        await desk.Page.Page.Locator("umb-create-document-collection-action uui-button").First.ClickAsync();
        await desk.Page.Page.Locator("umb-create-document-collection-action uui-menu-item[label='Article']").ClickAsync();
        await desk.Page.PressAsync("Weather");
        await Expect(desk.Page.Field("standfirst")).ToHaveValueAsync("Fog until eight.");
        await desk.Page.Property("body").Locator(".monaco-editor").First.WaitForAsync();
        await desk.Page.Name.FillAsync("Weather on Tuesday");
        await desk.Page.DoAsync("Save", "Save", null);
        await desk.Page.Page.WaitForURLAsync("**/document/edit/**");
        Guid made = Guid.Parse(desk.Page.Page.Url.Split("/edit/")[1].Split('/')[0]);
        Assert.That(await ValueAsync(made, "standfirst"), Is.EqualTo("Fog until eight."));
        Assert.That((await ChildrenAsync(edition)).Select(child => child.Name), Is.EquivalentTo(new[] { "Daily weather", "Weather on Tuesday" }));
    }

    [Test]
    public async Task WhatWasDoneToAStoryIsInItsHistory()
    {
        Guid story = await StoryAsync(Site.Edition, "Done and undone");
        await Site.Editor.PublishAsync(story, English);
        await Site.Editor.DoAsync(HttpMethod.Put, $"/document/{story}/unpublish", new { cultures = new[] { English } });
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{story}/{English}/view/info");
        ILocator history = desk.Page.Page.Locator("umb-workspace-info-app-layout").Filter(new() { HasText = "Content saved" });
        await Expect(history).ToContainTextAsync("Content saved and published for languages: en-US");
        await Expect(history).ToContainTextAsync("Content unpublished for languages: en-US");
        await Expect(history).ToContainTextAsync("Administrator");
    }

    private static async Task ChooseAsync(ILocator box, string option)
    {
        await box.ClickAsync();
        await box.Locator("uui-combobox-list-option").Filter(new() { HasText = option }).ClickAsync();
    }

    private Task<JsonNode> DomainsAsync() => Site.Editor.GetAsync($"/document/{Home}/domains");
}
