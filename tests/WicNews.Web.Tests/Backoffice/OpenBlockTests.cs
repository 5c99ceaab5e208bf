using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Journeys;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>A block that is open in its own window is part of what is kept: an answer is not lost because its window was not submitted.</summary>
public sealed class OpenBlockTests : BackofficeFixture
{
    private const string English = "en-US";
    private const string Questions = "questions";
    private const string Answered = "Answered while the boats came in.";

    private Guid _exchange;

    private protected override async Task PrepareAsync() => _exchange = await Site.Editor.DocumentTypeAsync("questionAnswer");

    [Test]
    public async Task AnAnswerTypedInAnOpenBlockOutlivesTheBrowser()
    {
        Guid interview = await InterviewAsync("The lamplighter", Exchange("Who lights the lamps?", "We do."));
        Desktop desk = await SitDownAsync();
        await OpenBlockAsync(desk, interview);
        await AnswerAsync(desk, Answered);
        await DieAsync(desk);

        Desktop again = await SitDownAsync();
        await RestoreAsync(again, interview);
        await Blocks(again).First.ClickAsync();
        await Expect(Answer(again)).ToContainTextAsync(Answered);
        await again.Page.Mark("workspace-action:Umb.WorkspaceAction.Block.SubmitUpdate").ClickAsync();
        await again.Page.DialoguesGoneAsync();
        await again.Page.DoAsync("Save", "Save", null);
        await WaitForAsync(interview, value => value.ToJsonString().Contains(Answered, StringComparison.Ordinal));
    }

    [Test]
    public async Task ABlockThatWasNeverPutInIsRestoredAndPublished()
    {
        Guid interview = await InterviewAsync("The ferryman");
        Desktop desk = await SitDownAsync();
        await AddBlockAsync(desk, interview);
        await desk.Page.Dialogue.Locator("[data-mark='property:question'] textarea").FillAsync("Since when?");
        await AnswerAsync(desk, Answered);
        await DieAsync(desk);

        Desktop again = await SitDownAsync();
        await RestoreAsync(again, interview);
        await Expect(Blocks(again)).ToHaveCountAsync(1);
        await again.Page.DoAsync("SaveAndPublish", "publish", "Document published");
        using HttpResponseMessage delivered = await Site.Editor.Http.GetAsync($"/umbraco/delivery/api/v2/content/item/{interview}");
        Assert.That(await delivered.Content.ReadAsStringAsync(), Does.Contain(Answered), "what readers get");
    }

    [Test]
    public async Task AClosedBlockIsAsItWasAndNothingIsKept()
    {
        Guid interview = await InterviewAsync("The tea master", Exchange("How hot?", "Just off the boil."));
        Desktop desk = await SitDownAsync();
        await OpenBlockAsync(desk, interview);
        await AnswerAsync(desk, Answered);
        await LeaveAsync(desk, "Close");
        await desk.Page.DialoguesGoneAsync();

        await Expect(desk.Page.Mark("editing:saved-draft")).ToHaveCountAsync(0);
        await Blocks(desk).First.ClickAsync();
        await Expect(Answer(desk)).ToContainTextAsync("Just off the boil.");
        await Expect(Answer(desk)).Not.ToContainTextAsync(Answered);
        using HttpResponseMessage copies = await Site.Editor.Http.GetAsync($"/umbraco/wicnews/api/v1/working-copy?place=document:{interview}");
        Assert.That(await copies.Content.ReadAsStringAsync(), Is.EqualTo("[]"));
    }

    [Test]
    public async Task ANewBlockThatIsClosedLeavesNothing()
    {
        Guid interview = await InterviewAsync("The silk weaver");
        Desktop desk = await SitDownAsync();
        await AddBlockAsync(desk, interview);
        await AnswerAsync(desk, Answered);
        await LeaveAsync(desk, "Cancel");
        await LeaveAsync(desk, "Close");
        await desk.Page.DialoguesGoneAsync();

        await Expect(desk.Page.Mark("editing:saved-draft")).ToHaveCountAsync(0);
        await Expect(Blocks(desk)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task NoBlockListOfTheSchemaWritesOnlyWhenItsWindowIsSubmitted()
    {
        JsonNode types = await Site.Editor.GetAsync("/filter/data-type?skip=0&take=500");
        int lists = 0;
        foreach (JsonNode? type in types["items"]!.AsArray().Where(type => (string?)type!["editorAlias"] == "Umbraco.BlockList"))
        {
            JsonArray settings = (await Site.Editor.GetAsync($"/data-type/{type!["id"]}"))["values"]!.AsArray();
            lists++;
            Assert.That(
                settings.Any(setting => (string?)setting!["alias"] is "useLiveEditing" or "useInlineEditingAsDefault" && (bool)setting["value"]!),
                $"{type["name"]} writes into the story only when a block's window is submitted");
        }

        Assert.That(lists, Is.GreaterThanOrEqualTo(7));
    }

    private static ILocator Blocks(Desktop desk) => desk.Page.Property(Questions).Locator("umb-block-list-entry");

    private static ILocator Answer(Desktop desk) => desk.Page.Dialogue.Locator("[data-mark='property:answer'] .monaco-editor .view-lines");

    private static async Task OpenBlockAsync(Desktop desk, Guid interview)
    {
        await desk.Page.OpenDocumentAsync(interview, English);
        await Blocks(desk).First.ClickAsync();
    }

    private static async Task AddBlockAsync(Desktop desk, Guid interview)
    {
        await desk.Page.OpenDocumentAsync(interview, English);
        await desk.Page.Property(Questions).GetByRole(AriaRole.Link, new() { Name = "Add Question and answer" }).ClickAsync();
        await desk.Page.Dialogue.GetByRole(AriaRole.Link, new() { Name = "Question and answer" }).ClickAsync();
    }

    private static Task LeaveAsync(Desktop desk, string button) => desk.Page.Dialogue.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>Types into the block in front, and waits until that is kept.</summary>
    private static async Task AnswerAsync(Desktop desk, string text)
    {
        await Answer(desk).ClickAsync();
        await desk.Page.Page.Keyboard.PressAsync("ControlOrMeta+A");
        await desk.Page.Page.Keyboard.TypeAsync(text);
        await Expect(desk.Page.Mark("editing:saved-draft")).ToContainTextAsync("Kept");
    }

    private static Task DieAsync(Desktop desk) => desk.Page.Page.CloseAsync(new() { RunBeforeUnload = false });

    private static async Task RestoreAsync(Desktop desk, Guid interview)
    {
        await desk.Page.OpenDocumentAsync(interview, English);
        await desk.Page.Mark("kept:look").ClickAsync();
        await Expect(desk.Page.Mark($"kept:row:{Questions}")).ToContainTextAsync(Answered);
        await desk.Page.Mark("kept:restore").ClickAsync();
        await desk.Page.DialoguesGoneAsync();
    }

    private static Dictionary<string, object?> Exchange(string question, string answer) => new() { ["question"] = question, ["answer"] = answer };

    private async Task<Guid> InterviewAsync(string name, params Dictionary<string, object?>[] exchanges)
    {
        List<DocumentValue> values = [new("headline", name, English), new("storyDate", "2025-11-08 09:00:00")];
        if (exchanges.Length > 0)
            values.Add(new(Questions, BlockListValue.Of(_exchange, exchanges), English));
        return await Site.Editor.CreateDocumentAsync(await Site.Editor.DocumentTypeAsync("interview"), Site.Edition, [(English, name)], values);
    }

    private async Task WaitForAsync(Guid interview, Func<JsonNode, bool> isSo)
    {
        for (int tries = 0; tries < 60; tries++)
        {
            JsonNode? value = (await Site.Editor.GetAsync($"/document/{interview}"))["values"]!.AsArray().FirstOrDefault(one => (string?)one!["alias"] == Questions)?["value"];
            if (value is not null && isSo(value))
                return;
            await Task.Delay(250);
        }

        Assert.Fail("The story was not saved so.");
    }
}
