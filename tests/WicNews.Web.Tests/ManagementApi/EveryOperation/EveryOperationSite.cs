using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>One host with mail for all tests that call every operation; the first that asks starts it.</summary>
[SetUpFixture]
internal sealed class EveryOperationSite
{
    private const string Root = "/umbraco/management/api";
    private const string OwnRoot = "/umbraco/wicnews/api";
    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static Mailbox? _mailbox;
    private static NewsApplication? _application;
    private static EditorClient? _administrator;

    public static NewsApplication Application => _application ?? throw new InvalidOperationException("The site has not been started.");

    public static Mailbox Mailbox => _mailbox ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>The administrator, signed in.</summary>
    public static async Task<EditorClient> StartAsync()
    {
        await Starting.WaitAsync();
        try
        {
            _mailbox ??= new Mailbox();
            _application ??= new NewsApplication([.. _mailbox.Settings, NewsApplication.LongSessions]);
            return _administrator ??= await SignInAsync(NewsApplication.AdministratorEmail, NewsApplication.AdministratorPassword);
        }
        finally
        {
            Starting.Release();
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        if (_application is not null)
            await _application.DisposeAsync();
        _mailbox?.Dispose();
    }

    public static Task<EditorClient> SignInAsync(string name, string password) => EditorClient.SignInAsync(Handler(), Application.ClientOptions.BaseAddress, name, password);

    public static EditorClient Nobody() => EditorClient.Nobody(Handler(), Application.ClientOptions.BaseAddress);

    /// <summary>A program with a token for its client id.</summary>
    public static async Task<EditorClient> SignInProgramAsync(string clientId, string secret)
    {
        var program = Nobody();
        using var token = await program.Http.PostAsync(EditorClient.Api + "/security/back-office/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = secret,
        }));
        token.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await token.Content.ReadAsStringAsync());
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", answer.RootElement.GetProperty("access_token").GetString());
        return program;
    }

    // From another address each time: thousands of bad requests in a minute would be held up, as they should be.
    private static HttpMessageHandler Handler() => Application.Server.CreateHandler(context => context.Connection.RemoteIpAddress = new IPAddress(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Makes a call of an operation.</summary>
    public static async Task<ApiAnswer> SendAsync(EditorClient who, string operation, Call call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Split(' ')[0]), (OwnOperationList.IsOwn(operation) ? OwnRoot : Root) + call.Path);
        request.Content = call switch
        {
            { Form: { } form } => form(),
            { Body: { } body } => JsonContent.Create(body, options: JsonSerializerOptions.Web),
            _ => null,
        };
        var response = await who.Http.SendAsync(request);
        return new ApiAnswer(response, await response.Content.ReadAsStringAsync());
    }
}
