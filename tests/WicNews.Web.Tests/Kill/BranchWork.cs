using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>A year with all its stories published at once, again and again with new text: readers see all of it new, or all old.</summary>
internal sealed class BranchWork : KillWork
{
    private const int Stories = 40;
    private readonly List<Guid> _stories = [];
    private Guid _year;
    private int _asked;
    private int _acknowledged;

    public override string Name => "branch";

    public override TimeSpan Longest => TimeSpan.FromSeconds(4);

    public override async Task PrepareAsync(EditorClient editor)
    {
        var article = await editor.DocumentTypeAsync("article");
        _year = await editor.CreateDocumentAsync(
            await editor.DocumentTypeAsync("summitEdition"), await HomeAsync(editor), [(English, $"Branch {Guid.NewGuid():N}")], [new("year", 2030), new("theme", "All at once", English)]);
        for (var number = 0; number < Stories; number++)
            _stories.Add(await StoryAsync(editor, article, _year, "Edition 1"));
    }

    public override Task WorkAsync(EditorClient editor) => UntilGoneAsync(async () =>
    {
        _asked++;
        using var accepted = await editor.SendAsync(HttpMethod.Put, $"/document/{_year}/publish-with-descendants", new { cultures = new[] { English }, includeUnpublishedDescendants = true });
        var task = (await accepted.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["taskId"]!.GetValue<Guid>();
        while (!(await editor.GetAsync($"/document/{_year}/publish-with-descendants/result/{task}"))["isComplete"]!.GetValue<bool>())
            await Task.Delay(20);
        _acknowledged = _asked;
        foreach (var story in _stories)
            await WriteAsync(editor, story, "headline", $"Edition {_asked + 1}");
    });

    public override async Task<IReadOnlyList<string>> CheckAsync(EditorClient editor, HttpClient reader)
    {
        var shown = new HashSet<string?>();
        var wrong = new List<string>();
        foreach (var story in _stories)
        {
            shown.Add(await FieldAsync(reader, story, "headline"));
            if (shown.All(text => text is not null) && !await IsFoundByAddressAsync(reader, story))
                wrong.Add($"the published story {story} is not found by its address");
        }
        if (shown.Count != 1)
            wrong.Add($"a branch is published in part: {string.Join(", ", shown.Select(text => text ?? "nothing"))}");
        else if (shown.Single() is var text && text != Edition(_acknowledged) && text != Edition(_asked))
            wrong.Add($"edition {_acknowledged} was acknowledged and {_asked} asked for, and '{text}' is shown");
        if (await ReadAsync(reader, _year) is null != shown.Contains(null))
            wrong.Add("the year and its stories are not published together");
        return wrong;
    }

    private static string? Edition(int number) => number == 0 ? null : $"Edition {number}";
}
