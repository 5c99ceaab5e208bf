using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Journeys;

/// <summary>What an editor needs to know before typing in a story: the types and the years.</summary>
public sealed class Newsroom
{
    private readonly EditorClient _editor;
    private readonly Dictionary<string, Guid> _years = [];
    private Guid _article;
    private Guid _byline;

    private Newsroom(EditorClient editor) => _editor = editor;

    public Guid Year(string year) => _years[year];

    public static async Task<Newsroom> EnterAsync(EditorClient editor)
    {
        var room = new Newsroom(editor)
        {
            _article = await editor.DocumentTypeAsync("article"),
            _byline = await editor.DocumentTypeAsync("byline"),
        };
        var home = (await editor.GetAsync("/tree/document/root?skip=0&take=10"))["items"]![0]!["id"]!.GetValue<Guid>();
        var children = await editor.GetAsync($"/tree/document/children?parentId={home}&skip=0&take=100");
        foreach (var child in children["items"]!.AsArray())
            room._years[child!["variants"]![0]!["name"]!.GetValue<string>()] = child["id"]!.GetValue<Guid>();
        return room;
    }

    public async Task<Guid> PublishAsync(CoverageStory story)
    {
        const string english = "en-US";
        var year = story.Source[..4];
        DocumentValue[] values =
        [
            new("headline", story.Headline, english),
            new("storyDate", $"{year}-11-08 09:00:00"),
            new("body", story.Body, english),
            .. story.Dateline is null ? Array.Empty<DocumentValue>() : [new("dateline", story.Dateline, english)],
            .. story.LeadCaption is null ? Array.Empty<DocumentValue>() : [new("leadPictureCaption", story.LeadCaption, english)],
            .. story.Bylines.Count == 0 ? Array.Empty<DocumentValue>() : [new("bylines", Bylines(story), english)],
        ];
        var key = await _editor.CreateDocumentAsync(_article, _years[year], [(english, story.Headline)], values);
        await _editor.PublishAsync(key, english);
        return key;
    }

    private object Bylines(CoverageStory story) =>
        BlockListValue.Of(_byline, story.Bylines.Select(name => new Dictionary<string, object?> { ["name"] = name }));
}
