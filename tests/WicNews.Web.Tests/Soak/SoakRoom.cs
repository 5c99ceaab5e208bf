using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Soak;

/// <summary>What all editors of a soak share: the year, the types, and some stories that several of them write in.</summary>
internal sealed class SoakRoom
{
    private const int SharedStories = 5;
    private const string English = "en-US";

    /// <summary>A PNG of one pixel.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public required Guid Article { get; init; }

    public required Guid Image { get; init; }

    public required Guid Year { get; init; }

    public List<Guid> Shared { get; } = [];

    public static async Task<SoakRoom> EnterAsync(EditorClient editor)
    {
        var home = (await editor.GetAsync("/tree/document/root?take=10"))["items"]![0]!["id"]!.GetValue<Guid>();
        var years = (await editor.GetAsync($"/tree/document/children?parentId={home}&take=100"))["items"]!.AsArray();
        var types = (await editor.GetAsync("/tree/media-type/root?take=100"))["items"]!.AsArray();
        var room = new SoakRoom
        {
            Article = await editor.DocumentTypeAsync("article"),
            Image = types.Single(type => type!["name"]!.GetValue<string>() == "Image")!["id"]!.GetValue<Guid>(),
            Year = years.Single(year => year!["variants"]![0]!["name"]!.GetValue<string>() == "2024")!["id"]!.GetValue<Guid>(),
        };
        for (var story = 0; story < SharedStories; story++)
            room.Shared.Add(await room.CreateStoryAsync(editor, $"Shared by all {story}"));
        return room;
    }

    public Task<Guid> CreateStoryAsync(EditorClient editor, string name) => editor.CreateDocumentAsync(
        Article, Year, [(English, name)], [new("headline", name, English), new("body", "Begun.", English), new("storyDate", "2024-11-20 09:00:00")]);

    public Task CreatePictureAsync(EditorClient editor, Guid media, Guid file, string name) => editor.DoAsync(HttpMethod.Post, "/media", new
    {
        id = media,
        parent = (object?)null,
        mediaType = new { id = Image },
        values = new[] { new { alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = file } } },
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
    });
}
