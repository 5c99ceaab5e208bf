using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;

namespace WicNews.Cms.Tests.Security;

/// <summary>Does what a browser with the backoffice in it does: keeps cookies, names its origin, follows nothing by itself.</summary>
internal sealed class Browser(TestServer server, string? address)
{
    public const string Origin = "https://localhost";
    public const string Redacted = "[redacted]";
    private const string BackOffice = "/umbraco/management/api/v1/security/back-office/";

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Every Set-Cookie header seen.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Every body seen.</summary>
    public StringBuilder Bodies { get; } = new();

    public string CookieHeader => string.Join("; ", Cookies.Select(pair => $"{pair.Key}={pair.Value}"));

    public string OriginHeader { get; set; } = Origin;

    /// <summary>What the browser says that it asks for: a document, an image. Older ones say nothing.</summary>
    public string? FetchDestination { get; set; }

    public string Verifier { get; set; } = new('v', 64);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? bearer = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (method != HttpMethod.Get)
            request.Headers.Add("Origin", OriginHeader);
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", CookieHeader);
        if (FetchDestination is not null)
            request.Headers.Add("Sec-Fetch-Dest", FetchDestination);
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        var client = new HttpClient(address is null ? server.CreateHandler() : server.CreateHandler(context => context.Connection.RemoteIpAddress = IPAddress.Parse(address)))
        {
            BaseAddress = new Uri(Origin),
        };
        var response = await client.SendAsync(request);
        Keep(response);
        Bodies.Append(await response.Content.ReadAsStringAsync());
        return response;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)));

    public Task<HttpResponseMessage> ApiAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, "/umbraco/management/api/v1" + path, body is null ? null : JsonContent.Create(body), Redacted);

    public async Task<JsonElement> ReadAsync(string path)
    {
        var response = await ApiAsync(HttpMethod.Get, path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), path + ": " + body);
        return JsonDocument.Parse(body).RootElement;
    }

    public Task<HttpResponseMessage> LoginAsync(string name, string password) =>
        SendAsync(HttpMethod.Post, BackOffice + "login", JsonContent.Create(new { username = name, password }));

    public Task<HttpResponseMessage> AuthorizeAsync(string redirect = Origin + "/umbraco/oauth_complete", params (string Name, string? Value)[] changes)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = "umbraco-back-office",
            ["redirect_uri"] = redirect,
            ["scope"] = "offline_access",
            ["response_type"] = "code",
            ["state"] = "some-state",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
            ["prompt"] = "consent",
        };
        foreach (var (name, value) in changes)
            query[name] = value;
        return GetAsync(QueryHelpers.AddQueryString(BackOffice + "authorize", query));
    }

    public Task<HttpResponseMessage> ExchangeAsync(string? verifier = null, string code = Redacted, string redirect = Origin + "/umbraco/oauth_complete") =>
        PostFormAsync(
            BackOffice + "token", ("client_id", "umbraco-back-office"), ("grant_type", "authorization_code"), ("redirect_uri", redirect),
            ("code", code), ("code_verifier", verifier ?? Verifier));

    public Task<HttpResponseMessage> RefreshAsync() => PostFormAsync(
        BackOffice + "token", ("client_id", "umbraco-back-office"), ("grant_type", "refresh_token"), ("refresh_token", Redacted));

    public Task<HttpResponseMessage> RevokeAsync() => PostFormAsync(
        BackOffice + "revoke", ("client_id", "umbraco-back-office"), ("token", Redacted), ("token_type_hint", "access_token"));

    public Task<HttpResponseMessage> SignOutAsync() =>
        GetAsync(BackOffice + "signout?post_logout_redirect_uri=" + Uri.EscapeDataString(Origin + "/umbraco/logout"));

    public Task<HttpResponseMessage> ClientTokenAsync(string clientId, string secret) => PostFormAsync(
        BackOffice + "token", ("client_id", clientId), ("client_secret", secret), ("grant_type", "client_credentials"));

    public Task<HttpResponseMessage> WhoAmIAsync() => ApiAsync(HttpMethod.Get, "/user/current");

    public async Task SignInAsync(string name, string password)
    {
        Assert.That((await LoginAsync(name, password)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "login");
        Assert.That((await AuthorizeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "authorize");
        Assert.That((await ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "token");
    }

    /// <summary>Another browser with copies of this one's cookies.</summary>
    public Browser Copy()
    {
        var copy = new Browser(server, address) { Verifier = Verifier };
        foreach (var (name, value) in Cookies)
            copy.Cookies[name] = value;
        return copy;
    }

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var values))
            return;
        foreach (var value in values)
        {
            SetCookies.Add(value);
            var (name, content) = (value.Split('=', 2)[0], value.Split('=', 2)[1].Split(';')[0]);
            if (content.Length == 0)
                Cookies.Remove(name);
            else
                Cookies[name] = content;
        }
    }
}
