using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Soak;

/// <summary>One editor at work: a story of their own, and some that all share.</summary>
internal sealed class SoakDesk(EditorClient editor, SoakRoom room, int number, SoakRecord record)
{
    private const string English = "en-US";
    private readonly Random _chance = new(number);
    private Guid _own;
    private int _writes;

    private enum Action
    {
        Tree,
        List,
        Search,
        Open,
        Save,
        SaveShared,
        Publish,
        Upload,
    }

    // How often out of a hundred: editors look more than they write.
    private static readonly (Action Action, int Share)[] s_mix =
    [
        (Action.Tree, 20), (Action.List, 10), (Action.Search, 15), (Action.Open, 20), (Action.Save, 15), (Action.SaveShared, 5), (Action.Publish, 10), (Action.Upload, 5),
    ];

    public async Task SitDownAsync() => _own = await room.CreateStoryAsync(editor, $"Story of desk {number}");

    /// <summary>One action, timed.</summary>
    public Task ActAsync()
    {
        var at = _chance.Next(s_mix.Sum(part => part.Share));
        var action = s_mix.First(part => (at -= part.Share) < 0).Action;
        return record.TimeAsync(action.ToString(), () => DoAsync(action));
    }

    private Task DoAsync(Action action) => action switch
    {
        Action.Tree => TreeAsync(),
        Action.List => editor.GetAsync($"/collection/document/{room.Year}?orderBy=updateDate&orderDirection=Descending&take=50"),
        Action.Search => editor.GetAsync($"/item/document/search?query={(_chance.Next(2) == 0 ? "summit" : "desk%20" + number)}&take=20"),
        Action.Open => OpenAsync(_own),
        Action.Save => SaveAsync(_own),
        Action.SaveShared => SaveAsync(room.Shared[_chance.Next(room.Shared.Count)]),
        Action.Publish => PublishAsync(),
        _ => UploadAsync(),
    };

    private async Task TreeAsync()
    {
        await editor.GetAsync("/tree/document/root?take=50");
        await editor.GetAsync($"/tree/document/children?parentId={room.Year}&take=50");
    }

    private async Task OpenAsync(Guid story)
    {
        await editor.GetAsync($"/document/{story}");
        await editor.GetAsync($"/document-type/{room.Article}");
        await editor.GetAsync($"/document/urls?id={story}");
        await editor.GetAsync($"/tree/document/ancestors?descendantId={story}");
    }

    // On the condition that nobody saved in between: of a shared story that is refused now and then, and said.
    private async Task SaveAsync(Guid story)
    {
        using var read = await editor.SendAsync(HttpMethod.Get, $"/document/{story}");
        var document = (await read.Content.ReadFromJsonAsync<JsonNode>())!;
        var values = document["values"]!.AsArray();
        values.Single(value => value!["alias"]!.GetValue<string>() == "body")!["value"] = $"Written by desk {number} for the {++_writes}. time.";
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{EditorClient.Api}/document/{story}")
        {
            Content = JsonContent.Create(new
            {
                values,
                variants = new[] { new { culture = English, segment = (string?)null, name = document["variants"]![0]!["name"]!.GetValue<string>() } },
                template = (object?)null,
            }),
        };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        using var saved = await editor.Http.SendAsync(request);
        if (saved.StatusCode == HttpStatusCode.PreconditionFailed && room.Shared.Contains(story))
            record.Refused();
        else if (saved.IsSuccessStatusCode)
            record.Changed(story);
        else
            throw new HttpRequestException($"Saving: {(int)saved.StatusCode} {await saved.Content.ReadAsStringAsync()}");
    }

    private async Task PublishAsync()
    {
        await editor.PublishAsync(_own, English);
        record.Changed(_own);
    }

    private async Task UploadAsync()
    {
        var (file, media) = (Guid.NewGuid(), Guid.NewGuid());
        using var form = new MultipartFormDataContent { { new StringContent(file.ToString()), "Id" }, { new ByteArrayContent(SoakRoom.Picture), "File", $"desk-{number}.png" } };
        using var uploaded = await editor.Http.PostAsync(EditorClient.Api + "/temporary-file", form);
        if (!uploaded.IsSuccessStatusCode)
            throw new HttpRequestException($"Uploading: {(int)uploaded.StatusCode} {await uploaded.Content.ReadAsStringAsync()}");
        await room.CreatePictureAsync(editor, media, file, $"Picture of desk {number}");
        record.Changed(media);
    }
}
