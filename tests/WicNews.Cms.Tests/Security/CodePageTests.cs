using System.Net;

namespace WicNews.Cms.Tests.Security;

/// <summary>The page that asks for the code.</summary>
public sealed class CodePageTests
{
    private SecuritySite _site = null!;
    private Phone _phone = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await SecuritySite.StartAsync();
        _phone = await Phone.SetUpAsync(_site, await _site.SignedInAsync());
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task TheFormsSignInAndGoBackToWhereOneCameFrom()
    {
        var browser = _site.NewBrowser();
        var returnUrl = Uri.UnescapeDataString((await browser.AuthorizeAsync()).Headers.Location!.PathAndQuery.Split("ReturnUrl=")[1]);
        var asked = await PasswordAsync(browser, returnUrl);
        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var page = await browser.GetAsync(asked.Headers.Location!.ToString());
        var html = await page.Content.ReadAsStringAsync();
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(html, Does.Contain("autocomplete=\"one-time-code\"").And.Not.Contain("<script").And.Not.Contain("style="));
        Assert.That(page.Headers.CacheControl!.NoStore, Is.True);

        var submitted = await CodeAsync(browser, _phone.NextCode(), returnUrl);

        Assert.That(submitted.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var authorized = await browser.GetAsync(submitted.Headers.Location!.ToString());
        Assert.That(authorized.Headers.Location!.ToString(), Does.StartWith("https://localhost/umbraco/oauth_complete?code="));
        Assert.That((await browser.ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task AWrongCodeIsSaidInWordsAndNotShown()
    {
        var browser = _site.NewBrowser();
        await PasswordAsync(browser, "/umbraco");

        var page = await CodeAsync(browser, "\"><script>alert(1)</script>", "/umbraco");

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("role=\"alert\"").And.Contain("The code is wrong").And.Not.Contain("<script"));
        Assert.That((await CodeAsync(browser, _phone.NextCode(), "/umbraco")).Headers.Location!.ToString(), Is.EqualTo("/umbraco"));
    }

    [Test]
    public async Task WithoutAPasswordThePageLeadsBackToTheFirst()
    {
        var browser = _site.NewBrowser();

        Assert.That((await browser.GetAsync("/umbraco/login/code?ReturnUrl=%2Fumbraco%2Fsection%2Fmedia")).Headers.Location!.ToString(), Is.EqualTo("/umbraco/login?ReturnUrl=%2Fumbraco%2Fsection%2Fmedia"));
        var late = await CodeAsync(browser, _phone.NextCode(), "/umbraco/section/media");
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await late.Content.ReadAsStringAsync(), Does.Contain("href=\"/umbraco/login?ReturnUrl=%2Fumbraco%2Fsection%2Fmedia\""));
    }

    [Test]
    public async Task OneIsSentBackIntoTheBackofficeOnly()
    {
        var browser = _site.NewBrowser();
        Assert.That((await PasswordAsync(browser, "https://evil.example/")).Headers.Location!.ToString(), Is.EqualTo("/umbraco/login/code?ReturnUrl=%2Fumbraco"));
        Assert.That(await (await browser.GetAsync("/umbraco/login/code?ReturnUrl=https%3A%2F%2Fevil.example")).Content.ReadAsStringAsync(), Does.Not.Contain("evil"));
        Assert.That((await CodeAsync(browser, _phone.NextCode(), "//evil.example")).Headers.Location!.ToString(), Is.EqualTo("/umbraco"));
    }

    private static Task<HttpResponseMessage> PasswordAsync(Browser browser, string returnUrl) =>
        browser.PostFormAsync("/umbraco/login", ("username", SecuritySite.Administrator), ("password", SecuritySite.Password), ("ReturnUrl", returnUrl));

    private static Task<HttpResponseMessage> CodeAsync(Browser browser, string code, string returnUrl) =>
        browser.PostFormAsync("/umbraco/login/code", ("code", code), ("ReturnUrl", returnUrl));
}
