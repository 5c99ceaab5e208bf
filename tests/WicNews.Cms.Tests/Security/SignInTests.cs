using System.Net;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Tests.Security;

/// <summary>The code flow as the backoffice walks it, and what must not work about it.</summary>
public sealed class SignInTests
{
    private SecuritySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task TheCodeFlowLetsTheAdministratorIn()
    {
        var browser = await _site.SignedInAsync();

        var current = await browser.ReadAsync("/user/current");

        Assert.That(current.GetProperty("email").GetString(), Is.EqualTo(SecuritySite.Administrator));
        Assert.That(current.GetProperty("isAdmin").GetBoolean(), Is.True);
        Assert.That(current.GetProperty("hasDocumentRootAccess").GetBoolean(), Is.True);
    }

    [Test]
    public async Task NoTokenIsEverInABodyOrAnAddress()
    {
        var browser = _site.NewBrowser();
        await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password);
        var location = (await browser.AuthorizeAsync()).Headers.Location!.ToString();
        var code = browser.Cookies["__Host-umbPkceCode"];
        await browser.ExchangeAsync();
        await browser.RefreshAsync();
        await browser.WhoAmIAsync();

        string[] secrets = [code, browser.Cookies["__Host-umbAccessToken"], browser.Cookies["__Host-umbRefreshToken"], browser.Cookies["UMB_UCONTEXT"]];
        Assert.That(secrets.Where(secret => browser.Bodies.ToString().Contains(secret, StringComparison.Ordinal) || location.Contains(secret, StringComparison.Ordinal)), Is.Empty);
        Assert.That(location, Is.EqualTo("https://localhost/umbraco/oauth_complete?code=%5Bredacted%5D&state=some-state"));
    }

    [Test]
    public async Task TheTokenAnswerSaysHowLongTheAccessLasts()
    {
        var browser = _site.NewBrowser();
        await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password);
        await browser.AuthorizeAsync();
        var response = await browser.ExchangeAsync();

        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(answer.GetProperty("access_token").GetString(), Is.EqualTo("[redacted]"));
        Assert.That(answer.GetProperty("refresh_token").GetString(), Is.EqualTo("[redacted]"));
        Assert.That(answer.GetProperty("expires_in").GetInt32(), Is.EqualTo(300));
        Assert.That(response.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task EveryCookieIsForThisHostOnlyAndOutOfReachOfScriptAndOtherSites()
    {
        var browser = await _site.SignedInAsync();

        var cookies = browser.SetCookies.Where(cookie => !cookie.Split('=', 2)[1].StartsWith(';')).ToArray();
        Assert.That(cookies.Select(cookie => cookie.Split('=')[0]).Distinct(), Is.EquivalentTo(
            new[] { "UMB_UCONTEXT", "__Host-umbPkceCode", "__Host-umbAccessToken", "__Host-umbRefreshToken" }));
        Assert.That(cookies, Has.All.Contains("; path=/;").IgnoreCase);
        Assert.That(cookies, Has.All.Contains("; secure").IgnoreCase);
        Assert.That(cookies, Has.All.Contains("; httponly").IgnoreCase);
        Assert.That(cookies, Has.All.Contains("; samesite=strict").IgnoreCase);
        Assert.That(cookies, Has.None.Contains("domain=").IgnoreCase);
    }

    [Test]
    public async Task AWrongVerifierIsRefusedAndUsesTheCodeUp()
    {
        var browser = _site.NewBrowser();
        await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password);
        await browser.AuthorizeAsync();
        var thief = browser.Copy();

        Assert.That((await thief.ExchangeAsync(verifier: new string('w', 64))).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await browser.ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(browser.Cookies, Does.Not.ContainKey("__Host-umbAccessToken"));
    }

    [Test]
    public async Task AReplayedCodeEndsWhatTheFirstExchangeBought()
    {
        var browser = _site.NewBrowser();
        await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password);
        await browser.AuthorizeAsync();
        var thief = browser.Copy();
        await browser.ExchangeAsync();
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await thief.ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ACodeSentToAnotherAddressIsRefused()
    {
        var browser = _site.NewBrowser();
        await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password);
        await browser.AuthorizeAsync();

        Assert.That((await browser.ExchangeAsync(redirect: "https://localhost/umbraco/elsewhere")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task ARefreshTokenIsGoodOnceAndItsReuseEndsTheSession()
    {
        var browser = await _site.SignedInAsync();
        var thief = browser.Copy();
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        _site.Time.Forward(TimeSpan.FromSeconds(31));
        var reused = await thief.RefreshAsync();

        Assert.That(reused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await reused.Content.ReadAsStringAsync(), Does.Contain("\"invalid_grant\""));
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>The browser does not get the answer, as when the page is loaded again meanwhile, and asks once more with the token that it has.</summary>
    [Test]
    public async Task ARefreshWhoseAnswerWasLostIsAnsweredAgain()
    {
        var browser = await _site.SignedInAsync();
        var lost = browser.Copy();
        Assert.That((await lost.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "lost");

        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "again");
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the next");
    }

    /// <summary>A copy that goes on from a former token within its grace has the owner's next token, which is good once for both of them.</summary>
    [Test]
    public async Task ACopyOfATokenIsNoticedWhenBothGoOn()
    {
        var browser = await _site.SignedInAsync();
        var thief = browser.Copy();
        await browser.RefreshAsync();
        Assert.That((await thief.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        await browser.RefreshAsync();
        _site.Time.Forward(TimeSpan.FromSeconds(31));

        Assert.That((await thief.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task ManyRefreshesAtOnceEndNoSession()
    {
        var browser = await _site.SignedInAsync();
        var copies = Enumerable.Range(0, 8).Select(_ => browser.Copy()).ToArray();

        var answers = await Task.WhenAll(copies.Select(copy => copy.RefreshAsync()));

        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((await copies[^1].RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task TokensEndWithTime()
    {
        await using var site = await SecuritySite.StartAsync();
        var browser = await site.SignedInAsync();

        site.Time.Forward(TimeSpan.FromMinutes(6));
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "access");
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "refresh");
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "access again");
        site.Time.Forward(TimeSpan.FromMinutes(21));
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "refresh after the session");
    }

    [TestCase("https://evil.example/umbraco/oauth_complete")]
    [TestCase("https://localhost.evil.example/umbraco/oauth_complete")]
    [TestCase("https://localhost:8443/umbraco/oauth_complete")]
    [TestCase("https://user@localhost/umbraco/oauth_complete")]
    [TestCase("https://localhost/umbraco/oauth_complete?next=https://evil.example")]
    [TestCase("https://localhost/umbraco/oauth_complete#x")]
    [TestCase("https://localhost/umbraco/oauth_complete/../../evil")]
    [TestCase("https://localhost/")]
    [TestCase("//localhost/umbraco/oauth_complete")]
    [TestCase("/umbraco/oauth_complete")]
    [TestCase("javascript:alert(1)")]
    [TestCase("")]
    public async Task ACodeIsSentToTheBackofficeOnly(string redirect)
    {
        var browser = _site.NewBrowser();
        await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password);

        var response = await browser.AuthorizeAsync(redirect);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Headers.Location, Is.Null);
        Assert.That(browser.Cookies, Does.Not.ContainKey("__Host-umbPkceCode"));
    }

    [TestCase("client_id", "other", HttpStatusCode.BadRequest)]
    [TestCase("code_challenge_method", "plain", HttpStatusCode.Redirect)]
    [TestCase("code_challenge", "short", HttpStatusCode.Redirect)]
    [TestCase("code_challenge", null, HttpStatusCode.Redirect)]
    [TestCase("response_type", "token", HttpStatusCode.Redirect)]
    [TestCase("state", null, HttpStatusCode.Redirect)]
    [TestCase("identity_provider", "Umbraco.Other", HttpStatusCode.Redirect)]
    public async Task AFlawedRequestGetsNoCode(string name, string? value, HttpStatusCode status)
    {
        var browser = _site.NewBrowser();
        await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password);

        var response = await browser.AuthorizeAsync(changes: (name, value));

        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(browser.Cookies, Does.Not.ContainKey("__Host-umbPkceCode"));
        if (status == HttpStatusCode.Redirect)
            Assert.That(response.Headers.Location!.Query, Does.Contain("error="));
    }

    [Test]
    public async Task WhoeverIsNotSignedInIsSentToTheLoginPageAndBack()
    {
        var response = await _site.NewBrowser().AuthorizeAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(response.Headers.Location!.ToString(), Does.StartWith("https://localhost/umbraco/login?ReturnUrl=%2Fumbraco%2Fmanagement%2Fapi%2Fv1%2Fsecurity%2Fback-office%2Fauthorize"));
    }

    [Test]
    public async Task ACookieWithoutTheHeaderIsNobody()
    {
        var browser = await _site.SignedInAsync();

        Assert.That((await browser.GetAsync("/umbraco/management/api/v1/user/current")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("nonsense")]
    [TestCase("")]
    [TestCase("CfDJ8AAAA")]
    public async Task AForgedTokenIsNobody(string token)
    {
        var response = await _site.NewBrowser().SendAsync(HttpMethod.Get, "/umbraco/management/api/v1/user/current", bearer: token);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task ARefreshTokenIsNoAccessToken()
    {
        var browser = await _site.SignedInAsync();

        var response = await _site.NewBrowser().SendAsync(
            HttpMethod.Get, "/umbraco/management/api/v1/user/current", bearer: browser.Cookies["__Host-umbRefreshToken"]);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task SigningOutEndsTheSessionEvenForCopiesOfItsCookies()
    {
        var browser = await _site.SignedInAsync();
        var thief = browser.Copy();

        Assert.That((await browser.RevokeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var signedOut = await browser.SignOutAsync();

        Assert.That(signedOut.Headers.Location!.ToString(), Is.EqualTo("https://localhost/umbraco/logout"));
        Assert.That(browser.Cookies, Is.Empty);
        Assert.That((await thief.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await thief.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await thief.AuthorizeAsync()).Headers.Location!.ToString(), Does.Contain("/umbraco/login"));
    }

    [Test]
    public async Task SigningOutLeadsNowhereElse()
    {
        var response = await _site.NewBrowser().GetAsync(
            "/umbraco/management/api/v1/security/back-office/signout?post_logout_redirect_uri=https%3A%2F%2Fevil.example%2Fumbraco%2Flogout");

        Assert.That(response.Headers.Location!.ToString(), Is.EqualTo("/umbraco"));
    }

    [Test]
    public async Task APictureSignsNobodyOut()
    {
        var browser = await _site.SignedInAsync();
        browser.FetchDestination = "image";
        await browser.SignOutAsync();

        Assert.That((await browser.AuthorizeAsync()).Headers.Location!.ToString(), Does.Not.Contain("/umbraco/login"));
    }

    [TestCase("https://evil.example")]
    [TestCase("null")]
    [TestCase("http://localhost.evil.example")]
    public async Task WhatAnotherSiteSendsIsRefused(string origin)
    {
        var browser = await _site.SignedInAsync();
        browser.OriginHeader = origin;

        Assert.That((await browser.ApiAsync(HttpMethod.Delete, "/user/current/avatar")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "API");
        Assert.That((await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "login");
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "token");
    }

    [Test]
    public async Task ADisabledUserIsOutAtOnce()
    {
        var user = await _site.AddWriterAsync("soon-disabled@wicnews.example");
        var browser = await _site.SignedInAsync(user.Email);
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var administrator = await _site.SignedInAsync();
        var disabled = await administrator.ApiAsync(HttpMethod.Post, "/user/disable", new { userIds = new[] { new { id = user.Key } } });

        Assert.That(disabled.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task AChangedPasswordEndsTheOtherSessionsAndKeepsThisOne()
    {
        var user = await _site.AddWriterAsync("changes-password@wicnews.example");
        var here = await _site.SignedInAsync(user.Email);
        var elsewhere = await _site.SignedInAsync(user.Email);

        var changed = await here.ApiAsync(
            HttpMethod.Post, "/user/current/change-password", new { oldPassword = SecuritySite.Password, newPassword = "Another-9-boats" });

        Assert.That(changed.StatusCode, Is.EqualTo(HttpStatusCode.OK), await changed.Content.ReadAsStringAsync());
        Assert.That((await here.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "here");
        Assert.That((await here.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "here, refreshed");
        Assert.That((await elsewhere.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "elsewhere");
        Assert.That((await elsewhere.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "elsewhere, refreshed");
    }

    [Test]
    public async Task AnotherSignInInTheSameBrowserEndsTheFirst()
    {
        var user = await _site.AddWriterAsync("second-in-browser@wicnews.example");
        var browser = await _site.SignedInAsync();
        var copy = browser.Copy();

        await browser.SignInAsync(user.Email, SecuritySite.Password);

        Assert.That((await browser.ReadAsync("/user/current")).GetProperty("email").GetString(), Is.EqualTo(user.Email));
        Assert.That((await copy.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task SignInsAreInTheAuditTrail()
    {
        var user = await _site.AddWriterAsync("audited@wicnews.example");
        await _site.NewBrowser().LoginAsync(user.Email, "wrong-password");
        await _site.SignedInAsync(user.Email);

        var types = AuditTrail.Of(_site, user.Key);

        Assert.That(types, Does.Contain("umbraco/user/sign-in/failed").And.Contain("umbraco/user/sign-in/login"));
    }

    [Test]
    public async Task OneSignInAtATimeWhereTheSiteIsConfiguredSo()
    {
        await using var site = await SecuritySite.StartAsync(("Umbraco:CMS:Security:UserAllowConcurrentLogins", "false"));
        var first = await site.SignedInAsync();

        var second = await site.SignedInAsync();

        Assert.That((await first.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await second.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
