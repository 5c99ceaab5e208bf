using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>
/// Pictures that are uploaded, put into the recycle bin one by one and by the folder, brought back and deleted with the bin; and years
/// with stories that go the same way. Where each is, is what was acknowledged last, or what was asked for and not answered.
/// </summary>
internal sealed class TrashWork : KillWork
{
    private const int Together = 12;
    private readonly ConcurrentDictionary<Guid, Where> _pictures = new();
    private readonly ConcurrentDictionary<Guid, Where> _documents = new();
    private readonly List<Guid[]> _groups = [];
    private Guid _article;
    private Guid _edition;
    private Guid _home;
    private Guid _image;
    private Guid _folder;

    private enum Place
    {
        Nowhere,
        Tree,
        Bin,
    }

    public override string Name => "trash";

    public override TimeSpan Longest => TimeSpan.FromSeconds(4);

    public override async Task PrepareAsync(EditorClient editor)
    {
        (_article, _edition, _home) = (await editor.DocumentTypeAsync("article"), await editor.DocumentTypeAsync("summitEdition"), await HomeAsync(editor));
        var types = (await editor.GetAsync("/tree/media-type/root?take=100"))["items"]!.AsArray();
        Guid Type(string name) => types.Single(type => type!["name"]!.GetValue<string>() == name)!["id"]!.GetValue<Guid>();
        (_image, _folder) = (Type("Image"), Type("Folder"));
    }

    public override Task WorkAsync(EditorClient editor) => Task.WhenAll(
        UntilGoneAsync(() => OneByOneAsync(editor)), UntilGoneAsync(() => FolderAsync(editor)), UntilGoneAsync(() => YearAndStoriesAsync(editor)));

    public override async Task<IReadOnlyList<string>> CheckAsync(EditorClient editor, HttpClient reader)
    {
        var wrong = new List<string>();
        var found = new Dictionary<Guid, Place>();
        foreach (var (items, kind) in new[] { (_pictures, "media"), (_documents, "document") })
        {
            foreach (var (key, where) in items)
            {
                found[key] = await FindAsync(editor, kind, key);
                if (found[key] != where.Acknowledged && found[key] != where.Asked)
                    wrong.Add($"{kind} {key} is in {found[key]}; {where.Acknowledged} was acknowledged and {where.Asked} asked for");
            }
        }
        foreach (var group in _groups)
        {
            if (group.Select(key => found[key]).Distinct().Count() > 1)
                wrong.Add($"what goes together is apart: {string.Join(", ", group.Select(key => $"{key} in {found[key]}"))}");
        }
        return wrong;
    }

    private static async Task<Place> FindAsync(EditorClient editor, string kind, Guid key)
    {
        using var answer = await editor.SendAsync(HttpMethod.Get, $"/{kind}/{key}");
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return Place.Nowhere;
        var item = await editor.GetAsync($"/{kind}/{key}");
        return item["isTrashed"]!.GetValue<bool>() ? Place.Bin : Place.Tree;
    }

    private async Task OneByOneAsync(EditorClient editor)
    {
        var picture = Guid.NewGuid();
        await MoveAsync(_pictures, [picture], Place.Tree, () => UploadAsync(editor, picture, null));
        await MoveAsync(_pictures, [picture], Place.Bin, () => editor.DoAsync(HttpMethod.Put, $"/media/{picture}/move-to-recycle-bin"));
        await MoveAsync(_pictures, [picture], Place.Tree, () => editor.DoAsync(HttpMethod.Put, $"/recycle-bin/media/{picture}/restore", new { target = (object?)null }));
        await MoveAsync(_pictures, [picture], Place.Bin, () => editor.DoAsync(HttpMethod.Put, $"/media/{picture}/move-to-recycle-bin"));
        await MoveAsync(_pictures, [picture], Place.Nowhere, () => editor.DoAsync(HttpMethod.Delete, $"/recycle-bin/media/{picture}"));
    }

    private async Task FolderAsync(EditorClient editor)
    {
        var folder = Guid.NewGuid();
        await editor.DoAsync(HttpMethod.Post, "/media", Media(folder, _folder, null, "Together", null));
        var pictures = new List<Guid>();
        for (var number = 0; number < Together; number++)
        {
            pictures.Add(Guid.NewGuid());
            await MoveAsync(_pictures, [pictures[^1]], Place.Tree, () => UploadAsync(editor, pictures[^1], folder));
        }
        Guid[] group = [.. pictures];
        lock (_groups)
            _groups.Add(group);
        await MoveAsync(_pictures, group, Place.Bin, () => editor.DoAsync(HttpMethod.Put, $"/media/{folder}/move-to-recycle-bin"));
        await MoveAsync(_pictures, group, Place.Nowhere, () => editor.DoAsync(HttpMethod.Delete, $"/recycle-bin/media/{folder}"));
    }

    private async Task YearAndStoriesAsync(EditorClient editor)
    {
        var year = await editor.CreateDocumentAsync(_edition, _home, [(English, $"Trash {Guid.NewGuid():N}")], [new("year", 2031), new("theme", "Going", English)]);
        await editor.PublishAsync(year, English);
        List<Guid> all = [year];
        for (var number = 0; number < Together; number++)
        {
            all.Add(await StoryAsync(editor, _article, year, $"Going {number}"));
            await editor.PublishAsync(all[^1], English);
        }
        Guid[] group = [.. all];
        lock (_groups)
            _groups.Add(group);
        await MoveAsync(_documents, group, Place.Tree, () => Task.CompletedTask);
        await MoveAsync(_documents, group, Place.Bin, () => editor.DoAsync(HttpMethod.Put, $"/document/{year}/move-to-recycle-bin"));
        await MoveAsync(_documents, group, Place.Nowhere, () => editor.DoAsync(HttpMethod.Delete, "/recycle-bin/document"));
    }

    private static async Task MoveAsync(ConcurrentDictionary<Guid, Where> items, Guid[] keys, Place to, Func<Task> act)
    {
        foreach (var key in keys)
            items[key] = new Where(items.TryGetValue(key, out var before) ? before.Acknowledged : Place.Nowhere, to);
        await act();
        foreach (var key in keys)
            items[key] = new Where(to, to);
    }

    private async Task UploadAsync(EditorClient editor, Guid media, Guid? folder)
    {
        var file = Guid.NewGuid();
        using var content = new ByteArrayContent(Soak.SoakRoom.Picture);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { new StringContent(file.ToString()), "Id" }, { content, "File", "picture.png" } };
        using var uploaded = await editor.Http.PostAsync(EditorClient.Api + "/temporary-file", form);
        uploaded.EnsureSuccessStatusCode();
        await editor.DoAsync(HttpMethod.Post, "/media", Media(media, _image, folder, "Picture", file));
    }

    private static object Media(Guid key, Guid type, Guid? parent, string name, Guid? file) => new
    {
        id = key,
        parent = parent is null ? null : new { id = parent },
        mediaType = new { id = type },
        values = file is null ? [] : new object[] { new { alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = file } } },
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
    };

    private readonly record struct Where(Place Acknowledged, Place Asked);
}
