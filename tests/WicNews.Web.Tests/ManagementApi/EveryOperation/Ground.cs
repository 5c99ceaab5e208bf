using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>
/// One of everything that operations are about, made anew each time over HTTP by an administrator. Documents stand below one edition and
/// media in one folder, so that somebody may be kept out of them.
/// </summary>
/// <param name="administrator">Who makes things.</param>
/// <param name="mailbox">Where the site's mail goes, for links in invitations.</param>
/// <param name="mark">A word that every name here begins with.</param>
internal sealed class Ground(EditorClient administrator, Mailbox mailbox, string mark)
{
    // Cultures that the sample content does not use: each test that needs a language takes one of its own.
    private static readonly Queue<string> Cultures = new(
        "bg cs da el et fi fo ga hr hu is ja ka ko lt lv mk mt nb nl pl pt ro sk sl sq sr sv sw th tr uk vi af hy az be bn bs ca cy eu fa gl gu he hi id kk km kn ky lb lo ml mn mr ms ne or pa ps si so ta te tg ur uz yo zu".Split(' '));

    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Dictionary<string, Guid> _known = [];
    private int _made;

    public EditorClient Administrator { get; } = administrator;

    /// <summary>Who will make the call, for what belongs to one person.</summary>
    public EditorClient Caller { get; set; } = administrator;

    /// <summary>The caller's own password, for the one operation that asks for it.</summary>
    public string CallersPassword { get; set; } = NewsApplication.AdministratorPassword;

    /// <summary>The caller's authenticator app. Without one, codes are wrong: a right one would change how the caller signs in.</summary>
    public Phone? CallersPhone { get; set; }

    public string NewName() => $"{mark} {++_made} {Guid.NewGuid():N}";

    public string NewAlias() => $"made{Guid.NewGuid():N}";

    public static object Reference(Guid id) => new { id };

    public static string Take() => Cultures.TryDequeue(out var culture) ? culture : throw new InvalidOperationException("There are no more cultures: add some.");

    public async Task<Guid> TypeOfAsync(string alias) => await OnceAsync($"type {alias}", () => Administrator.DocumentTypeAsync(alias));

    public async Task<Guid> TextstringAsync() => await OnceAsync("textstring", async () =>
        Id((await Administrator.GetAsync("/item/data-type/search?query=Textstring&take=100"))["items"]!.AsArray().Single(type => (string?)type!["name"] == "Textstring")!));

    public async Task<Guid> FolderTypeAsync() => await OnceAsync("folder type", () => MediaTypeOfAsync("Folder"));

    public async Task<Guid> HomeAsync() => await OnceAsync("home", () => Desk.HomeAsync(Administrator));

    public async Task<Guid> EditionAsync() => await OnceAsync("edition", async () =>
    {
        var id = await CreateAsync("/document", await EditionBodyAsync());
        await Administrator.PublishAsync(id, "en-US");
        return id;
    });

    public async Task<object> EditionBodyAsync() => Document(await TypeOfAsync("summitEdition"), await HomeAsync(), NewName(), Value("year", 2024), Value("theme", "A theme", "en-US"));

    /// <summary>The body that makes an article below the edition.</summary>
    public async Task<JsonObject> ArticleBodyAsync(string? name = null, Guid? parent = null)
    {
        var headline = name ?? NewName();
        return Node(Document(await TypeOfAsync("article"), parent ?? await EditionAsync(), headline, Value("headline", headline, "en-US"), Value("storyDate", "2025-11-07 10:00:00")));
    }

    /// <summary>The body that saves an article.</summary>
    public JsonObject ArticleUpdate(string? name = null)
    {
        var headline = name ?? NewName();
        return Node(new { template = (object?)null, variants = Variants("en-US", headline), values = new[] { Value("headline", headline, "en-US"), Value("storyDate", "2025-11-07 10:00:00") } });
    }

    public async Task<Guid> DocumentAsync() => await CreateAsync("/document", await ArticleBodyAsync());

    public async Task<Guid> PublishedAsync()
    {
        var id = await DocumentAsync();
        await Administrator.PublishAsync(id, "en-US");
        return id;
    }

    /// <summary>Makes a document's draft refer to something in the media section.</summary>
    public async Task ReferAsync(Guid document, Guid media)
    {
        var body = ArticleUpdate();
        body["values"]!.AsArray().Add(JsonSerializer.SerializeToNode(Value("leadPicture", new[] { new { key = Guid.NewGuid(), mediaKey = media } })));
        await Administrator.DoAsync(HttpMethod.Put, $"/document/{document}", body);
    }

    public async Task<Guid> TrashedDocumentAsync()
    {
        var id = await DocumentAsync();
        await Administrator.DoAsync(HttpMethod.Put, $"/document/{id}/move-to-recycle-bin");
        return id;
    }

    /// <summary>A document of two versions: it and the older one.</summary>
    public async Task<(Guid Document, Guid Version)> VersionAsync()
    {
        var id = await PublishedAsync();
        await Administrator.DoAsync(HttpMethod.Put, $"/document/{id}", ArticleUpdate());
        await Administrator.PublishAsync(id, "en-US");
        var versions = (await Administrator.GetAsync($"/document-version?documentId={id}&culture=en-US"))["items"]!.AsArray();
        return (id, Id(versions.First(version => !(bool)version!["isCurrentDraftVersion"]! && !(bool)version["isCurrentPublishedVersion"]!)!));
    }

    /// <summary>The id of a redirect that a renamed document left.</summary>
    public async Task<(Guid Document, Guid Redirect)> RedirectAsync()
    {
        var id = await PublishedAsync();
        await Administrator.DoAsync(HttpMethod.Put, $"/document/{id}", ArticleUpdate());
        await Administrator.PublishAsync(id, "en-US");
        return (id, Id((await Administrator.GetAsync($"/redirect-management/{id}"))["items"]!.AsArray().First()!));
    }

    public async Task<Guid> PublishingTaskAsync(Guid document)
    {
        using var response = await Administrator.SendAsync(HttpMethod.Put, $"/document/{document}/publish-with-descendants", new { includeUnpublishedDescendants = false, cultures = new[] { "en-US" } });
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["taskId"]!.GetValue<Guid>();
    }

    public async Task<JsonObject> BlueprintBodyAsync() => Node(new { documentType = Reference(await TypeOfAsync("article")), parent = (object?)null, id = Guid.NewGuid(), variants = Variants("en-US", NewName()), values = new[] { Value("headline", "From a blueprint", "en-US") } });

    public async Task<Guid> BlueprintAsync() => await CreateAsync("/document-blueprint", await BlueprintBodyAsync());

    /// <param name="resource">Such as <c>data-type</c>.</param>
    public Task<Guid> FolderAsync(string resource) => CreateAsync($"/{resource}/folder", new { name = NewName() });

    public JsonObject DataTypeBody() => Node(new { id = Guid.NewGuid(), parent = (object?)null, name = NewName(), editorAlias = "Umbraco.TextBox", editorUiAlias = "Umb.PropertyEditorUi.TextBox", values = new[] { new { alias = "maxChars", value = (object)80 } } });

    public Task<Guid> DataTypeAsync() => CreateAsync("/data-type", DataTypeBody());

    public async Task<JsonObject> TypeBodyAsync(bool media)
    {
        var group = Guid.NewGuid();
        var body = Node(new
        {
            id = Guid.NewGuid(), parent = (object?)null, alias = NewAlias(), name = NewName(), description = "Made for one call", icon = "icon-document", allowedAsRoot = false,
            variesByCulture = false, variesBySegment = false, collection = (object?)null, isElement = false, allowedInLibrary = false,
            containers = new[] { new { id = group, parent = (object?)null, name = "Text", type = "Group", sortOrder = 0 } },
            properties = new[]
            {
                new
                {
                    id = Guid.NewGuid(), container = Reference(group), sortOrder = 0, alias = "line", name = "Line", description = (string?)null, dataType = Reference(await TextstringAsync()),
                    variesByCulture = false, variesBySegment = false, appearance = new { labelOnTop = false },
                    validation = new { mandatory = false, mandatoryMessage = (string?)null, regEx = (string?)null, regExMessage = (string?)null },
                },
            },
            compositions = Array.Empty<object>(),
        });
        if (media)
        {
            body["allowedMediaTypes"] = new JsonArray();
            return body;
        }
        body["allowedDocumentTypes"] = new JsonArray();
        body["allowedTemplates"] = new JsonArray();
        body["cleanup"] = Node(new { preventCleanup = false, keepAllVersionsNewerThanDays = (int?)null, keepLatestVersionPerDayForDays = (int?)null });
        return body;
    }

    public async Task<Guid> DocumentTypeAsync() => await CreateAsync("/document-type", await TypeBodyAsync(media: false));

    public async Task<Guid> MediaTypeAsync() => await CreateAsync("/media-type", await TypeBodyAsync(media: true));

    /// <summary>The body that saves a type as it was made: what is given only once is taken out.</summary>
    public async Task<JsonObject> TypeUpdateAsync(string resource, Guid id)
    {
        var body = (await Administrator.GetAsync($"/{resource}/{id}")).AsObject();
        foreach (var name in new[] { "id", "parent", "isDeletable", "aliasCanBeChanged" })
            body.Remove(name);
        return body;
    }

    /// <summary>A type's file, uploaded again.</summary>
    /// <param name="goes">Whether the type itself is deleted then.</param>
    public async Task<(Guid Type, Guid File)> ExportedAsync(string resource, Guid type, bool goes = false)
    {
        var file = await FileAsync("type.udt", await Administrator.Http.GetByteArrayAsync($"{EditorClient.Api}/{resource}/{type}/export"));
        if (goes)
            await Administrator.DoAsync(HttpMethod.Delete, $"/{resource}/{type}");
        return (type, file);
    }

    public async Task<Guid> MediaFolderAsync() => await OnceAsync("media folder", async () => await CreateAsync("/media", await MediaBodyAsync(atRoot: true)));

    public async Task<JsonObject> MediaBodyAsync(bool atRoot = false, string? name = null) => Node(new
    {
        mediaType = Reference(await FolderTypeAsync()), parent = atRoot ? null : Reference(await MediaFolderAsync()), id = Guid.NewGuid(), values = Array.Empty<object>(), variants = Variants(null, name ?? NewName()),
    });

    public async Task<Guid> MediaAsync() => await CreateAsync("/media", await MediaBodyAsync());

    /// <summary>A picture in the folder, with a file.</summary>
    public async Task<Guid> PictureAsync(params object[] values)
    {
        var body = await MediaBodyAsync();
        body["mediaType"] = Node(Reference(await OnceAsync("image type", () => MediaTypeOfAsync("Image"))));
        object[] all = [Value("umbracoFile", new { temporaryFileId = await FileAsync("canal.png", Png) }), .. values];
        body["values"] = JsonSerializer.SerializeToNode(all, JsonSerializerOptions.Web);
        return await CreateAsync("/media", body);
    }

    public async Task<Guid> TrashedMediaAsync()
    {
        var id = await MediaAsync();
        await Administrator.DoAsync(HttpMethod.Put, $"/media/{id}/move-to-recycle-bin");
        return id;
    }

    public JsonObject DictionaryBody() => Node(new { id = Guid.NewGuid(), parent = (object?)null, name = NewName(), translations = new[] { new { isoCode = "en-US", translation = "Read on" } } });

    public Task<Guid> DictionaryAsync() => CreateAsync("/dictionary", DictionaryBody());

    public async Task<string> LanguageAsync()
    {
        var culture = Take();
        await Administrator.DoAsync(HttpMethod.Post, "/language", new { isoCode = culture, name = NewName(), isDefault = false, isMandatory = false, fallbackIsoCode = (string?)null });
        return culture;
    }

    public Task<Guid> PictureFileAsync() => FileAsync("ground.png", Png);

    public async Task<Guid> FileAsync(string name, byte[] content)
    {
        var id = Guid.NewGuid();
        using var form = Upload(id, name, content);
        using var response = await Administrator.Http.PostAsync(EditorClient.Api + "/temporary-file", form);
        response.EnsureSuccessStatusCode();
        return id;
    }

    public static MultipartFormDataContent Upload(Guid id, string name = "ground.png", byte[]? content = null) => new()
    {
        { new StringContent(id.ToString()), "Id" },
        { new ByteArrayContent(content ?? Png), "File", name },
    };

    public async Task<JsonObject> UserBodyAsync(string kind = "Default")
    {
        var address = NewAddress();
        return Node(new { kind, id = Guid.NewGuid(), email = address, userName = address, name = NewName(), userGroupIds = new[] { Reference(await Administrator.GroupAsync("writer")) } });
    }

    public static string NewAddress() => $"{Guid.NewGuid():N}@wicnews.example";

    public async Task<Guid> UserAsync() => await CreateAsync("/user", await UserBodyAsync());

    public async Task<Guid> ApiUserAsync() => await CreateAsync("/user", await UserBodyAsync("Api"));

    public async Task<(Guid User, string ClientId)> ClientAsync()
    {
        var user = await ApiUserAsync();
        await Administrator.DoAsync(HttpMethod.Post, $"/user/{user}/client-credentials", new { clientId = "umbraco-back-office-" + user.ToString("N"), clientSecret = Guid.NewGuid().ToString() });
        return (user, (string)(await Administrator.GetAsync($"/user/{user}/client-credentials"))[0]!);
    }

    public async Task<JsonObject> InvitationAsync()
    {
        var body = await UserBodyAsync();
        body.Remove("kind");
        body["message"] = "Join us";
        return body;
    }

    public async Task<(Guid User, string Token)> InvitedAsync()
    {
        var body = await InvitationAsync();
        var user = await CreateAsync("/user/invite", body);
        return (user, Code(await mailbox.WaitForAsync((string)body["email"]!, "https://")));
    }

    public async Task<(Guid User, string Code)> ForgottenAsync()
    {
        var address = NewAddress();
        var user = await Administrator.AddUserAsync("writer", address);
        await Administrator.DoAsync(HttpMethod.Post, "/security/forgot-password", new { email = address });
        return (user, Code(await mailbox.WaitForAsync(address, "https://")));
    }

    public JsonObject GroupBody() => Node(new
    {
        id = Guid.NewGuid(), name = NewName(), alias = NewAlias(), description = (string?)null, icon = "icon-users", sections = new[] { "Umb.Section.Content" }, languages = new[] { "en-US" }, hasAccessToAllLanguages = false,
        documentStartNode = (object?)null, documentRootAccess = true, mediaStartNode = (object?)null, mediaRootAccess = true, elementStartNode = (object?)null, elementRootAccess = false,
        fallbackPermissions = new[] { "Umb.Document.Read" }, permissions = Array.Empty<object>(),
    });

    public Task<Guid> UserGroupAsync() => CreateAsync("/user-group", GroupBody());

    /// <summary>Something remembered for the caller.</summary>
    public async Task<Guid> UserDataAsync()
    {
        using var response = await Caller.SendAsync(HttpMethod.Post, "/user-data", new { key = Guid.NewGuid(), group = "ground", identifier = NewAlias(), value = "{}" });
        return response.IsSuccessStatusCode ? Made(response) : Guid.NewGuid();
    }

    public JsonObject WebhookBody() => Node(new { id = Guid.NewGuid(), events = new[] { "Umbraco.ContentPublish" }, enabled = false, name = NewName(), description = (string?)null, url = "https://example.org/hook", contentTypeKeys = Array.Empty<Guid>(), headers = new Dictionary<string, string> { ["X-Desk"] = "foreign" } });

    public Task<Guid> WebhookAsync() => CreateAsync("/webhook", WebhookBody());

    public async Task<Guid> CreateAsync(string path, object body)
    {
        using var response = await Administrator.SendAsync(HttpMethod.Post, path, body);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"POST {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return Made(response);
    }

    public static object Value(string alias, object? value, string? culture = null) => new { alias, culture, segment = (string?)null, value };

    public static object[] Variants(string? culture, string name) => [new { culture, segment = (string?)null, name }];

    public static JsonObject Node(object value) => JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web)!.AsObject();

    private static object Document(Guid type, Guid parent, string name, params object[] values) =>
        new { id = Guid.NewGuid(), template = (object?)null, documentType = Reference(type), parent = Reference(parent), variants = Variants("en-US", name), values };

    private async Task<Guid> MediaTypeOfAsync(string name) =>
        Id((await Administrator.GetAsync($"/item/media-type/search?query={name}&take=100"))["items"]!.AsArray().Single(type => (string?)type!["name"] == name)!);

    private async Task<Guid> OnceAsync(string what, Func<Task<Guid>> makeAsync) => _known.TryGetValue(what, out var known) ? known : _known[what] = await makeAsync();

    private static string Code(string mail) => HttpUtility.ParseQueryString(new Uri("https://news.example" + Mailbox.LinkIn(mail)).Query)["code"]!;

    private static Guid Made(HttpResponseMessage response) => Guid.Parse(response.Headers.GetValues("Umb-Generated-Resource").Single());

    private static Guid Id(JsonNode node) => node["id"]!.GetValue<Guid>();
}
