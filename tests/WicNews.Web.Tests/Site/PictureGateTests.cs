using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>No story goes out with a picture that has no alternative text or no credit, wherever in the story it stands.</summary>
public sealed class PictureGateTests
{
    private const string Route = "/2025/twenty-four-forums-one-theme/";
    private NewsApplication _application = null!;
    private IContentService _contents = null!;
    private string _bare = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _application = new NewsApplication();
        using var client = _application.CreateClient();
        _contents = Get<IContentService>();
        var medias = Get<IMediaService>();
        var media = medias.GetRootMedia().SelectMany(folder => medias.GetPagedChildren(folder.Id, 0, 100, out _)).First(item => item.Name == "robot-bridge");
        _bare = JsonNode.Parse(media.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>();
        foreach (var alias in (string[])["altText", "altTextChinese", "credit"])
            media.SetValue(alias, null);
        medias.Save(media);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [TestCase("Words.\n\n![]({0})", "picture 1 in the text (“robot-bridge”) has no alt text and no credit")]
    [TestCase("::: gallery\n![Two robots]({0})\n:::", "picture 1 in the text (“robot-bridge”) has no credit")]
    [TestCase("<img src=\"{0}?width=320\" alt=\"\">", "picture 1 in the text (“robot-bridge”) has no alt text and no credit")]
    [TestCase("![](/media/nothing/here.jpg)", "picture 1 in the text is gone from the media section")]
    public void APictureInTheTextWithoutItsWordsIsNamed(string body, string complaint)
    {
        var story = Story();
        story.SetValue("body", body.Replace("{0}", _bare), Cultures.English);
        _contents.Save(story);

        var result = _contents.Publish(story, [Cultures.English]);

        Assert.That(string.Join("; ", result.EventMessages!.GetAll().Select(message => message.Message)), Does.Contain(complaint));
        Assert.That(result.Success, Is.False);
    }

    [Test]
    public void APictureThatSaysAllOfItselfGoesOut()
    {
        var story = Story();
        var lead = Get<NewsReader>().Find(story.Key, Cultures.English) is Story { LeadPicture: { } picture } ? picture.Url : "";
        story.SetValue("body", $"![]({lead})", Cultures.English);
        _contents.Save(story);

        Assert.That(_contents.Publish(story, [Cultures.English]).Success, Is.True);
    }

    /// <summary>It goes out, since readers are not shown the picture; the backoffice shows the warning to whoever publishes.</summary>
    [TestCase(-1, true)]
    [TestCase(1, false)]
    public async Task OfAPictureWhoseRightsHaveRunOutItWarns(int days, bool warns)
    {
        var story = Story();
        story.SetValue("body", "Words.", Cultures.English);
        _contents.Save(story);
        var medias = Get<IMediaService>();
        var picture = medias.GetById(MediaPick.Parse(story.GetValue<string>("leadPicture")).Single().MediaKey)!;
        picture.SetValue("rightsExpire", DateTime.UtcNow.AddDays(days));
        medias.Save(picture);
        using var editor = await _application.SignInAsync();

        using var published = await editor.SendAsync(
            HttpMethod.Put, $"/document/{story.Key}/publish", new { publishSchedules = new[] { new { culture = Cultures.English, schedule = (object?)null } } });

        Assert.That(published.IsSuccessStatusCode, Is.True, await published.Content.ReadAsStringAsync());
        var told = published.Headers.TryGetValues("Umb-Notifications", out var found) ? JsonNode.Parse(Uri.UnescapeDataString(found.Single()))!.AsArray() : [];
        var warning = $"The rights have run out of the lead picture of “{story.Name}”: readers are not shown it.";
        Assert.That(told.Select(message => ((string?)message!["type"], (string?)message["message"])), warns ? Has.Member(("Warning", warning)) : Is.Empty);
        picture.SetValue("rightsExpire", null);
        medias.Save(picture);
    }

    private IContent Story() => _contents.GetById(Get<ContentPaths>().KeyOf(Route, Cultures.English)!.Value)!;

    private T Get<T>() where T : notnull => _application.Services.GetRequiredService<T>();
}
