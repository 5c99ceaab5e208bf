using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>A picture that is withdrawn is gone everywhere at once: pages, lists, feeds, the Delivery API, its file and its renditions.</summary>
public sealed class PictureWithdrawalTests
{
    private const string Story = "/2023/the-tenth-summit-in-pictures/";
    private const string Delivery = "/umbraco/delivery/api/v2";

    [Test]
    public async Task NothingShowsAWithdrawnPictureAndRestoringBringsItBack()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        using var editor = await application.SignInAsync();
        var content = JsonNode.Parse(await reader.GetStringAsync($"{Delivery}/content/item{Story}"))!;
        var picture = content["properties"]!["leadPicture"]![0]!;
        var (key, file) = (picture["id"]!.GetValue<Guid>(), picture["url"]!.GetValue<string>());
        var page = await reader.GetStringAsync(Story);
        Assert.That(page, Does.Contain(file));
        var rendition = WebUtility.HtmlDecode(Regex.Match(page, "srcset=\"[^\"]*?(" + Regex.Escape(file) + "[^\" ,]*)").Groups[1].Value);
        Assert.That(await StatusesAsync(reader, file, rendition, $"{Delivery}/media/item/{key}"), Is.All.EqualTo(HttpStatusCode.OK), rendition);
        string[] lists = ["/", "/2023/", "/feeds/rss", $"{Delivery}/content?filter=contentType:photoStory", "/api/search?q=tenth"];
        var before = await TextsAsync(reader, lists);
        Assert.That(before.Any(text => text.Contains(FolderOf(file), StringComparison.Ordinal)), Is.True, "some list shows it");

        using var withdrawn = await editor.Http.PostAsJsonAsync("/umbraco/wicnews/api/v1/media/withdraw", new { ids = new[] { key }, reason = "The agency asked for it." });
        Assert.That(withdrawn.StatusCode, Is.EqualTo(HttpStatusCode.OK), await withdrawn.Content.ReadAsStringAsync());

        foreach (var text in await TextsAsync(reader, [Story, $"{Delivery}/content/item{Story}", .. lists]))
            Assert.That(text, Does.Not.Contain(FolderOf(file)));
        Assert.That(await StatusesAsync(reader, file, rendition, $"{Delivery}/media/item/{key}"), Is.All.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await editor.GetAsync($"/media/{key}/audit-log"))["items"]!.ToJsonString(), Does.Contain("The agency asked for it."));

        await editor.DoAsync(HttpMethod.Put, $"/recycle-bin/media/{key}/restore", new { target = await OriginalParentAsync(editor, key) });
        Assert.That(await reader.GetStringAsync(Story), Does.Contain(file));
        Assert.That(await StatusesAsync(reader, file), Is.All.EqualTo(HttpStatusCode.OK));
    }

    /// <summary>Nobody does anything at that moment, and everything is kept.</summary>
    [Test]
    public async Task NothingShowsAPictureWhoseRightsHaveRunOutSinceThePagesWereMade()
    {
        const string text = "/2025/twenty-four-forums-one-theme/";
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        var (contents, medias) = (application.Services.GetRequiredService<IContentService>(), application.Services.GetRequiredService<IMediaService>());
        var story = contents.GetById(application.Services.GetRequiredService<ContentPaths>().KeyOf(text, Cultures.English)!.Value)!;
        var picture = medias.GetById(MediaPick.Parse(story.GetValue<string>("leadPicture")).Single().MediaKey)!;
        var file = JsonNode.Parse(picture.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>();
        var other = medias.GetRootMedia().SelectMany(folder => medias.GetPagedChildren(folder.Id, 0, 100, out _)).First(item => item.Name == "robot-bridge");
        var otherFile = JsonNode.Parse(other.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>();
        story.SetValue("body", $"Before.\n\n![]({file})\n\n![]({otherFile})\n\nAfter.", Cultures.English);
        contents.Save(story);
        Assert.That(contents.Publish(story, [Cultures.English]).Success, Is.True);
        medias.MoveToRecycleBin(other);
        var end = DateTime.UtcNow.AddSeconds(12);
        picture.SetValue("rightsExpire", end.AddHours(8));
        medias.Save(picture);
        string[] pages = [text, "/2025/", $"/ninjs/{story.Key}", "/feeds/json?year=2025"];
        var before = await TextsAsync(reader, pages);
        Assert.That(before.Take(3), Is.All.Contain(FolderOf(file)));
        Assert.That(before[0], Does.Contain("embed-picture").And.Not.Contain(FolderOf(otherFile)));

        Assert.That(DateTime.UtcNow, Is.LessThan(end), "the pages were made in time");
        await Task.Delay(end - DateTime.UtcNow + TimeSpan.FromMilliseconds(100));

        foreach (var after in await TextsAsync(reader, pages))
            Assert.That(after, Does.Not.Contain(FolderOf(file)));
        medias.Move(medias.GetById(other.Key)!, medias.GetById(picture.Key)!.ParentId);
        Assert.That(await reader.GetStringAsync(text), Does.Contain(FolderOf(otherFile)), "what is restored is there again");
    }

    private static async Task<JsonNode?> OriginalParentAsync(EditorClient editor, Guid key)
    {
        using var answer = await editor.SendAsync(HttpMethod.Get, $"/recycle-bin/media/{key}/original-parent");
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text) is { } parent ? new JsonObject { ["id"] = parent["id"]!.DeepClone() } : null;
    }

    // Every picture has a folder of its own.
    private static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];

    private static async Task<HttpStatusCode[]> StatusesAsync(HttpClient reader, params string[] addresses)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var address in addresses)
            using (var answer = await reader.GetAsync(address))
                statuses.Add(answer.StatusCode);
        return [.. statuses];
    }

    private static async Task<string[]> TextsAsync(HttpClient reader, string[] addresses)
    {
        var texts = new List<string>();
        foreach (var address in addresses)
            texts.Add(await reader.GetStringAsync(address));
        return [.. texts];
    }
}
