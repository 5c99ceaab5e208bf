using System.Net;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Journeys;

/// <summary>Real pages of coverage, typed in as an editor would, published, and found again by a phrase of their own.</summary>
public sealed class RealCoverageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task EveryStoryOfTheRealPagesIsFoundByAPhraseOfItsOwn()
    {
        var stories = CoverageReader.ReadAll(SharedCoverage.Folder());
        await using var application = new NewsApplication();
        using var reader = application.CreateClient();
        using var editor = await application.SignInAsync();
        var newsroom = await Newsroom.EnterAsync(editor);

        foreach (var story in stories)
            await newsroom.PublishAsync(story);

        foreach (var story in stories)
            Assert.That(await IsFoundAsync(reader, story), Is.True, $"{story.Source}: {story.Headline}");
    }

    private static async Task<bool> IsFoundAsync(HttpClient reader, CoverageStory story)
    {
        var query = Uri.EscapeDataString($"\"{story.Phrase()}\"");
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(500))
        {
            using var response = await reader.GetAsync($"/api/search?q={query}");
            // One client may not ask as fast as this test does.
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                continue;
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            if (answer["items"]!.AsArray().Any(item => Letters(item!["title"]!.GetValue<string>()) == Letters(story.Headline)))
                return true;
        }

        return false;
    }

    // Typographic quotation marks and entities don't matter here, the words do.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
