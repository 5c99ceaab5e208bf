using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using WicNews.Cms.ManagementApi.Operations;
using WicNews.Web.Tests.ManagementApi.Contract;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>
/// An editor at the Management API who checks every successful answer against the contract.
/// </summary>
internal sealed class ContractEditor : IDisposable
{
    public const string Api = "/umbraco/management/api/v1";
    private static readonly Uri Address = new("https://localhost");
    private static readonly Lazy<ContractSchema> Contract = new(ContractSchema.Load);
    private static readonly KnownOperations Known = KnownOperations.Load();
    private readonly HttpClient _http;

    private ContractEditor(HttpClient http) => _http = http;

    public static ContractEditor Anonymous(NewsApplication application) =>
        new(new HttpClient(application.Server.CreateHandler()) { BaseAddress = Address });

    public static async Task<ContractEditor> SignInAsync(NewsApplication application) =>
        new((await EditorClient.SignInAsync(application.Server.CreateHandler(), Address)).Http);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Api + path)
        {
            Content = body switch
            {
                null => null,
                HttpContent content => content,
                string json => new StringContent(json, Encoding.UTF8, "application/json"),
                _ => JsonContent.Create(body),
            },
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var response = await _http.SendAsync(request);
        var answer = new ApiAnswer(response, await response.Content.ReadAsStringAsync());
        // A file is not described by a schema.
        if (answer.Status is >= 200 and < 300 && response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true)
            Assert.That(Contract.Value.Violations(Operation(method, path), answer.Status, answer.Json), Is.Empty, $"{method} {path}: {answer.Text}");
        return answer;
    }

    /// <summary>A request to any address, which no contract is known of.</summary>
    public async Task<ApiAnswer> SendRawAsync(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        var response = await _http.SendAsync(request);
        return new ApiAnswer(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A document outside the API itself.</summary>
    public async Task<ApiAnswer> GetPageAsync(string address)
    {
        var response = await _http.GetAsync(address);
        return new ApiAnswer(response, await response.Content.ReadAsStringAsync());
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>The answer of a GET that must succeed.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        Assert.That(answer.Status, Is.EqualTo(200), $"GET {path}: {answer.Text}");
        return answer.Json;
    }

    /// <summary>The id of what a POST created; it must succeed.</summary>
    public async Task<Guid> CreateAsync(string path, object body)
    {
        var answer = await SendAsync(HttpMethod.Post, path, body);
        Assert.That(answer.Status, Is.EqualTo(201), $"POST {path}: {answer.Text}");
        return Guid.Parse(answer.Header("Umb-Generated-Resource")!);
    }

    public async Task MustAsync(HttpMethod method, string path, object? body = null)
    {
        var answer = await SendAsync(method, path, body);
        Assert.That(answer.Status, Is.InRange(200, 299), $"{method} {path}: {answer.Text}");
    }

    public void Dispose() => _http.Dispose();

    private static string Operation(HttpMethod method, string path) =>
        Known.Find(method.Method, "/v1" + path.Split('?')[0]) is { } operation ? $"{operation.Method} {operation.Path}" : $"{method} /v1{path}";
}
