using System.Collections.Concurrent;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>Stories that are written and published one after the other.</summary>
internal sealed class PublishingWork : KillWork
{
    private const int Lanes = 3;
    private readonly ConcurrentDictionary<Guid, (string Headline, bool IsAcknowledged)> _stories = new();
    private Guid _article;
    private Guid _year;

    public override string Name => "publish";

    public override async Task PrepareAsync(EditorClient editor) => (_article, _year) = (await editor.DocumentTypeAsync("article"), await YearAsync(editor));

    public override Task WorkAsync(EditorClient editor) => Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => UntilGoneAsync(async () =>
    {
        var headline = $"Kept {Guid.NewGuid():N}";
        var story = await StoryAsync(editor, _article, _year, headline);
        _stories[story] = (headline, false);
        await editor.PublishAsync(story, English);
        _stories[story] = (headline, true);
    })));

    public override async Task<IReadOnlyList<string>> CheckAsync(EditorClient editor, HttpClient reader)
    {
        var wrong = new List<string>();
        foreach (var (key, story) in _stories)
        {
            var shown = await FieldAsync(reader, key, "headline");
            if (shown != story.Headline && (shown is not null || story.IsAcknowledged))
                wrong.Add($"the story {key} was {(story.IsAcknowledged ? "" : "not ")}acknowledged and is shown as '{shown}'");
            else if (shown is not null && !await IsFoundByAddressAsync(reader, key))
                wrong.Add($"the published story {key} is not found by its address");
        }
        return wrong;
    }
}
