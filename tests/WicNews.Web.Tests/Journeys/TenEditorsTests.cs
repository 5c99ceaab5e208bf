using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Journeys;

/// <summary>Ten editors at once, on different stories and on the same ones.</summary>
public sealed class TenEditorsTests
{
    private const int Editors = 10;
    private const int ActionsEach = 50;
    private const string English = "en-US";

    [Test]
    public async Task NoUpdateIsLostUnreportedAndNoLockErrorReachesAnEditor()
    {
        await using var application = new NewsApplication();
        var editors = await Task.WhenAll(Enumerable.Range(0, Editors).Select(_ => application.SignInAsync()));
        var room = await Newsroom.EnterAsync(editors[0]);
        var stories = new List<Guid>();
        for (var i = 0; i < Editors / 2; i++)
            stories.Add(await room.PublishAsync(new CoverageStory("2024", $"Shared story {i}", [], null, null, "Begun.")));
        var unexpected = new ConcurrentBag<string>();
        var accepted = new ConcurrentDictionary<Guid, ConcurrentBag<string>>();

        await Task.WhenAll(editors.Select((editor, number) => WorkAsync(editor, number, stories, accepted, unexpected)));

        Assert.That(unexpected, Is.Empty);
        foreach (var story in stories)
        {
            var document = await editors[0].GetAsync($"/document/{story}");
            var body = document["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "body")!["value"]!.GetValue<string>();
            // Each accepted save began from the one before it, so the last text holds them all.
            Assert.That(accepted.GetValueOrDefault(story, []).Where(line => !body.Contains(line)), Is.Empty, "accepted and lost");
        }
    }

    private static async Task WorkAsync(
        EditorClient editor, int number, List<Guid> stories, ConcurrentDictionary<Guid, ConcurrentBag<string>> accepted, ConcurrentBag<string> unexpected)
    {
        for (var action = 0; action < ActionsEach; action++)
        {
            var story = stories[(number + action) % stories.Count];
            var line = $"[{number}:{action}]";
            using var saved = await AppendAsync(editor, story, line);
            if (saved.IsSuccessStatusCode)
                accepted.GetOrAdd(story, _ => []).Add(line);
            else if (saved.StatusCode is not (HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict))
                unexpected.Add($"save: {(int)saved.StatusCode} {await saved.Content.ReadAsStringAsync()}");
            if (action % 5 != 0)
                continue;
            using var published = await editor.SendAsync(
                HttpMethod.Put, $"/document/{story}/publish", new { publishSchedules = new[] { new { culture = English, schedule = (object?)null } } });
            if (!published.IsSuccessStatusCode)
                unexpected.Add($"publish: {(int)published.StatusCode} {await published.Content.ReadAsStringAsync()}");
        }
    }

    // Reads the story, adds a line, and saves on the condition that nobody has saved in between.
    private static async Task<HttpResponseMessage> AppendAsync(EditorClient editor, Guid story, string line)
    {
        using var read = await editor.SendAsync(HttpMethod.Get, $"/document/{story}");
        var document = (await read.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>())!;
        var values = document["values"]!.AsArray();
        var body = values.Single(value => value!["alias"]!.GetValue<string>() == "body")!;
        body["value"] = body["value"]!.GetValue<string>() + line;
        var request = new HttpRequestMessage(HttpMethod.Put, $"{EditorClient.Api}/document/{story}")
        {
            Content = JsonContent.Create(new
            {
                values,
                variants = document["variants"]!.AsArray().Where(variant => variant!["culture"]!.GetValue<string>() == English)
                    .Select(variant => new { culture = English, segment = (string?)null, name = variant!["name"]!.GetValue<string>() }),
                template = (object?)null,
            }),
        };
        request.Headers.IfMatch.Add(read.Headers.ETag ?? throw new InvalidOperationException("The story came without an ETag."));
        return await editor.Http.SendAsync(request);
    }
}
