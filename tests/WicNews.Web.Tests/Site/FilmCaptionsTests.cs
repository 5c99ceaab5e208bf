using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using WicNews.Web.Tests.Support;
using IElement = AngleSharp.Dom.IElement;

namespace WicNews.Web.Tests.Site;

/// <summary>A film of the newsroom's own has what is said in it as captions, in both languages.</summary>
public sealed class FilmCaptionsTests
{
    private const string Captions = "WEBVTT\n\n00:00.000 --> 00:04.000\nWater against the boat.\n";

    private static readonly byte[] Film = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8];

    [Test]
    public async Task AFilmBringsItsCaptionsInBothLanguagesAndTheyGoWithIt()
    {
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        using var editor = await application.SignInAsync();
        await Readiness.WaitAsync(reader);
        var ground = new Ground(editor, null!, "films");
        var body = await ground.MediaBodyAsync(atRoot: true, "The canal");
        body["mediaType"] = Ground.Node(Ground.Reference(Guid.Parse("f6c515bb-653c-4bdc-821c-987729ebe327")));
        object[] files =
        [
            await FileAsync(ground, "umbracoFile", "canal.mp4", Film),
            await FileAsync(ground, "captions", "canal.vtt", Encoding.UTF8.GetBytes(Captions)),
            await FileAsync(ground, "captionsChinese", "canal-zh.vtt", Encoding.UTF8.GetBytes(Captions.Replace("Water against the boat.", "水声。", StringComparison.Ordinal))),
        ];
        body["values"] = JsonSerializer.SerializeToNode(files, JsonSerializerOptions.Web);
        var film = await ground.CreateAsync("/media", body);
        var route = Publish(application, film);

        var english = await TracksAsync(reader, route, "video.lead, .lead video");
        var embedded = await TracksAsync(reader, route, ".embed-video video");
        var chinese = await TracksAsync(reader, "/zh" + route, "video.lead, .lead video");

        Assert.Multiple(() =>
        {
            Assert.That(english.Select(Said), Is.EqualTo(new[] { ("en", "English", true), ("zh-Hans", "中文", false) }));
            Assert.That(embedded.Select(Said), Is.EqualTo(english.Select(Said)));
            Assert.That(chinese.Select(Said), Is.EqualTo(new[] { ("en", "English", false), ("zh-Hans", "中文", true) }));
        });
        var address = english[1].GetAttribute("src")!;
        using var captions = await reader.GetAsync(address);
        Assert.Multiple(async () =>
        {
            Assert.That(captions.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/vtt"));
            Assert.That(await captions.Content.ReadAsStringAsync(), Does.Contain("水声"));
        });

        await editor.DoAsync(HttpMethod.Put, $"/media/{film}/move-to-recycle-bin");
        using var gone = await reader.GetAsync(address);
        Assert.Multiple(async () =>
        {
            Assert.That(await TracksAsync(reader, route, "video"), Is.Empty);
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    private static (string? Language, string? Label, bool IsDefault) Said(IElement track) =>
        (track.GetAttribute("srclang"), track.GetAttribute("label"), track.HasAttribute("default"));

    private static async Task<IReadOnlyList<IElement>> TracksAsync(HttpClient reader, string route, string player) =>
        [.. new HtmlParser().ParseDocument(await reader.GetStringAsync(route)).QuerySelectorAll(player).SelectMany(video => video.QuerySelectorAll("track[kind=captions]"))];

    private static async Task<object> FileAsync(Ground ground, string alias, string name, byte[] content) =>
        Ground.Value(alias, new { temporaryFileId = await ground.FileAsync(name, content) });

    /// <summary>Puts the film into a story, as its own and in its text. The story's address.</summary>
    private static string Publish(NewsApplication application, Guid film)
    {
        var media = application.Services.GetRequiredService<IMediaService>().GetById(film)!;
        var contents = application.Services.GetRequiredService<IContentService>();
        const string route = "/2025/a-minute-on-the-canal/";
        IContent story = contents.GetById(application.Services.KeyOf(route))!;
        story.SetValue("videoFile", $$"""[{ "key": "{{Guid.NewGuid()}}", "mediaKey": "{{film}}" }]""");
        story.SetValue("body", $"::: video {media.GetValue<string>("umbracoFile")}\nThe canal at dawn\n:::", Cultures.English);
        contents.Save(story);
        Assert.That(contents.Publish(story, ["*"]).Success, Is.True);
        return route;
    }
}
