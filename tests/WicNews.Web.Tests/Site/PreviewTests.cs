using System.Net;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Drafts on the real site: for signed-in backoffice users who may see them, and for nobody else.</summary>
public sealed class PreviewTests
{
    private NewsApplication _application = null!;
    private EditorClient _editor = null!;
    private Guid _draft;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication();
        _editor = await _application.SignInAsync();
        _draft = await Desk.DraftAsync(_editor, "Lanterns before the fog");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [Test]
    public async Task AnEditorSeesTheDraftOnTheSiteAndIsToldWhatItIs()
    {
        var url = (await _editor.GetAsync($"/document/{_draft}/preview-url?culture=en-US&providerAlias=umbDocumentUrlProvider"))["url"]!.GetValue<string>();
        using var response = await _editor.Http.GetAsync($"/{_draft}?culture=en-US&rnd=1");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Multiple(() =>
        {
            Assert.That(url, Is.EqualTo($"/umbraco/preview?id={_draft}&culture=en-US"));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page, Does.Contain("Lanterns before the fog").And.Contain("Preview of a draft").And.Contain("name=\"robots\" content=\"noindex\""));
            Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(response.Headers.ETag, Is.Null);
            Assert.That(response.Headers.GetValues("X-Robots-Tag"), Has.One.Contains("noindex"));
            Assert.That(response.Headers.GetValues("Content-Security-Policy"), Has.One.Contains("frame-ancestors 'self'"));
        });
    }

    [Test]
    public async Task WhatIsSavedIsSeenAtOnceAndTheReadersPageStaysAsItIs()
    {
        var story = await Desk.PublishedAsync(_editor, "Lamps at the bridge");
        var document = await _editor.GetAsync($"/document/{story}");
        var values = document["values"]!.AsArray();
        values.Single(value => (string?)value!["alias"] == "headline")!["value"] = "Lamps at both bridges";
        await _editor.DoAsync(HttpMethod.Put, $"/document/{story}", new { values, variants = document["variants"], template = (object?)null });

        Assert.That(await _editor.Http.GetStringAsync($"/{story}?culture=en-US"), Does.Contain("Lamps at both bridges").And.Contain("noindex").And.Not.Contain("rel=\"canonical\""));
        Assert.That(await _application.CreateClient().GetStringAsync("/2025/lamps-at-the-bridge/"), Does.Contain("Lamps at the bridge").And.Not.Contain("both bridges"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task ToReadersTheAddressIsNone(bool isPublished)
    {
        var story = isPublished ? await Desk.PublishedAsync(_editor, "Out already") : _draft;
        using var reader = _application.CreateClient();

        using var response = await reader.GetAsync($"/{story}?culture=en-US");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("Lanterns").And.Not.Contain("Preview of"));
    }

    [Test]
    public async Task AUserWhoMayNotSeeTheDocumentIsShownNothing()
    {
        var section = await Desk.SectionAsync(_editor, "Elsewhere");
        var id = await _editor.AddUserAsync("writer", "elsewhere@wicnews.example");
        var update = Staff.Update(await _editor.GetAsync($"/user/{id}"));
        update["documentStartNodeIds"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = section });
        update["hasDocumentRootAccess"] = false;
        await _editor.DoAsync(HttpMethod.Put, $"/user/{id}", update);
        using var writer = await _application.SignInAsync("elsewhere@wicnews.example", Staff.Password);

        using var response = await writer.Http.GetAsync($"/{_draft}/?culture=en-US");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AfterSigningOutThereIsNoPreview()
    {
        using var editor = await _application.SignInAsync();
        Assert.That((await editor.Http.GetAsync($"/{_draft}?culture=en-US")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var signedOut = await editor.Http.GetAsync($"{EditorClient.Api}/security/back-office/signout");

        Assert.That((await editor.Http.GetAsync($"/{_draft}/?culture=en-US")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task EveryKindOfDraftHasAPreview()
    {
        var home = await Desk.HomeAsync(_editor);
        var section = await Desk.SectionAsync(_editor, "Previewed");
        var failed = new List<string>();
        foreach (var (alias, parent) in new[] { ("summitEdition", home), ("interview", Guid.Empty), ("photoStory", Guid.Empty), ("video", Guid.Empty), ("digest", Guid.Empty), ("liveCoverage", Guid.Empty), ("section", home), ("page", home) })
        {
            var below = parent == Guid.Empty ? await ParentOfAsync(_draft) : parent;
            var id = await _editor.CreateDocumentAsync(await _editor.DocumentTypeAsync(alias), below, [("en-US", $"Draft of {alias}")], []);
            using var response = await _editor.Http.GetAsync($"/{id}?culture=en-US");
            if (response.StatusCode != HttpStatusCode.OK || !(await response.Content.ReadAsStringAsync()).Contains("Preview of a draft", StringComparison.Ordinal))
                failed.Add($"{alias}: {response.StatusCode}");
        }

        Assert.That(failed, Is.Empty);
        Assert.That(section, Is.Not.EqualTo(Guid.Empty));
    }

    private async Task<Guid> ParentOfAsync(Guid document) =>
        (await _editor.GetAsync($"/tree/document/ancestors?descendantId={document}"))[1]!["id"]!.GetValue<Guid>();
}
