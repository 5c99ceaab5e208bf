using System.Net;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Users;
using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Tests.Security;

/// <summary>Switching the second factor on and off.</summary>
public sealed class TwoFactorSetupTests
{
    private SecuritySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task ItIsOnOnceACodeFromTheAppHasComeBack()
    {
        var (user, browser) = await ArriveAsync("sets-up");
        Assert.That(await IsOnAsync(browser), Is.False);
        var setup = await browser.ReadAsync(Phone.Path);
        var phone = new Phone(_site, setup.GetProperty("secret").GetString()!);
        Assert.That(setup.GetProperty("qrCodeSetupImageUrl").GetString(), Does.StartWith("data:image/png;base64,"));

        var wrong = await phone.ConfirmAsync(browser, phone.WrongCode());
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain("\"operationStatus\":\"InvalidCode\""));
        Assert.That(await IsOnAsync(browser), Is.False);

        Assert.That((await phone.ConfirmAsync(browser, phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await IsOnAsync(browser), Is.True);
        Assert.That(AuditTrail.Of(_site, user.Key), Does.Contain("umbraco/user/two-factor/on"));
    }

    [Test]
    public async Task EverySetupHasASecretOfItsOwnUntilItIsOn()
    {
        var (_, browser) = await ArriveAsync("again");
        var first = (await browser.ReadAsync(Phone.Path)).GetProperty("secret").GetString();
        Assert.That((await browser.ReadAsync(Phone.Path)).GetProperty("secret").GetString(), Is.Not.EqualTo(first));

        var phone = await Phone.SetUpAsync(_site, browser);
        var again = await browser.ApiAsync(HttpMethod.Get, Phone.Path);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await again.Content.ReadAsStringAsync(), Does.Contain("ProviderAlreadySetup").And.Not.Contain(phone.Secret));
        Assert.That(await (await phone.ConfirmAsync(browser, phone.NextCode())).Content.ReadAsStringAsync(), Does.Contain("ProviderAlreadySetup"));
    }

    [TestCase("AAAA")]
    [TestCase("")]
    [TestCase("not base32 at all, and much too long to be a secret of ours, whatever is read into it")]
    public async Task AnAppsSecretHasItsFullLength(string secret)
    {
        var (_, browser) = await ArriveAsync($"short{secret.Length}");

        var answer = await browser.ApiAsync(HttpMethod.Post, Phone.Path, new { code = "123456", secret });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await IsOnAsync(browser), Is.False);
    }

    [Test]
    public async Task ItEndsTheUsersOtherSessionsAndNotThisOne()
    {
        var (user, here) = await ArriveAsync("elsewhere");
        var elsewhere = await _site.SignedInAsync(user.Email);

        await Phone.SetUpAsync(_site, here);

        Assert.That((await here.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "here");
        Assert.That((await here.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "here, refreshed");
        Assert.That((await elsewhere.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "elsewhere");
        Assert.That((await elsewhere.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "elsewhere, refreshed");
    }

    [Test]
    public async Task TheDatabaseDoesNotShowTheSecret()
    {
        var (user, browser) = await ArriveAsync("sealed");
        var phone = await Phone.SetUpAsync(_site, browser);

        using var context = _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        var row = context.Set<TwoFactorLoginRow>().Single(row => row.UserKey == user.Key);
        Assert.That(row.Secret, Does.Not.Contain(phone.Secret));
        Assert.That(row.Secret, Has.Length.GreaterThan(100));
    }

    [Test]
    public async Task SwitchingOnesOwnOffNeedsACodeThatWasNotUsed()
    {
        var (user, browser) = await ArriveAsync("switches-off");
        var phone = await Phone.SetUpAsync(_site, browser);

        foreach (var code in new[] { "", phone.WrongCode(), phone.Code() })
            Assert.That(await (await OffAsync(browser, code)).Content.ReadAsStringAsync(), Does.Contain("\"operationStatus\":\"InvalidCode\""), code);
        Assert.That(await IsOnAsync(browser), Is.True);

        Assert.That((await OffAsync(browser, phone.NextCode())).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await IsOnAsync(browser), Is.False);
        Assert.That(AuditTrail.Of(_site, user.Key), Does.Contain("umbraco/user/two-factor/off"));
        await _site.NewBrowser().SignInAsync(user.Email, SecuritySite.Password);
    }

    [Test]
    public async Task WhoTriesCodesAtADeskLeftAloneLocksTheUser()
    {
        var (user, browser) = await ArriveAsync("left-alone");
        var phone = await Phone.SetUpAsync(_site, browser);
        for (var attempt = 0; attempt < 5; attempt++)
            await OffAsync(browser, phone.WrongCode());

        Assert.That(await (await OffAsync(browser, phone.NextCode())).Content.ReadAsStringAsync(), Does.Contain("\"operationStatus\":\"InvalidCode\""), "the right one");
        Assert.That(await IsOnAsync(browser), Is.True);
        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);
    }

    [Test]
    public async Task AnAdministratorSwitchesAnothersOffAndEndsTheirSessions()
    {
        var (user, browser) = await ArriveAsync("lost-phone");
        await Phone.SetUpAsync(_site, browser);
        var administrator = await _site.SignedInAsync();
        var path = $"/user/{user.Key}/2fa";
        Assert.That((await administrator.ReadAsync(path))[0].GetProperty("isEnabledOnUser").GetBoolean(), Is.True);

        var answer = await administrator.ApiAsync(HttpMethod.Delete, $"{path}/{AuthenticatorApp.Name}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await administrator.ReadAsync(path))[0].GetProperty("isEnabledOnUser").GetBoolean(), Is.False);
        Assert.That((await browser.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        await _site.NewBrowser().SignInAsync(user.Email, SecuritySite.Password);
        Assert.That((await administrator.ApiAsync(HttpMethod.Delete, $"{path}/{AuthenticatorApp.Name}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "it is off");
        Assert.That((await administrator.ApiAsync(HttpMethod.Delete, $"/user/{Guid.NewGuid()}/2fa/{AuthenticatorApp.Name}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "nobody");
    }

    [Test]
    public async Task NobodySwitchesOffWithoutACodeTheirOwnOrAnAdministrators()
    {
        await using var site = await SecuritySite.StartAsync();
        var administrator = await site.SignedInAsync();
        await Phone.SetUpAsync(site, administrator);
        var key = site.Get<IUserService>().GetByUsername(SecuritySite.Administrator)!.Key;
        var writer = await site.AddWriterAsync();
        var browser = await site.SignedInAsync(writer.Email);

        foreach (var who in new[] { administrator, browser })
            Assert.That((await who.ApiAsync(HttpMethod.Delete, $"/user/{key}/2fa/{AuthenticatorApp.Name}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await IsOnAsync(administrator), Is.True);
    }

    [Test]
    public async Task TheOnlyAdministratorIsHelpedOnTheMachineItself()
    {
        await using var site = await SecuritySite.StartAsync();
        var administrator = await site.SignedInAsync();
        await Phone.SetUpAsync(site, administrator);

        Assert.That(await TwoFactorRescue.SwitchOffAsync(site.Get<IServiceProvider>(), "nobody"), Is.EqualTo("There is no user nobody."));
        Assert.That(await TwoFactorRescue.SwitchOffAsync(site.Get<IServiceProvider>(), SecuritySite.Administrator), Does.Contain("is off"));
        Assert.That(await TwoFactorRescue.SwitchOffAsync(site.Get<IServiceProvider>(), SecuritySite.Administrator), Does.Contain("has no second factor"));

        Assert.That((await administrator.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        await site.NewBrowser().SignInAsync(SecuritySite.Administrator, SecuritySite.Password);
    }

    [Test]
    public async Task ThereIsOneProviderAndNoOther()
    {
        var (_, browser) = await ArriveAsync("provider");
        const string other = "/user/current/2fa/Email";

        Assert.That((await browser.ApiAsync(HttpMethod.Get, other)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.ApiAsync(HttpMethod.Post, other, new { code = "123456", secret = TimeCodes.NewSecret() })).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.ApiAsync(HttpMethod.Delete, other + "?code=123456")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.ReadAsync("/user/current/configuration")).GetProperty("allowTwoFactor").GetBoolean(), Is.True);
    }

    [Test]
    public async Task ADeletedUserLeavesNoSecretBehind()
    {
        var user = await _site.AddWriterAsync("soon-deleted@wicnews.example");
        var phone = new Phone(_site, TimeCodes.NewSecret());
        var status = await _site.Get<IUserTwoFactorLoginService>().ValidateAndSaveAsync(AuthenticatorApp.Name, user.Key, phone.Secret, phone.Code());
        Assert.That(status.Result, Is.EqualTo(TwoFactorOperationStatus.Success));

        var administrator = _site.Get<IUserService>().GetByUsername(SecuritySite.Administrator)!;
        Assert.That(await _site.Get<IUserService>().DeleteAsync(administrator.Key, user.Key), Is.EqualTo(UserOperationStatus.Success));

        using var context = _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        Assert.That(context.Set<TwoFactorLoginRow>().Any(row => row.UserKey == user.Key), Is.False);
    }

    private static Task<HttpResponseMessage> OffAsync(Browser browser, string code) => browser.ApiAsync(HttpMethod.Delete, $"{Phone.Path}?code={code}");

    private static async Task<bool> IsOnAsync(Browser browser)
    {
        var providers = await browser.ReadAsync("/user/current/2fa");
        Assert.That(providers.GetArrayLength(), Is.EqualTo(1));
        Assert.That(providers[0].GetProperty("providerName").GetString(), Is.EqualTo(AuthenticatorApp.Name));
        return providers[0].GetProperty("isEnabledOnUser").GetBoolean();
    }

    private async Task<(IUser User, Browser Browser)> ArriveAsync(string name)
    {
        var user = await _site.AddWriterAsync($"{name}@wicnews.example");
        return (user, await _site.SignedInAsync(user.Email));
    }
}
