using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Links;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Markdown names pictures and stories by address: they count as used, and a picture goes on being shown when its file is replaced.</summary>
public sealed class WrittenAddressesTests
{
    private const string Route = "/2025/twenty-four-forums-one-theme/";
    private const string Other = "/2023/the-tenth-summit-in-pictures/";
    private NewsApplication _application = null!;
    private EditorClient _editor = null!;
    private IContentService _contents = null!;
    private IMedia _picture = null!;
    private string _file = null!;

    [OneTimeSetUp]
    public async Task WriteAsync()
    {
        _application = new NewsApplication();
        _editor = await _application.SignInAsync();
        _contents = Get<IContentService>();
        var media = Get<IMediaService>();
        _picture = media.GetRootMedia().SelectMany(folder => media.GetPagedChildren(folder.Id, 0, 100, out _)).First(item => item.Name == "robot-bridge");
        _file = JsonNode.Parse(_picture.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>();
        var story = Story();
        story.SetValue("body", $"![Two robots]({_file})\n\n::: story {Other}\n:::\n\nAs [ever](/2024/).", Cultures.English);
        _contents.Save(story);
        Assert.That(_contents.Publish(story, [Cultures.English]).Success, Is.True);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [Test, Order(1)]
    public async Task WhatATextNamesSaysThatItIsUsedThere()
    {
        Assert.That(await UsersAsync($"media/{_picture.Key}"), Does.Contain(Story().Key));
        Assert.That(await UsersAsync($"document/{KeyOf(Other)}"), Does.Contain(Story().Key), "an embedded story");
        Assert.That(await UsersAsync($"document/{KeyOf("/2024/")}"), Does.Contain(Story().Key), "a linked page");
    }

    /// <summary>Of a site that has been there before the program knew of them.</summary>
    [Test, Order(2)]
    public async Task UsesInTextsThatAreThereAlreadyAreWrittenDownOnce()
    {
        var relations = Get<IRelationService>();
        foreach (var relation in (relations.GetByParentId(Story().Id) ?? []).Where(relation => relation.ChildId == _picture.Id).ToArray())
            relations.Delete(relation);
        Assert.That(await UsersAsync($"media/{_picture.Key}"), Does.Not.Contain(Story().Key));
        var old = Get<OldReferences>();
        Assert.That(await old.WriteAsync(TimeSpan.Zero, default), Is.Zero, "what an empty site got was written as it came");

        Get<IKeyValueService>().SetValue("WicNews.References", "what was known once");
        Assert.That(await old.WriteAsync(TimeSpan.Zero, default), Is.Positive);

        Assert.That(await UsersAsync($"media/{_picture.Key}"), Does.Contain(Story().Key));
        Assert.That(await old.WriteAsync(TimeSpan.Zero, default), Is.Zero, "once");
    }

    [Test, Order(2)]
    public async Task WritingThemDownGoesOnWhereTheSiteWasStopped()
    {
        var old = Get<OldReferences>();
        var values = Get<IKeyValueService>();
        values.SetValue("WicNews.References", "what was known once");
        using CancellationTokenSource stop = new();
        var first = old.WriteAsync(TimeSpan.FromHours(1), stop.Token);
        Assert.That(first.IsCompleted, Is.False, "fifty are written, and it waits");
        await stop.CancelAsync();
        Assert.ThrowsAsync<TaskCanceledException>(() => first);

        var rest = await old.WriteAsync(TimeSpan.Zero, default);

        values.SetValue("WicNews.References", "what was known once");
        var all = await old.WriteAsync(TimeSpan.Zero, default);
        Assert.That((rest, all), Is.EqualTo((all - 50, all)));
        Assert.That(rest, Is.Positive);
    }

    [Test, Order(3)]
    public async Task APictureWhoseFileIsReplacedIsShownWhereItsFormerAddressIsWritten()
    {
        using var reader = _application.CreateClient(new() { AllowAutoRedirect = false });
        Assert.That(await reader.GetStringAsync(Route), Does.Contain(_file));
        using var unknown = await reader.GetAsync("/media/none/none.jpg");
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "what is known of former addresses is kept from here on");

        await ReplaceAsync();
        var replaced = JsonNode.Parse(Get<IMediaService>().GetById(_picture.Key)!.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>();

        Assert.That(replaced, Is.Not.EqualTo(_file));
        Assert.That(await reader.GetStringAsync(Route), Does.Contain(replaced).And.Not.Contain(_file));
        using var old = await reader.GetAsync(_file + "?width=320");
        Assert.That((old.StatusCode, old.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.MovedPermanently, replaced + "?width=320")));
        Assert.That(_contents.Publish(Story(), [Cultures.English]).Success, Is.True, "it goes out again");

        await ReplaceAsync();
        using var oldest = await reader.GetAsync(_file);
        using var second = await reader.GetAsync(replaced);
        Assert.That(oldest.Headers.Location?.OriginalString, Is.Not.Null.And.Not.EqualTo(replaced), "replaced twice");
        Assert.That(second.Headers.Location?.OriginalString, Is.EqualTo(oldest.Headers.Location?.OriginalString));

        await _editor.DoAsync(HttpMethod.Put, $"/media/{_picture.Key}/move-to-recycle-bin");
        using var withdrawn = await reader.GetAsync(_file);
        Assert.That(withdrawn.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "what is withdrawn is found under none of its addresses");
    }

    private async Task ReplaceAsync()
    {
        var body = (await _editor.GetAsync($"/media/{_picture.Key}")).AsObject();
        foreach (var value in body["values"]!.AsArray().Where(value => (string?)value!["alias"] == "umbracoFile"))
            value!["value"] = new JsonObject { ["temporaryFileId"] = await new Ground(_editor, null!, "replacing").PictureFileAsync() };
        await _editor.DoAsync(HttpMethod.Put, $"/media/{_picture.Key}", new { values = body["values"], variants = body["variants"] });
    }

    private async Task<IEnumerable<Guid>> UsersAsync(string used) =>
        (await _editor.GetAsync($"/{used}/referenced-by?take=100"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>());

    private Guid KeyOf(string route) => Get<ContentPaths>().KeyOf(route, Cultures.English)!.Value;

    private IContent Story() => _contents.GetById(KeyOf(Route))!;

    private T Get<T>() where T : notnull => _application.Services.GetRequiredService<T>();
}
