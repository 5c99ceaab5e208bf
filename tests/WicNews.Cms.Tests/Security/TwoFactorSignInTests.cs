using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Users;
using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Tests.Security;

/// <summary>Signing in with a second factor, and every way that might lead round it.</summary>
public sealed class TwoFactorSignInTests
{
    private const string Waiting = "__Host-umbTwoFactor";
    private const string BackOffice = "/umbraco/management/api/v1/security/back-office/";
    private SecuritySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task TheRightPasswordAsksForACodeAndTheRightCodeLetsIn()
    {
        var (user, phone) = await WithPhoneAsync("both");
        var browser = _site.NewBrowser();

        var asked = await browser.LoginAsync(user.Email, SecuritySite.Password);
        Assert.That((int)asked.StatusCode, Is.EqualTo(402));
        var needed = JsonDocument.Parse(await asked.Content.ReadAsStringAsync()).RootElement;
        Assert.That(needed.GetProperty("enabledTwoFactorProviderNames")[0].GetString(), Is.EqualTo(AuthenticatorApp.Name));
        Assert.That((await browser.AuthorizeAsync()).Headers.Location!.ToString(), Does.Contain("/umbraco/login"));

        var verified = await VerifyAsync(browser, phone.NextCode());
        Assert.That(verified.StatusCode, Is.EqualTo(HttpStatusCode.OK), await verified.Content.ReadAsStringAsync());
        Assert.That(browser.Cookies, Does.Not.ContainKey(Waiting));
        await browser.AuthorizeAsync();
        Assert.That((await browser.ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await browser.ReadAsync("/user/current")).GetProperty("email").GetString(), Is.EqualTo(user.Email));
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task WhatAHalfSignedInBrowserHoldsOpensNothing()
    {
        var (user, _) = await WithPhoneAsync("half");
        var browser = _site.NewBrowser();
        await browser.LoginAsync(user.Email, SecuritySite.Password);

        Assert.That(browser.Cookies.Keys, Is.EquivalentTo(new[] { Waiting }));
        Assert.That(browser.SetCookies, Has.All.Contains("secure").IgnoreCase.And.All.Contains("httponly").IgnoreCase.And.All.Contains("samesite=strict").IgnoreCase);
        var sealedState = browser.Cookies[Waiting];
        Assert.That((await browser.SendAsync(HttpMethod.Get, "/umbraco/management/api/v1/user/current", bearer: sealedState)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        foreach (var name in new[] { "UMB_UCONTEXT", "__Host-umbAccessToken", "__Host-umbRefreshToken", "__Host-umbPkceCode" })
            browser.Cookies[name] = sealedState;
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "access");
        Assert.That((await browser.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "refresh");
        Assert.That((await browser.ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "code");
        Assert.That((await browser.AuthorizeAsync(changes: ("prompt", "none"))).Headers.Location!.Query, Does.Contain("login_required"), "cookie");
    }

    [Test]
    public async Task ACodeWithoutAPasswordIsNothing()
    {
        var (_, phone) = await WithPhoneAsync("code-only");

        Assert.That((await VerifyAsync(_site.NewBrowser(), phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        var forger = _site.NewBrowser();
        forger.Cookies[Waiting] = "CfDJ8AAAA";
        Assert.That((await VerifyAsync(forger, phone.Code())).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ACodeIsGoodOnce()
    {
        var (user, phone) = await WithPhoneAsync("once");
        var code = phone.NextCode();
        Assert.That((await VerifyAsync(await WaitAsync(user), code)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await VerifyAsync(await WaitAsync(user), code)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "again");
        Assert.That((await VerifyAsync(await WaitAsync(user), phone.Code(-1))).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "the one before");
        Assert.That((await VerifyAsync(await WaitAsync(user), phone.Code(1))).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the next one");
    }

    [Test]
    public async Task TheCodeThatSwitchedItOnDoesNotSignInBesides()
    {
        var (user, phone) = await WithPhoneAsync("set-up-code");

        Assert.That((await VerifyAsync(await WaitAsync(user), phone.Code())).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task OfManyWithTheSameCodeOneGetsIn()
    {
        var (user, phone) = await WithPhoneAsync("many");
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WaitAsync(user)));
        var code = phone.NextCode();

        var answers = await Task.WhenAll(browsers.Select(browser => VerifyAsync(browser, code)));

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.EqualTo(1));
    }

    [Test]
    public async Task TheClocksMayBeOffByOneStepAndNotByTwo()
    {
        var (user, phone) = await WithPhoneAsync("drift");
        phone.NextCode();

        foreach (var (steps, status) in new[] { (-2, HttpStatusCode.BadRequest), (2, HttpStatusCode.BadRequest), (1, HttpStatusCode.OK) })
            Assert.That((await VerifyAsync(await WaitAsync(user), phone.Code(steps))).StatusCode, Is.EqualTo(status), $"{steps}");
    }

    [Test]
    public async Task WrongCodesLockAndTheRightPasswordInBetweenDoesNotClearTheirCount()
    {
        var (user, phone) = await WithPhoneAsync("guessed");
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.That((await VerifyAsync(await WaitAsync(user, "10.1.0.1"), phone.WrongCode())).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);
        Assert.That((await _site.NewBrowser().LoginAsync(user.Email, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(AuditTrail.Of(_site, user.Key), Does.Contain("umbraco/user/locked").And.Contain("umbraco/user/sign-in/failed"));
    }

    [Test]
    public async Task ManyWrongCodesAtOnceAreAllCounted()
    {
        var (user, phone) = await WithPhoneAsync("at-once");
        var browser = await WaitAsync(user, "10.1.0.2");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => VerifyAsync(browser.Copy(), phone.WrongCode())));

        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);
        Assert.That((await VerifyAsync(browser, phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task WrongPasswordsAndWrongCodesCountTogetherAndAreForgottenOnceInside()
    {
        var (user, phone) = await WithPhoneAsync("together");
        await _site.NewBrowser("10.1.0.3").LoginAsync(user.Email, "wrong-password");
        await VerifyAsync(await WaitAsync(user), phone.WrongCode());
        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.FailedPasswordAttempts, Is.EqualTo(2));

        await VerifyAsync(await WaitAsync(user), phone.NextCode());
        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.FailedPasswordAttempts, Is.Zero);
    }

    [Test]
    public async Task AWrongAUsedAndALockedUsersRightCodeReadTheSame()
    {
        var (user, phone) = await WithPhoneAsync("alike");
        var browser = await WaitAsync(user, "10.1.0.4");
        var used = await WordsAsync(VerifyAsync(browser, phone.Code()));
        var wrong = await WordsAsync(VerifyAsync(browser, phone.WrongCode()));
        for (var attempt = 0; attempt < 5; attempt++)
            await VerifyAsync(browser, phone.WrongCode());
        var locked = await WordsAsync(VerifyAsync(browser, phone.NextCode()));

        Assert.That(used, Is.EqualTo(wrong));
        Assert.That(locked, Is.EqualTo(wrong));

        static async Task<string> WordsAsync(Task<HttpResponseMessage> response)
        {
            var answer = await response;
            return $"{answer.StatusCode} {Regex.Replace(await answer.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]*\"", "")}";
        }
    }

    [Test]
    public async Task TheWaitingEndsAfterFiveMinutes()
    {
        var (user, phone) = await WithPhoneAsync("slow");
        var browser = await WaitAsync(user);
        _site.Time.Forward(TimeSpan.FromMinutes(5));

        Assert.That((await VerifyAsync(browser, phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ANewPasswordByMailNeitherSkipsTheCodeNorBuysGuessesNorKeepsTheWaiting()
    {
        var (user, phone) = await WithPhoneAsync("forgotten");
        var before = await WaitAsync(user);
        for (var attempt = 0; attempt < 4; attempt++)
            await VerifyAsync(before, phone.WrongCode());
        var service = _site.Get<IUserService>();
        const string password = "Lanterns-on-5-boats";
        Assert.That((await service.ResetPasswordAsync(user.Key, await _site.PasswordTokenAsync(user.Key), password)).Success, Is.True);

        Assert.That((await VerifyAsync(before, phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "waiting with the old password");
        var browser = _site.NewBrowser();
        Assert.That((int)(await browser.LoginAsync(user.Email, password)).StatusCode, Is.EqualTo(402), "with the new one");
        await VerifyAsync(browser, phone.WrongCode());
        Assert.That((await service.GetAsync(user.Key))!.IsLockedOut, Is.True, "the fifth wrong code");
    }

    [Test]
    public async Task TheFrameworksOtherTokensAreNoCodes()
    {
        var (user, _) = await WithPhoneAsync("tokens");
        var browser = await WaitAsync(user);
        using var scope = _site.Get<IServiceScopeFactory>().CreateScope();
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<IUser>>();
        var known = (await manager.FindByNameAsync(user.Email))!;

        foreach (var provider in new[] { TokenOptions.DefaultEmailProvider, TokenOptions.DefaultProvider })
            Assert.That((await VerifyAsync(browser, await manager.GenerateTwoFactorTokenAsync(known, provider), provider)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), provider);
    }

    [Test]
    public async Task ADisabledUserDoesNotGetInByACode()
    {
        var (user, phone) = await WithPhoneAsync("disabled-meanwhile");
        var browser = await WaitAsync(user);
        var administrator = await _site.SignedInAsync();
        await administrator.ApiAsync(HttpMethod.Post, "/user/disable", new { userIds = new[] { new { id = user.Key } } });

        Assert.That((await VerifyAsync(browser, phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task WhereTheKeysAreLostNobodyGetsInWithoutAndAnAdministratorHelps()
    {
        var (user, phone) = await WithPhoneAsync("lost-keys");
        using (var context = _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext())
            context.Set<TwoFactorLoginRow>().Where(row => row.UserKey == user.Key).ExecuteUpdate(set => set.SetProperty(row => row.Secret, "CfDJ8AAAA"));

        Assert.That((await VerifyAsync(await WaitAsync(user), phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var administrator = await _site.SignedInAsync();
        await administrator.ApiAsync(HttpMethod.Delete, $"/user/{user.Key}/2fa/{AuthenticatorApp.Name}");
        await _site.NewBrowser().SignInAsync(user.Email, SecuritySite.Password);
    }

    [Test]
    public async Task AForeignSiteSendsNoCodes()
    {
        var (user, phone) = await WithPhoneAsync("foreign");
        var browser = await WaitAsync(user);
        browser.OriginHeader = "https://evil.example";

        Assert.That((await VerifyAsync(browser, phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await browser.PostFormAsync("/umbraco/login/code", ("code", phone.Code()))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<(IUser User, Phone Phone)> WithPhoneAsync(string name)
    {
        var user = await _site.AddWriterAsync($"{name}@wicnews.example");
        return (user, await Phone.SetUpAsync(_site, await _site.SignedInAsync(user.Email)));
    }

    // The password is given; the code is still to come.
    private async Task<Browser> WaitAsync(IUser user, string? address = null)
    {
        var browser = _site.NewBrowser(address);
        Assert.That((int)(await browser.LoginAsync(user.Email, SecuritySite.Password)).StatusCode, Is.EqualTo(402));
        return browser;
    }

    private static Task<HttpResponseMessage> VerifyAsync(Browser browser, string code, string provider = AuthenticatorApp.Name) =>
        browser.SendAsync(HttpMethod.Post, BackOffice + "verify-2fa", JsonContent.Create(new { code, provider, isPersistent = false, rememberClient = false }));
}
