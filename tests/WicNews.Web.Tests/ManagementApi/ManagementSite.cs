using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>One host for all tests of the Management API, with an administrator signed in. Every test makes its own content.</summary>
[SetUpFixture]
internal sealed class ManagementSite
{
    private static NewsApplication? _application;
    private static ContractEditor? _administrator;

    public static NewsApplication Application => _application ?? throw new InvalidOperationException("The site has not been started.");

    public static ContractEditor Administrator => _administrator ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>The front page that new editions stand under.</summary>
    public static Guid Home { get; private set; }

    private static Dictionary<string, Guid> Types { get; } = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication(NewsApplication.LongSessions);
        _administrator = await ContractEditor.SignInAsync(_application);
        var roots = await _administrator.ReadAsync("/tree/document/root");
        Home = roots.GetProperty("total").GetInt32() > 0
            ? roots.GetProperty("items")[0].GetProperty("id").GetGuid()
            : await _administrator.CreateAsync("/document", Document(await TypeAsync("Home"), null, "Home"));
        await PublishAsync(Home);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        if (_application is not null)
            await _application.DisposeAsync();
    }

    /// <summary>The id of the document type with a name.</summary>
    public static async Task<Guid> TypeAsync(string name)
    {
        if (Types.TryGetValue(name, out var known))
            return known;
        var found = await Administrator.ReadAsync($"/item/document-type/search?query={Uri.EscapeDataString(name)}");
        return Types[name] = found.GetProperty("items").EnumerateArray().Single(type => type.GetProperty("name").GetString() == name).GetProperty("id").GetGuid();
    }

    /// <summary>A published edition of its own.</summary>
    public static async Task<Guid> EditionAsync(string name)
    {
        var id = await Administrator.CreateAsync("/document", Document(
            await TypeAsync("Summit edition"), Home, name, Value("year", 2025), Value("theme", "Forging a future", "en-US")));
        await PublishAsync(id);
        return id;
    }

    /// <summary>An unpublished article below an edition.</summary>
    public static async Task<Guid> ArticleAsync(Guid edition, string name) =>
        await Administrator.CreateAsync("/document", Document(
            await TypeAsync("Article"), edition, name, Value("headline", name, "en-US"), Value("storyDate", "2025-11-07 10:00:00")));

    public static Task PublishAsync(Guid id) =>
        Administrator.MustAsync(HttpMethod.Put, $"/document/{id}/publish", new { publishSchedules = new[] { new { culture = "en-US" } } });

    public static object Document(Guid type, Guid? parent, string name, params object[] values) => new
    {
        documentType = new { id = type },
        parent = parent is { } id ? new { id } : null,
        template = (object?)null,
        variants = new[] { new { culture = "en-US", segment = (string?)null, name } },
        values,
    };

    public static object Value(string alias, object? value, string? culture = null) => new { alias, culture, segment = (string?)null, value };
}
