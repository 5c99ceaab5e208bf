using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace WicNews.Web.Tests.Support;

/// <summary>Somebody signed in to the backoffice, over HTTP: the same requests that the backoffice makes.</summary>
public sealed class EditorClient : IDisposable
{
    public const string Api = "/umbraco/management/api/v1";

    private readonly CookieJarHandler? _cookies;

    private EditorClient(HttpClient http, CookieJarHandler? cookies = null) => (Http, _cookies) = (http, cookies);

    /// <summary>What the browser would send with a web socket, which this client's own requests do not open.</summary>
    public string Cookies => _cookies?.Header ?? string.Empty;

    /// <summary>The session, to be handed to a browser: afterwards it is the browser's, for its tokens change with every renewal.</summary>
    public IReadOnlyDictionary<string, string> Session => _cookies?.All ?? new Dictionary<string, string>();

    public HttpClient Http { get; }

    /// <summary>Somebody who has not signed in.</summary>
    public static EditorClient Nobody(HttpMessageHandler server, Uri address) => new(new HttpClient(server) { BaseAddress = address });

    /// <summary>Signs in by the OAuth code flow with PKCE, as the backoffice does.</summary>
    public static async Task<EditorClient> SignInAsync(
        HttpMessageHandler server, Uri address, string name = FirstAdministrator.Email, string password = FirstAdministrator.Password)
    {
        var cookies = new CookieJarHandler { InnerHandler = server };
        var renewal = new RenewalHandler { InnerHandler = cookies };
        var http = new HttpClient(renewal) { BaseAddress = address };
        using var login = await http.PostAsJsonAsync($"{Api}/security/back-office/login", new { username = name, password });
        await EnsureAsync(login);

        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(48));
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));
        var redirect = new Uri(address, "/umbraco/oauth_complete").ToString();
        using var authorize = await http.GetAsync(QueryHelpers.AddQueryString($"{Api}/security/back-office/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = "umbraco-back-office", ["response_type"] = "code", ["redirect_uri"] = redirect, ["scope"] = "offline_access",
            ["state"] = "test", ["code_challenge"] = challenge, ["code_challenge_method"] = "S256",
        }));
        if (authorize.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"No code was given: {authorize.StatusCode} {await authorize.Content.ReadAsStringAsync()}");
        var code = QueryHelpers.ParseQuery(authorize.Headers.Location!.Query)["code"].ToString();
        using var token = await http.PostAsync($"{Api}/security/back-office/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = "umbraco-back-office", ["code"] = code, ["redirect_uri"] = redirect, ["code_verifier"] = verifier,
        }));
        await EnsureAsync(token);
        var lifetime = (await token.Content.ReadFromJsonAsync<JsonNode>())!["expires_in"]!.GetValue<int>();
        renewal.Begin(new Uri(address, $"{Api}/security/back-office/token"), TimeSpan.FromSeconds(lifetime));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        return new EditorClient(http, cookies);
    }

    public async Task<JsonNode> GetAsync(string path) => await ReadAsync(await Http.GetAsync(Api + path));

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        Http.SendAsync(new HttpRequestMessage(method, Api + path) { Content = body is null ? null : JsonContent.Create(body) });

    /// <summary>Sends and asks for success; what the server says otherwise is in the exception.</summary>
    public async Task DoAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        await EnsureAsync(response);
    }

    /// <summary>The key of the document type with this alias.</summary>
    public async Task<Guid> DocumentTypeAsync(string alias)
    {
        var found = await GetAsync($"/item/document-type/search?query={alias}&take=100");
        var match = found["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()).ToList();
        foreach (var key in match)
        {
            if ((await GetAsync($"/document-type/{key}"))["alias"]!.GetValue<string>() == alias)
                return key;
        }

        throw new InvalidOperationException($"There is no document type '{alias}'.");
    }

    public async Task<Guid> CreateDocumentAsync(Guid type, Guid? parent, IEnumerable<(string Culture, string Name)> variants, IEnumerable<DocumentValue> values)
    {
        var key = Guid.NewGuid();
        await DoAsync(HttpMethod.Post, "/document", new
        {
            id = key,
            parent = parent is null ? null : new { id = parent },
            documentType = new { id = type },
            template = (object?)null,
            values = values.Select(value => new { alias = value.Alias, culture = value.Culture, segment = (string?)null, value = value.Value }),
            variants = variants.Select(variant => new { culture = variant.Culture, segment = (string?)null, name = variant.Name }),
        });
        return key;
    }

    public Task PublishAsync(Guid document, params string[] cultures) => DoAsync(
        HttpMethod.Put, $"/document/{document}/publish", new { publishSchedules = cultures.Select(culture => new { culture, schedule = (object?)null }) });

    public void Dispose() => Http.Dispose();

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            await EnsureAsync(response);
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        }
    }

    private static async Task EnsureAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.PathAndQuery}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }
}

/// <summary>A property's value in one language, or in all.</summary>
public sealed record DocumentValue(string Alias, object? Value, string? Culture = null);
