using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>
/// Every operation that changes something, given bodies and paths that are wrong in one place: each is refused with a problem that says what
/// is wrong and where, none fails or hangs, and nothing of it is kept. An operation that is newly built is in here by itself.
/// </summary>
internal sealed class BadBodiesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private EditorClient _administrator = null!;
    private Ground _ground = null!;
    private (string What, Guid Id)[]? _others;
    private EditorFacts? _facts;

    // These are asked by POST and change nothing: what is unknown is found nowhere.
    private static readonly string[] Questions = ["POST /v1/dynamic-root/query", "POST /v1/document-type/available-compositions", "POST /v1/media-type/available-compositions"];

    private static readonly (string What, string Json)[] Typed =
    [
        ("control characters", "\"a\\u0001\\u001bb\""), ("a line break", "\"a\\nb\""), ("slashes and quotes", "\"a/b\\\\c \\\"d\\\" 'e' <i>\""), ("an emoji", "\"\ud83c\udf89\""),
        ("Han", "\"\u4e4c\u9547\u5cf0\u4f1a\""), ("what is no character", "\"\\uffff\""), ("nothing", "\"\""), ("a space", "\" \""), ("300 letters", $"\"{new string('x', 300)}\""),
    ];

    private static IEnumerable<string> Writes => BuiltOperationList.Writes;

    private static IEnumerable<EditorCase> Editors => EditorCase.All;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _administrator = await EveryOperationSite.StartAsync();
        _ground = new Ground(_administrator, EveryOperationSite.Mailbox, "bad");
    }

    [TestCaseSource(nameof(Writes))]
    public async Task WhatIsMalformedIsRefusedByItsField(string operation)
    {
        var (call, body) = await CallAsync(operation);
        if (body is null)
            Assert.Pass("It takes no JSON.");
        var before = Contents();
        var wrong = new List<string>();
        foreach (var (what, text) in new[] { ("half of a body", "{\"name\":"), ("no body", ""), ("null", "null"), ("not JSON", "<html></html>") })
            wrong.AddRange(Faults(what, "$", await SendAsync(operation, call.Path, text)));
        foreach (var mutation in Mutation.OfWrongKinds(body!))
            wrong.AddRange(Faults(mutation.ToString(), mutation.Path, await SendAsync(operation, call.Path, mutation.Body)));
        wrong.AddRange(Faults("a form for JSON", null, await SendAsync(operation, call.Path, "a=b", "application/x-www-form-urlencoded"), [415]));
        if (Mutation.OfEndlessTexts(body!).FirstOrDefault() is { } endless)
        {
            wrong.AddRange(Faults($"no UTF-8 at {endless.Path}", endless.Path, await SendAsync(operation, call.Path, NoUtf8(endless.Body), "application/json")));
            wrong.AddRange(Faults(endless.ToString(), null, await SendAsync(operation, call.Path, endless.Body.Replace(Mutation.LongText, new string('x', 5 << 20), StringComparison.Ordinal)), [413, 400]));
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(Contents(), Is.EqualTo(before), "nothing is kept");
    }

    [TestCaseSource(nameof(Writes))]
    public async Task WhatIsNotThereIsRefused(string operation)
    {
        var (call, body) = await CallAsync(operation);
        var before = Contents();
        var wrong = new List<string>();
        foreach (var (what, path) in UnknownIn(operation, call.Path))
            wrong.AddRange(Faults(what, null, await SendAsync(operation, path, body?.ToJsonString()), [400, 404]));
        if (body is not null)
        {
            foreach (var mutation in Mutation.OfUnknownIds(body).Concat(Mutation.OfBadCultures(body)))
                wrong.AddRange(Faults(mutation.ToString(), null, await SendAsync(operation, call.Path, mutation.Body), Questions.Contains(operation) ? [200, 400, 404] : [400, 404, 409, 422]));
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(Contents(), Is.EqualTo(before), "nothing is kept");
    }

    /// <summary>Texts that people type are kept as they are or refused with a reason; what no text may hold is refused.</summary>
    [TestCaseSource(nameof(Writes))]
    public async Task NoTextMakesItFail(string operation)
    {
        var (call, body) = await CallAsync(operation);
        if (body is null)
            Assert.Pass("It takes no JSON.");
        var wrong = new List<string>();
        foreach (var mutation in Mutation.OfTexts(body!, ("a null character", "\"a\\u0000b\""), ("half a surrogate pair", "\"a\\ud800b\"")))
            wrong.AddRange(Faults(mutation.ToString(), null, await SendAsync(operation, call.Path, mutation.Body)));
        Assert.That(wrong, Is.Empty);
        await EachAsync(operation, call, body!, changed => Mutation.OfTexts(changed, Typed));
    }

    /// <summary>An id that something else has is refused where it cannot be had twice, or does no harm.</summary>
    [TestCaseSource(nameof(Writes))]
    public async Task NoIdOfSomethingElseMakesItFail(string operation)
    {
        var (call, body) = await CallAsync(operation);
        if (body is null)
            Assert.Pass("It takes no JSON.");
        _others ??= await OthersAsync();
        await EachAsync(operation, call, body!, changed => Mutation.OfForeignIds(changed, _others));
    }

    /// <summary>Whatever JSON stands in a value or within it: it is kept or refused by its field, and what was kept can be read.</summary>
    [TestCaseSource(nameof(Editors))]
    public async Task NoValueMakesASaveFail(EditorCase editor)
    {
        _facts ??= await EditorFacts.MakeAsync(_ground);
        var document = $"/v1/document/{_facts.Document}";
        var body = Ground.Node(new
        {
            template = (object?)null, variants = Ground.Variants(null, "Every editor"), values = new[] { Ground.Value(editor.Alias, JsonNode.Parse(_facts.Fill(editor.Posted))) },
        });
        var wrong = new List<string>();
        foreach (var mutation in Mutation.OfAnyKind(body, "$.values[0].value"))
        {
            var answer = await SendAsync("PUT " + document, document, mutation.Body);
            if (answer.Status is < 200 or >= 300)
                wrong.AddRange(Faults(mutation.ToString(), "$.values[0].value", answer));
            else if ((int)(await _administrator.Http.GetAsync("/umbraco/management/api" + document)).StatusCode is var read and not 200)
                wrong.Add($"{mutation}: saved, then read with {read}");
        }

        Assert.That(wrong, Is.Empty);
    }

    private async Task<(string What, Guid Id)[]> OthersAsync()
    {
        var type = await _ground.MediaTypeAsync();
        var properties = (await _administrator.GetAsync($"/media-type/{type}"))["properties"]!.AsArray();
        return
        [
            ("a document", await _ground.DocumentAsync()), ("a picture", await _ground.MediaAsync()), ("a data type", await _ground.DataTypeAsync()), ("a media type", type),
            ("a property", properties[0]!["id"]!.GetValue<Guid>()), ("a folder", await _ground.FolderAsync("document-type")), ("a user", await _ground.UserAsync()),
        ];
    }

    // What is accepted may use up what the call is about.
    private async Task EachAsync(string operation, Call call, JsonNode body, Func<JsonNode, IEnumerable<Mutation>> mutations)
    {
        var wrong = new List<string>();
        var count = mutations(body).Count();
        for (var index = 0; index < count; index++)
        {
            var mutation = mutations(body).ElementAt(index);
            var answer = await SendAsync(operation, call.Path, mutation.Body);
            if (answer.Status is < 200 or >= 300)
                wrong.AddRange(Faults(mutation.ToString(), null, answer));
            else
                (call, body) = await CallAsync(operation) is (var next, { } json) ? (next, json) : throw new InvalidOperationException($"{operation} has no body any more.");
        }

        Assert.That(wrong, Is.Empty);
    }

    private async Task<(Call Call, JsonNode? Body)> CallAsync(string operation)
    {
        var call = await Calls.MakeAsync(operation, _ground);
        return (call, call.Body is null ? null : JsonSerializer.SerializeToNode(call.Body, JsonSerializerOptions.Web));
    }

    private static IReadOnlyList<string> Contents() => DatabaseContents.Read(EveryOperationSite.Application.DataDirectory);

    // Each part of the path that names something: by an id that nothing has, by no id, by a way out.
    private static IEnumerable<(string What, string Path)> UnknownIn(string operation, string path)
    {
        var documented = operation.Split(' ')[1].Split('/');
        var parts = path.Split('?')[0].Split('/');
        var query = path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "";
        for (var index = 0; index < documented.Length; index++)
        {
            if (!documented[index].StartsWith('{'))
                continue;
            foreach (var other in new[] { Guid.NewGuid().ToString(), Guid.Empty.ToString(), "not-an-id", "xx-nope", "..%2f..%2fetc", "%01" })
                yield return ($"{other} for {documented[index]}", string.Join('/', parts.Select((part, at) => at == index ? other : part)) + query);
        }
    }

    private static byte[] NoUtf8(string body)
    {
        var at = body.IndexOf(Mutation.LongText, StringComparison.Ordinal);
        return [.. Encoding.UTF8.GetBytes(body[..at]), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes(body[(at + Mutation.LongText.Length)..])];
    }

    private Task<ApiAnswer> SendAsync(string operation, string path, string? body, string contentType = "application/json") =>
        SendAsync(operation, path, body is null ? null : Encoding.UTF8.GetBytes(body), contentType);

    private async Task<ApiAnswer> SendAsync(string operation, string path, byte[]? body, string contentType)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Split(' ')[0]), "/umbraco/management/api" + path);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        using var patience = new CancellationTokenSource(Patience);
        var response = await _administrator.Http.SendAsync(request, patience.Token);
        return new ApiAnswer(response, await response.Content.ReadAsStringAsync(patience.Token));
    }

    // What is wrong with a refusal, if anything.
    private static IEnumerable<string> Faults(string what, string? path, ApiAnswer answer, int[]? statuses = null)
    {
        if (answer.Status == 200 && statuses?.Contains(200) == true)
            yield break;
        if (!(statuses ?? [400, 404, 409, 413, 415, 422]).Contains(answer.Status))
        {
            yield return $"{what}: {answer.Status} {answer.Text}";
            yield break;
        }

        if (answer.Response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            yield return $"{what}: {answer.Response.Content.Headers.ContentType}";
        else if (Text(answer, "title").Length == 0 || Text(answer, "detail").Length == 0)
            yield return $"{what}: without title or detail {answer.Text}";
        else if (answer.Text.Contains("System.", StringComparison.Ordinal) || answer.Text.Contains("WicNews.Cms", StringComparison.Ordinal))
            yield return $"{what}: speaks of what is inside {answer.Text}";
        else if (path is not null && !answer.Fields.Any(field => field.StartsWith(path, StringComparison.Ordinal) || (field.Length > 1 && path.StartsWith(field, StringComparison.Ordinal))))
            yield return $"{what}: the field is not named {answer.Text}";
    }

    private static string Text(ApiAnswer answer, string name) => answer.Json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
