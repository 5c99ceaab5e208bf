using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Journeys;

/// <summary>What was acknowledged survives the end of the process at any moment.</summary>
public sealed class KillTests
{
    private const int Publishes = 200;
    private const string English = "en-US";

    [Test]
    public async Task EveryAcknowledgedPublishIsThereAfterAKill()
    {
        var data = Directory.CreateTempSubdirectory("wicnews-kill-");
        StartFolder.Sample.CopyTo(data);
        try
        {
            var acknowledged = new ConcurrentDictionary<Guid, string>();
            using (var host = await NewsProcess.StartAsync(data))
            {
                using var editor = await host.SignInAsync();
                await PublishUntilKilledAsync(host, editor, acknowledged);
            }

            using var restarted = await NewsProcess.StartAsync(data);
            using var reader = new HttpClient { BaseAddress = restarted.Address };
            foreach (var (key, word) in acknowledged)
            {
                var item = await reader.GetAsync($"/umbraco/delivery/api/v2/content/item/{key}");
                Assert.That(item.StatusCode, Is.EqualTo(HttpStatusCode.OK), word);
                Assert.That(await item.Content.ReadAsStringAsync(), Does.Contain($"Headline {word}").And.Contain($"Body {word}"));
            }

            await AssertIndexAgreesAsync(reader, acknowledged);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task PublishUntilKilledAsync(NewsProcess host, EditorClient editor, ConcurrentDictionary<Guid, string> acknowledged)
    {
        var room = await Newsroom.EnterAsync(editor);
        var killAt = Random.Shared.Next(Publishes / 4, Publishes * 3 / 4);
        TestContext.Out.WriteLine($"Killed after {killAt} publishes.");
        await Parallel.ForEachAsync(Enumerable.Range(0, Publishes), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var word = $"quernstone{number:000}";
            try
            {
                var key = await room.PublishAsync(new CoverageStory("2025", $"Headline {word}", [], null, null, $"Body {word}"));
                acknowledged[key] = word;
                if (acknowledged.Count == killAt)
                    host.Kill();
            }
            catch (HttpRequestException) when (acknowledged.Count >= killAt)
            {
                // Sent after the kill: never acknowledged.
            }
        });
        Assert.That(acknowledged, Has.Count.GreaterThanOrEqualTo(killAt));
    }

    // The index may have to replay what it missed; then it has every published story once, and no other.
    private static async Task AssertIndexAgreesAsync(HttpClient reader, ConcurrentDictionary<Guid, string> acknowledged)
    {
        HashSet<string> found = [];
        for (var until = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < until; await Task.Delay(200))
        {
            found = await HitsAsync(reader);
            if (acknowledged.Values.All(found.Contains))
                break;
        }

        Assert.That(acknowledged.Values.Where(word => !found.Contains(word)), Is.Empty, "in the database, not in the index");
        foreach (var word in found.Except(acknowledged.Values))
        {
            // Committed, but killed before the answer: allowed, if it is whole.
            var pages = await reader.GetStringAsync($"/umbraco/delivery/api/v2/content?filter=name:Headline {word}");
            Assert.That(pages, Does.Contain($"Body {word}"), "in the index, not whole in the database");
        }
    }

    private static async Task<HashSet<string>> HitsAsync(HttpClient reader)
    {
        HashSet<string> words = [];
        for (var page = 1; ; page++)
        {
            using var response = await reader.GetAsync($"/api/search?q=quernstone*&size=100&page={page}");
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(1000);
                page--;
                continue;
            }

            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            var titles = answer["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>()["Headline ".Length..]).ToList();
            words.UnionWith(titles);
            if (titles.Count == 0 || words.Count >= answer["total"]!.GetValue<int>())
                return words;
        }
    }
}
