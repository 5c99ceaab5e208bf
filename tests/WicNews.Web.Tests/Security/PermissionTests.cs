using System.Net;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>Who gets which answer where: a table of operations and kinds of people.</summary>
public sealed class PermissionTests
{
    private const int Ok = 200;
    private const int Invalid = 400;
    private const int Unknown = 401;
    private const int Forbidden = 403;

    private static readonly string[] Kinds = ["nobody", "writer", "archivist", "translator", "editor", "admin"];

    private readonly Dictionary<string, EditorClient> _people = [];
    private NewsApplication _application = null!;
    private Guid _story;

    /// <summary>One row an operation: method, path ("{story}" is a story under 2025, "{me}" the caller), body, and the status for each of the kinds.</summary>
    private static readonly object[][] Table =
    [
        ["GET", "/user/current", null!, Unknown, Ok, Ok, Ok, Ok, Ok],
        ["GET", "/user/current/configuration", null!, Unknown, Ok, Ok, Ok, Ok, Ok],
        ["GET", "/user/current/permissions/document?id={story}", null!, Unknown, Ok, Ok, Ok, Ok, Ok],
        ["GET", "/item/user", null!, Unknown, Ok, Ok, Ok, Ok, Ok],
        ["GET", "/user", null!, Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Ok],
        ["GET", "/filter/user", null!, Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Ok],
        ["GET", "/user/configuration", null!, Unknown, Ok, Ok, Ok, Ok, Ok],
        ["GET", "/user-group", null!, Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Ok],
        ["POST", "/user", "{}", Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["POST", "/user/disable", """{ "userIds": [{ "id": "{me}" }] }""", Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["DELETE", "/user/{me}", null!, Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["POST", "/user/{me}/reset-password", null!, Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["POST", "/user-group", "{}", Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["GET", "/tree/document/root", null!, Unknown, Ok, Ok, Ok, Ok, Ok],
        ["GET", "/document/{story}", null!, Unknown, Ok, Ok, Ok, Ok, Ok],
        ["PUT", "/document/{story}/publish", """{ "publishSchedules": [{ "culture": "en-US" }] }""", Unknown, Forbidden, Invalid, Forbidden, Ok, Ok],
        ["PUT", "/document/{story}/unpublish", """{ "cultures": ["en-US"] }""", Unknown, Forbidden, Forbidden, Forbidden, Ok, Ok],
        ["PUT", "/document/{story}/move-to-recycle-bin", null!, Unknown, Forbidden, Forbidden, Forbidden, Ok, Ok],
        ["DELETE", "/document/{story}", null!, Unknown, Forbidden, Forbidden, Forbidden, Ok, Ok],
        ["DELETE", "/recycle-bin/document", null!, Unknown, Forbidden, Forbidden, Forbidden, Ok, Ok],
        ["POST", "/document-type", "{}", Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["POST", "/data-type", "{}", Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["POST", "/language", "{}", Unknown, Forbidden, Forbidden, Forbidden, Forbidden, Invalid],
        ["POST", "/security/forgot-password", """{ "email": "nobody@wicnews.example" }""", Invalid, Invalid, Invalid, Invalid, Invalid, Invalid],
    ];

    public static IEnumerable<TestCaseData> Rows => Table.SelectMany(row => Kinds.Select((kind, index) =>
        new TestCaseData(kind, (string)row[0], (string)row[1], row[2], (int)row[3 + index]).SetName($"{row[0]} {row[1]} as {kind}")));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication();
        var administrator = await _application.SignInAsync();
        _people["admin"] = administrator;
        foreach (var group in new[] { "writer", "archivist", "translator", "editor" })
            _people[group] = await _application.HireAsync(administrator, group);
        _people["nobody"] = EditorClient.Nobody(_application.Server.CreateHandler(), _application.ClientOptions.BaseAddress);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [SetUp]
    public async Task WriteAsync() => _story = await Desk.DraftAsync(_people["admin"], "A story for the table");

    [TestCaseSource(nameof(Rows))]
    public async Task AnswersAsTheTableSays(string kind, string method, string path, string? body, int expected)
    {
        var person = _people[kind];
        var me = kind == "nobody" ? Guid.NewGuid().ToString() : (await person.GetAsync("/user/current"))["id"]!.GetValue<string>();
        string Fill(string text) => text.Replace("{story}", _story.ToString(), StringComparison.Ordinal).Replace("{me}", me, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(new HttpMethod(method), EditorClient.Api + Fill(path));
        if (body is not null)
            request.Content = new StringContent(Fill(body), System.Text.Encoding.UTF8, "application/json");
        using var response = await person.Http.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(expected), await response.Content.ReadAsStringAsync());
        if (response.StatusCode >= HttpStatusCode.BadRequest)
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }
}
