using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Tests.Security;

/// <summary>Programs that sign in with a client id and a secret.</summary>
public sealed class ApiUserTests
{
    private const string Secret = "a-secret-of-some-length";

    private SecuritySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task AProgramGetsATokenForItsSecretAndActsAsItsUser()
    {
        await AddAsync("importer");

        var token = await TokenAsync("umbraco-back-office-importer", Secret);

        var response = await _site.NewBrowser().SendAsync(HttpMethod.Get, "/umbraco/management/api/v1/user/current", bearer: token);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("importer@wicnews.example"));
    }

    [Test]
    public async Task AWrongSecretAndAnUnknownClientReadTheSameAndCostTheSame()
    {
        await AddAsync("guarded");
        var before = _site.Hasher.Checks;

        var wrong = await _site.NewBrowser().ClientTokenAsync("umbraco-back-office-guarded", "wrong-secret");
        var unknown = await _site.NewBrowser().ClientTokenAsync("umbraco-back-office-nobody", "wrong-secret");

        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await unknown.Content.ReadAsStringAsync(), Is.EqualTo(await wrong.Content.ReadAsStringAsync()));
        Assert.That(_site.Hasher.Checks - before, Is.EqualTo(2));
    }

    [Test]
    public async Task ARemovedClientLosesItsTokenAtOnce()
    {
        var user = await AddAsync("removed");
        var token = await TokenAsync("umbraco-back-office-removed", Secret);
        var administrator = await _site.SignedInAsync();

        var removed = await administrator.ApiAsync(HttpMethod.Delete, $"/user/{user}/client-credentials/umbraco-back-office-removed");

        Assert.That(removed.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var response = await _site.NewBrowser().SendAsync(HttpMethod.Get, "/umbraco/management/api/v1/user/current", bearer: token);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await _site.NewBrowser().ClientTokenAsync("umbraco-back-office-removed", Secret)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task AProgramDoesNotSignInByPasswordAndAPersonNotBySecret()
    {
        await AddAsync("no-password");
        var administrator = await _site.SignedInAsync();
        var writer = await _site.AddWriterAsync("no-secret@wicnews.example");

        Assert.That((await _site.NewBrowser().LoginAsync("no-password@wicnews.example", Secret)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        var refused = await administrator.ApiAsync(
            HttpMethod.Post, $"/user/{writer.Key}/client-credentials", new { clientId = "umbraco-back-office-person", clientSecret = Secret });
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task TheBackofficeClientHasNoSecretToGuess()
    {
        var response = await _site.NewBrowser().ClientTokenAsync("umbraco-back-office", "anything");

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("unauthorized_client"));
    }

    [Test]
    public async Task TheSecretIsStoredNeitherInClearNorShownAgain()
    {
        var user = await AddAsync("secretive");
        var administrator = await _site.SignedInAsync();

        var listed = await administrator.ReadAsync($"/user/{user}/client-credentials");

        Assert.That(listed.EnumerateArray().Select(id => id.GetString()), Is.EqualTo(new[] { "umbraco-back-office-secretive" }));
        Assert.That(administrator.Bodies.ToString(), Does.Not.Contain(Secret));
    }

    [Test]
    public async Task AClientIdWhoseSecretCannotBeKeptIsNotKeptEither()
    {
        await using var site = await SecuritySite.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<IApiClientStore, FullStore>()));
        var administrator = await site.SignedInAsync();
        var user = await AddUserAsync(administrator, "half-made");

        await administrator.ApiAsync(
            HttpMethod.Post, $"/user/{user}/client-credentials", new { clientId = "umbraco-back-office-half-made", clientSecret = Secret });

        Assert.That((await administrator.ReadAsync($"/user/{user}/client-credentials")).GetArrayLength(), Is.Zero);
    }

    private async Task<string> AddAsync(string name)
    {
        var administrator = await _site.SignedInAsync();
        var id = await AddUserAsync(administrator, name);
        var added = await administrator.ApiAsync(
            HttpMethod.Post, $"/user/{id}/client-credentials", new { clientId = "umbraco-back-office-" + name, clientSecret = Secret });
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.OK), await added.Content.ReadAsStringAsync());
        return id;
    }

    private static async Task<string> AddUserAsync(Browser administrator, string name)
    {
        var created = await administrator.ApiAsync(HttpMethod.Post, "/user", new
        {
            kind = "Api",
            email = name + "@wicnews.example",
            userName = name + "@wicnews.example",
            name,
            userGroupIds = new[] { new { id = Constants.Security.WriterGroupKey } },
        });
        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created), await created.Content.ReadAsStringAsync());
        return created.Headers.GetValues("Umb-Generated-Resource").Single();
    }

    private async Task<string> TokenAsync(string client, string secret)
    {
        var response = await _site.NewBrowser().ClientTokenAsync(client, secret);
        var body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JsonDocument.Parse(body).RootElement.GetProperty("access_token").GetString()!;
    }

    /// <summary>Takes no more.</summary>
    private sealed class FullStore : IApiClientStore
    {
        public Task<ApiClient?> FindAsync(string clientId) => Task.FromResult<ApiClient?>(null);

        public Task SaveAsync(ApiClient client) => throw new IOException("The disk is full.");

        public Task RemoveAsync(string clientId) => Task.CompletedTask;
    }
}
