using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.WebUtilities;
using WicNews.Web.Tests.ManagementApi.Contract;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>
/// An editor at the Management API: signs in as the backoffice does and checks every successful answer against the contract.
/// </summary>
internal sealed partial class EditorClient : IDisposable
{
    public const string Api = "/umbraco/management/api/v1";
    private const string Origin = "https://localhost";
    private const string BackOffice = Api + "/security/back-office/";

    private static readonly Lazy<ContractSchema> Contract = new(ContractSchema.Load);
    private readonly HttpClient _http;

    private EditorClient(HttpClient http) => _http = http;

    public static EditorClient Anonymous(NewsApplication application)
    {
        var http = application.CreateClient(new WebApplicationFactoryClientOptions
        {
            BaseAddress = new Uri(Origin),
            AllowAutoRedirect = false,
            HandleCookies = true,
        });
        http.DefaultRequestHeaders.Add("Origin", Origin);
        return new EditorClient(http);
    }

    public static async Task<EditorClient> SignInAsync(NewsApplication application, string? email = null, string? password = null)
    {
        var client = Anonymous(application);
        var verifier = new string('v', 64);
        var login = await client._http.PostAsJsonAsync(BackOffice + "login", new
        {
            username = email ?? NewsApplication.AdministratorEmail,
            password = password ?? NewsApplication.AdministratorPassword,
        });
        Assert.That(login.StatusCode, Is.EqualTo(HttpStatusCode.OK), "login: " + await login.Content.ReadAsStringAsync());
        await client._http.GetAsync(QueryHelpers.AddQueryString(BackOffice + "authorize", new Dictionary<string, string?>
        {
            ["client_id"] = "umbraco-back-office",
            ["redirect_uri"] = Origin + "/umbraco/oauth_complete",
            ["scope"] = "offline_access",
            ["response_type"] = "code",
            ["state"] = "state",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["code_challenge_method"] = "S256",
        }));
        var token = await client._http.PostAsync(BackOffice + "token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = "umbraco-back-office",
            ["grant_type"] = "authorization_code",
            ["redirect_uri"] = Origin + "/umbraco/oauth_complete",
            ["code"] = "[redacted]",
            ["code_verifier"] = verifier,
        }));
        Assert.That(token.StatusCode, Is.EqualTo(HttpStatusCode.OK), "token: " + await token.Content.ReadAsStringAsync());
        client._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        return client;
    }

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
        if (answer.Status is >= 200 and < 300 && answer.Text.Length > 0)
            Assert.That(Contract.Value.Violations(Operation(method, path), answer.Status, answer.Json), Is.Empty, $"{method} {path}: {answer.Text}");
        return answer;
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

    // The documented path of a concrete one: ids and ISO codes become the parameter they stand for.
    private static string Operation(HttpMethod method, string path)
    {
        var template = Guids().Replace(path.Split('?')[0], "{id}");
        template = LanguageCode().Replace(template, "/language/{isoCode}");
        return $"{method} /v1{template}";
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("^/language/[A-Za-z-]+$")]
    private static partial Regex LanguageCode();
}
