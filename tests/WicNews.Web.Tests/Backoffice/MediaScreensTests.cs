using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WicNews.Web.Tests.Backoffice;

/// <summary>What picture editors do in the media section, and what is then stored.</summary>
public sealed class MediaScreensTests : BackofficeFixture
{
    private static readonly Guid Folder = Guid.Parse("f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d");
    private static readonly Guid Video = Guid.Parse("f6c515bb-653c-4bdc-821c-987729ebe327");
    private static readonly string[] Files =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "umbraco-config", "Sample", "media"), "*.jpg").Order(StringComparer.Ordinal).Take(3)];

    [Test]
    public async Task ManyFilesGoIntoAFolderAtOnce()
    {
        Desktop desk = await SitDownAsync();
        Guid folder = await FillFolderAsync(desk, "Harbour", Files);
        await desk.Window.TakePictureAsync("media-folder");
        JsonArray children = await ChildrenAsync(folder);
        Assert.That(children, Has.Count.EqualTo(Files.Length));
        foreach (JsonNode? child in children)
        {
            string source = (string)(await FileAsync(child!["id"]!.GetValue<Guid>()))["src"]!;
            using HttpResponseMessage picture = await Site.Editor.Http.GetAsync(source);
            Assert.That(picture.Content.Headers.ContentType?.MediaType, Is.EqualTo("image/jpeg"), source);
        }
    }

    [Test]
    public async Task TheFocalPointIsSetByAPressOnThePicture()
    {
        Desktop desk = await SitDownAsync();
        Guid picture = await OpenPictureAsync(desk, "Focus");
        ILocator image = desk.Page.Property("umbracoFile").Locator("umb-image-cropper-focus-setter img").First;
        LocatorBoundingBoxResult box = (await image.BoundingBoxAsync())!;
        await image.ClickAsync(new() { Position = new() { X = box.Width / 4, Y = box.Height * 3 / 4 }, Force = true });
        await SaveAsync(desk, picture);
        JsonNode point = (await FileAsync(picture))["focalPoint"]!;
        Assert.That((double)point["left"]!, Is.EqualTo(0.25).Within(0.02));
        Assert.That((double)point["top"]!, Is.EqualTo(0.75).Within(0.02));
    }

    [Test]
    public async Task APicturesFileIsReplaced()
    {
        Desktop desk = await SitDownAsync();
        Guid picture = await OpenPictureAsync(desk, "Replaced");
        string before = (string)(await FileAsync(picture))["src"]!;
        await desk.Page.Property("umbracoFile").GetByRole(AriaRole.Button, new() { Name = "Clear file(s)" }).ClickAsync();
        await desk.Page.Property("umbracoFile").Locator("input[type=file]").SetInputFilesAsync(Files[2]);
        await desk.Page.Property("umbracoFile").Locator("umb-image-cropper-focus-setter img").First.WaitForAsync();
        await SaveAsync(desk, picture);
        string after = (string)(await FileAsync(picture))["src"]!;
        Assert.That(after, Does.EndWith(Path.GetFileName(Files[2])).And.Not.EqualTo(before));
        Assert.That((string?)await ValueAsync(picture, "umbracoBytes"), Is.EqualTo(new FileInfo(Files[2]).Length.ToString(CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task APictureGoesToTheBinAndComesBackToItsFolder()
    {
        Desktop desk = await SitDownAsync();
        Guid picture = await OpenPictureAsync(desk, "Thrown away");
        string folder = (string)(await Site.Editor.GetAsync($"/tree/media/ancestors?descendantId={picture}")).AsArray()[0]!["variants"]![0]!["name"]!;
        await desk.Page.MenuAsync("Media.RecycleBin.Trash");
        await desk.Page.PressAsync("Trash");
        await desk.Page.DialoguesGoneAsync();
        await WaitForAsync(async () => await IsTrashedAsync(picture));

        await OpenAsync(desk, picture);
        await desk.Page.MenuAsync("Media.RecycleBin.Restore");
        await Expect(desk.Page.Dialogue).ToContainTextAsync(folder);
        await desk.Page.PressAsync("Restore");
        await desk.Page.DialoguesGoneAsync();
        await WaitForAsync(async () => !await IsTrashedAsync(picture));
    }

    [Test]
    public async Task PicturesAreMovedTogetherInTheGrid()
    {
        Desktop desk = await SitDownAsync();
        Guid target = await CreateFolderAsync("Sorted"), folder = await FillFolderAsync(desk, "Unsorted", Files);
        ILocator cards = desk.Page.Page.Locator("uui-card-media");
        await cards.Nth(0).HoverAsync();
        await cards.Nth(0).Locator("uui-checkbox").ClickAsync();
        // Once one is selected, a press anywhere on another selects it.
        await cards.Nth(1).ClickAsync();
        await desk.Page.Page.Locator("umb-collection-selection-actions").GetByRole(AriaRole.Button, new() { Name = "Move to", Exact = true }).ClickAsync();
        await desk.Page.Dialogue.Locator("uui-menu-item[label='Media'] #caret-button").First.ClickAsync();
        await desk.Page.PickFromTreeAsync("Sorted");
        await desk.Page.PressAsync("Move");
        await desk.Page.DialoguesGoneAsync();
        await Expect(cards).ToHaveCountAsync(1);
        Assert.That(await ChildrenAsync(target), Has.Count.EqualTo(2));
        Assert.That(await ChildrenAsync(folder), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AFilmIsUploadedWithItsCaptions()
    {
        Desktop desk = await SitDownAsync();
        await desk.Page.Page.GotoAsync($"/umbraco/section/media/workspace/media/create/parent/media-root/null/{Video}");
        await desk.Page.Name.FillAsync("The canal at dawn");
        await ChooseFileAsync(desk, "umbracoFile", "canal.mp4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8]);
        await ChooseFileAsync(desk, "captions", "canal.vtt", "WEBVTT\n\n00:00.000 --> 00:04.000\nWater against the boat.\n"u8.ToArray());
        IResponse created = await desk.Page.Page.RunAndWaitForResponseAsync(
            () => desk.Page.Mark("workspace-action:Umb.WorkspaceAction.Media.Save").ClickAsync(),
            response => response.Request.Method == "POST" && response.Url.EndsWith("/media", StringComparison.Ordinal) && response.Ok);
        Guid film = Guid.Parse((await created.HeaderValueAsync("umb-generated-resource"))!);
        await desk.Window.TakePictureAsync("film-captions");

        string captions = (string)(await ValueAsync(film, "captions"))["src"]!;
        using HttpResponseMessage file = await Site.Editor.Http.GetAsync(captions);
        Assert.That(file.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/vtt"), captions);
    }

    private static async Task ChooseFileAsync(Desktop desk, string alias, string name, byte[] content)
    {
        await desk.Page.Property(alias).Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await Expect(desk.Page.Property(alias)).ToContainTextAsync(name);
        await desk.Page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task OpenAsync(Desktop desk, Guid media)
    {
        await desk.Page.Page.GotoAsync($"/umbraco/section/media/workspace/media/edit/{media}");
        await desk.Page.Name.WaitForAsync();
        await desk.Page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task WaitForAsync(Func<Task<bool>> isSo)
    {
        for (int tries = 0; tries < 60 && !await isSo(); tries++)
            await Task.Delay(250);
        Assert.That(await isSo());
    }

    private static Task SaveAsync(Desktop desk, Guid media) => desk.Page.Page.RunAndWaitForResponseAsync(
        () => desk.Page.Mark("workspace-action:Umb.WorkspaceAction.Media.Save").ClickAsync(),
        response => response.Request.Method == "PUT" && response.Url.EndsWith($"/media/{media}", StringComparison.Ordinal) && response.Ok);

    private async Task<Guid> FillFolderAsync(Desktop desk, string name, params string[] files)
    {
        Guid folder = await CreateFolderAsync(name);
        await OpenAsync(desk, folder);
        await desk.Page.Page.Locator("input[type=file]").First.SetInputFilesAsync(files);
        await Expect(desk.Page.Page.Locator("uui-card-media, umb-media-card")).ToHaveCountAsync(files.Length);
        await WaitForAsync(async () => (await ChildrenAsync(folder)).Count == files.Length);
        return folder;
    }

    private async Task<Guid> CreateFolderAsync(string name)
    {
        Guid folder = Guid.NewGuid();
        await Site.Editor.DoAsync(HttpMethod.Post, "/media", new
        {
            id = folder, mediaType = new { id = Folder }, parent = (object?)null, values = Array.Empty<object>(),
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        });
        return folder;
    }

    private async Task<Guid> OpenPictureAsync(Desktop desk, string folder)
    {
        Guid picture = (await ChildrenAsync(await FillFolderAsync(desk, folder, Files[0])))[0]!["id"]!.GetValue<Guid>();
        await OpenAsync(desk, picture);
        return picture;
    }

    private async Task<JsonArray> ChildrenAsync(Guid folder) => (await Site.Editor.GetAsync($"/tree/media/children?parentId={folder}&skip=0&take=50"))["items"]!.AsArray();

    private async Task<bool> IsTrashedAsync(Guid media) => (bool)(await Site.Editor.GetAsync($"/media/{media}"))["isTrashed"]!;

    private Task<JsonNode> FileAsync(Guid media) => ValueAsync(media, "umbracoFile");

    private async Task<JsonNode> ValueAsync(Guid media, string alias) =>
        (await Site.Editor.GetAsync($"/media/{media}"))["values"]!.AsArray().Single(value => (string?)value!["alias"] == alias)!["value"]!;
}
