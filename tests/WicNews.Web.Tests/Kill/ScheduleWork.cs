using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>Stories that go out, and stories that are withdrawn, at one time; what goes out is not the draft of now but the version that was scheduled.</summary>
internal sealed class ScheduleWork : KillWork
{
    private const int Stories = 20;
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<Guid> _out = [];
    private readonly List<Guid> _in = [];

    public override string Name => "schedules";

    public override TimeSpan Longest => TimeSpan.FromSeconds(1);

    public override async Task PrepareAsync(EditorClient editor)
    {
        var (article, year) = (await editor.DocumentTypeAsync("article"), await YearAsync(editor));
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < Stories; number++)
        {
            _out.Add(await StoryAsync(editor, article, year, "As it was scheduled"));
            _in.Add(await StoryAsync(editor, article, year, "Soon withdrawn"));
            await editor.PublishAsync(_in[^1], English);
        }

        // All for one time, which must not come before the last one is scheduled: that takes about as long as making them did.
        var when = DateTimeOffset.UtcNow + (3 * Stopwatch.GetElapsedTime(began)) + Ahead;
        foreach (var story in _out)
        {
            await ScheduleAsync(editor, story, new { publishTime = (DateTimeOffset?)when, unpublishTime = (DateTimeOffset?)null });
            await WriteAsync(editor, story, "headline", "As it is now");
        }
        foreach (var story in _in)
            await ScheduleAsync(editor, story, new { publishTime = (DateTimeOffset?)null, unpublishTime = (DateTimeOffset?)when });
    }

    public override async Task UntilItMattersAsync(EditorClient editor)
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until && await LeftAsync(editor) == 2 * Stories)
            await Task.Delay(20);
    }

    // The host does it all by itself.
    public override Task WorkAsync(EditorClient editor) => Task.CompletedTask;

    public override async Task<IReadOnlyList<string>> CheckAsync(EditorClient editor, HttpClient reader)
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until && await LeftAsync(editor) > 0)
            await Task.Delay(200);
        var wrong = new List<string>();
        if (await LeftAsync(editor) is var left and > 0)
            wrong.Add($"{left} schedules were not carried out");
        foreach (var story in _out)
        {
            if (await FieldAsync(reader, story, "headline") is var shown && shown != "As it was scheduled")
                wrong.Add($"the story {story} is shown as '{shown}'");
            else if (!await IsFoundByAddressAsync(reader, story))
                wrong.Add($"the published story {story} is not found by its address");
            var draft = (await editor.GetAsync($"/document/{story}"))["values"]!.AsArray().First(value => value!["alias"]!.GetValue<string>() == "headline")!["value"]!.GetValue<string>();
            if (draft != "As it is now")
                wrong.Add($"the draft of {story} became '{draft}'");
            var published = (await editor.GetAsync($"/document/{story}/audit-log?take=100"))["items"]!.AsArray().Count(item => item!["logType"]!.GetValue<string>().StartsWith("Publish", StringComparison.Ordinal));
            if (published != 1)
                wrong.Add($"the story {story} was published {published} times");
        }
        foreach (var story in _in)
        {
            if (await ReadAsync(reader, story) is not null)
                wrong.Add($"the story {story} was not withdrawn");
        }
        return wrong;
    }

    private static Task ScheduleAsync(EditorClient editor, Guid story, object schedule) =>
        editor.DoAsync(HttpMethod.Put, $"/document/{story}/publish", new { publishSchedules = new[] { new { culture = English, schedule } } });

    private async Task<int> LeftAsync(EditorClient editor)
    {
        var ours = _out.Concat(_in).ToHashSet();
        return (await editor.Http.GetFromJsonAsync<JsonNode>("/umbraco/wicnews/api/v1/schedule?take=1000"))!["items"]!.AsArray().Count(item => ours.Contains(item!["document"]!["id"]!.GetValue<Guid>()));
    }
}
