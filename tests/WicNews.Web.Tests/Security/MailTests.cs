using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Security;

/// <summary>What goes by mail where a mail server is configured: invitations, links for forgotten passwords, news of changed documents.</summary>
public sealed class MailTests
{
    private const string Password = "Tea-houses-by-9-canals";
    private Mailbox _mailbox = null!;
    private NewsApplication _application = null!;
    private EditorClient _administrator = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _mailbox = new Mailbox();
        _application = new NewsApplication(_mailbox.Settings);
        _administrator = await _application.SignInAsync();
        _browser = _application.CreateClient(new() { AllowAutoRedirect = false });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        _administrator.Dispose();
        await _application.DisposeAsync();
        _mailbox.Dispose();
    }

    [Test]
    public async Task TheBackofficeIsToldThatThereIsMail()
    {
        Assert.That((bool)(await _administrator.GetAsync("/user/configuration"))["canInviteUsers"]!, Is.True);
        Assert.That((bool)(await _administrator.GetAsync("/server/configuration"))["allowPasswordReset"]!, Is.True);
    }

    [Test]
    public async Task WhoIsInvitedChoosesAPasswordAndSignsIn()
    {
        var user = await InviteAsync("invited@wicnews.example", "Welcome to <b>us</b>.");
        var text = await _mailbox.WaitForAsync("invited@wicnews.example", "invites you");
        Assert.That(text, Does.Contain("Welcome to <b>us</b>."));
        Assert.That((string?)(await _administrator.GetAsync($"/user/{user}"))["state"], Is.EqualTo("Invited"));
        var link = Mailbox.LinkIn(text);

        Assert.That((await SetPasswordAsync(link, Password, "something else")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await SetPasswordAsync(link, "short", "short")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        var set = await SetPasswordAsync(link, Password, Password);
        Assert.That(set.Status, Is.EqualTo(HttpStatusCode.OK), set.Text);
        using (var again = await _browser.GetAsync(link))
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "a link serves once");

        using var signedIn = await _application.SignInAsync("invited@wicnews.example", Password);
        Assert.That((string?)(await signedIn.GetAsync("/user/current"))["email"], Is.EqualTo("invited@wicnews.example"));
    }

    [Test]
    public async Task WhatAPasswordLacksIsSaidInTheBrowsersLanguage()
    {
        await InviteAsync("chinese@wicnews.example", "Huanying");
        var link = Mailbox.LinkIn(await _mailbox.WaitForAsync("chinese@wicnews.example", "Huanying"));

        var chinese = await SetPasswordAsync(link, "aaaaaaaaaaaa", "aaaaaaaaaaaa", "zh-CN,zh;q=0.9,en;q=0.8");

        Assert.That(chinese.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(WebUtility.HtmlDecode(chinese.Text), Does.Contain("密码至少须有10个字符，其中4个各不相同").And.Not.Contain("Passwords must"));
        Assert.That((await SetPasswordAsync(link, "aaaaaaaaaaaa", "aaaaaaaaaaaa")).Text, Does.Contain("Passwords must"));
    }

    [TestCase(70, HttpStatusCode.OK)]
    [TestCase(74, HttpStatusCode.BadRequest)]
    public async Task AnInvitationIsGoodForThe72HoursThatTheBackofficePromises(int hours, HttpStatusCode expected)
    {
        var user = await InviteAsync($"away{hours}@wicnews.example", "Take your time");
        Assert.That(await _mailbox.WaitForAsync($"away{hours}@wicnews.example", "Take your time"), Does.Contain("within three days"));

        using var page = await _browser.GetAsync($"/umbraco/login?flow=invite-user&userId={user}&code={Uri.EscapeDataString(await CodeAsync(user, TimeSpan.FromHours(hours)))}");

        Assert.That(page.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task AnInvitationIsSentAgain()
    {
        var user = await InviteAsync("slow@wicnews.example", "First");
        await _mailbox.WaitForAsync("slow@wicnews.example", "First");

        await _administrator.DoAsync(HttpMethod.Post, "/user/invite/resend", new { user = new { id = user }, message = "Second" });

        Assert.That(Mailbox.LinkIn(await _mailbox.WaitForAsync("slow@wicnews.example", "Second")), Does.Contain(user.ToString()));
    }

    [Test]
    public async Task AForgottenPasswordIsReplacedAndStrangersLearnNothing()
    {
        await _administrator.AddUserAsync("writer", "forgetful@wicnews.example");
        var known = await AskAsync("forgetful@wicnews.example");
        var link = Mailbox.LinkIn(await _mailbox.WaitForAsync("forgetful@wicnews.example", "new password"));
        var before = _mailbox.Count;
        var unknown = await AskAsync("nobody@wicnews.example");

        Assert.That(unknown, Is.EqualTo(known));
        Assert.That(_mailbox.Count, Is.EqualTo(before));
        var set = await SetPasswordAsync(link, Password, Password);
        Assert.That(set.Status, Is.EqualTo(HttpStatusCode.OK), set.Text);
        using var signedIn = await _application.SignInAsync("forgetful@wicnews.example", Password);
        Assert.That((await signedIn.GetAsync("/user/current"))["id"], Is.Not.Null);
    }

    /// <summary>Neither how long an answer takes nor what it says may tell that there is somebody to write to.</summary>
    [TestCase("/umbraco/login/forgotten")]
    [TestCase("/umbraco/management/api/v1/security/forgot-password")]
    public async Task AMailServerThatDoesNotAnswerIsWaitedForByNobody(string path)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var application = new NewsApplication(
            ("Umbraco:CMS:Global:Smtp:From", "newsroom@wicnews.example"),
            ("Umbraco:CMS:Global:Smtp:Host", "127.0.0.1"),
            ("Umbraco:CMS:Global:Smtp:Port", $"{((IPEndPoint)silent.LocalEndpoint).Port}"),
            ("Umbraco:CMS:Global:Smtp:SecureSocketOptions", "None"),
            ("Umbraco:CMS:WebRouting:UmbracoApplicationUrl", "https://news.example/"));
        using var browser = application.CreateClient();
        var unknown = await TextAsync("nobody@wicnews.example");
        var clock = Stopwatch.StartNew();

        var known = await TextAsync(NewsApplication.AdministratorEmail);

        Assert.That(known, Is.EqualTo(unknown));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "the mail server has fifteen");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var asked = await silent.AcceptTcpClientAsync(patience.Token);
        Assert.That(asked.Connected, Is.True, "the mail server is asked all the same");

        async Task<string> TextAsync(string email)
        {
            using HttpContent body = path.Contains("/api/", StringComparison.Ordinal) ? JsonContent.Create(new { email }) : new FormUrlEncodedContent([new("email", email)]);
            using var answer = await browser.PostAsync(path, body);
            return $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }
    }

    [TestCase("/umbraco/login?flow=invite-user&userId=1e70f841-c261-413b-abb2-2d68cdb96094&code=AAAA")]
    [TestCase("/umbraco/login?flow=reset-password&userId=nobody&code=")]
    public async Task AForgedLinkLeadsNowhere(string link)
    {
        using var page = await _browser.GetAsync(link);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("no longer valid").And.Not.Contain("<form"));
    }

    [Test]
    public async Task WhoAskedHearsOfAPublication()
    {
        var story = await Desk.DraftAsync(_administrator, "Watched closely");
        var offered = (await _administrator.GetAsync($"/document/{story}/notifications")).AsArray();
        Assert.That(offered.Select(action => (string?)action!["actionId"]), Has.None.Contain("PublicAccess"), "what is not built");
        var publish = (string)offered.Single(action => (string?)action!["alias"] == "publish")!["actionId"]!;
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{story}/notifications", new { subscribedActionIds = new[] { publish } });
        Assert.That((await _administrator.GetAsync($"/document/{story}/notifications")).AsArray().Where(action => (bool)action!["subscribed"]!).Select(action => (string?)action!["actionId"]), Is.EqualTo(new[] { publish }));
        using var editor = await _application.HireAsync(_administrator, "editor", "publisher");

        await editor.PublishAsync(story, "en-US");

        Assert.That(await _mailbox.WaitForAsync(NewsApplication.AdministratorEmail, "Watched closely"), Does.Contain("publisher"));
        using var unknown = await _administrator.SendAsync(HttpMethod.Put, $"/document/{story}/notifications", new { subscribedActionIds = new[] { "?" } });
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>The code of a link as it was made some time ago: Identity writes its age into it, by the machine's own clock.</summary>
    private async Task<string> CodeAsync(Guid user, TimeSpan age)
    {
        using var scope = _application.Services.CreateScope();
        var identity = scope.ServiceProvider.GetRequiredService<UserManager<IUser>>();
        var invited = (await identity.FindByIdAsync(user.ToString()))!;
        var protector = scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector(identity.Options.Tokens.EmailConfirmationTokenProvider);
        using var code = new MemoryStream(protector.Unprotect(Convert.FromBase64String(await identity.GenerateEmailConfirmationTokenAsync(invited))));
        using (var writer = new BinaryWriter(code, Encoding.UTF8, leaveOpen: true))
            writer.Write((DateTimeOffset.UtcNow - age).UtcTicks);
        return WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(Convert.ToBase64String(protector.Protect(code.ToArray()))));
    }

    private async Task<Guid> InviteAsync(string email, string message)
    {
        var id = Guid.NewGuid();
        await _administrator.DoAsync(HttpMethod.Post, "/user/invite", new
        {
            id, name = "Guest", userName = email, email, message, userGroupIds = new[] { new { id = await _administrator.GroupAsync("writer") } },
        });
        return id;
    }

    private async Task<string> AskAsync(string email)
    {
        using var answer = await _browser.PostAsync("/umbraco/login/forgotten", new FormUrlEncodedContent([new("email", email)]));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<(HttpStatusCode Status, string Text)> SetPasswordAsync(string link, string password, string again, string language = "en")
    {
        var form = await _browser.GetStringAsync(link);
        var fields = Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").Select(match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/login/password")
        {
            Content = new FormUrlEncodedContent([.. fields, new("password", password), new("again", again)]), Headers = { { "Accept-Language", language } },
        };
        using var answer = await _browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
