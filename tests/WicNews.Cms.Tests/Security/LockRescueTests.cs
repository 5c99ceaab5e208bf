using System.Net;
using WicNews.Cms.Security.Identity;

namespace WicNews.Cms.Tests.Security;

/// <summary>Unlocking on the machine itself, for when nobody who could do it in the backoffice gets in.</summary>
public sealed class LockRescueTests
{
    [Test]
    public async Task TheOnlyAdministratorIsUnlockedOnTheMachineItself()
    {
        await using var site = await SecuritySite.StartAsync();
        var browser = site.NewBrowser();
        for (var attempt = 0; attempt < 5; attempt++)
            await browser.LoginAsync(SecuritySite.Administrator, "wrong-password");
        Assert.That((await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));

        Assert.That(await LockRescue.UnlockAsync(site.Get<IServiceProvider>(), "nobody"), Is.EqualTo("There is no user nobody."));
        Assert.That(await LockRescue.UnlockAsync(site.Get<IServiceProvider>(), SecuritySite.Administrator), Does.Contain("is unlocked"));
        Assert.That(await LockRescue.UnlockAsync(site.Get<IServiceProvider>(), SecuritySite.Administrator), Does.Contain("is not locked"));

        Assert.That((await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
