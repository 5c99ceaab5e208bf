using System.Net;
using Microsoft.AspNetCore.Http;
using WicNews.Cms.Backoffice.Login;
using WicNews.Cms.Security;

namespace WicNews.Cms.Tests.Security;

/// <summary>The page on which people sign in.</summary>
public sealed class LoginPageTests
{
    private SecuritySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task TheFormSignsInAndGoesBackToWhereOneCameFrom()
    {
        var browser = _site.NewBrowser();
        var login = (await browser.AuthorizeAsync()).Headers.Location!.PathAndQuery;
        Assert.That((await browser.GetAsync(login)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var returnUrl = Uri.UnescapeDataString(login.Split("ReturnUrl=")[1]);

        var submitted = await browser.PostFormAsync(
            "/umbraco/login", ("username", SecuritySite.Administrator), ("password", SecuritySite.Password), ("ReturnUrl", returnUrl));

        Assert.That(submitted.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var authorized = await browser.GetAsync(submitted.Headers.Location!.ToString());
        Assert.That(authorized.Headers.Location!.ToString(), Does.StartWith("https://localhost/umbraco/oauth_complete?code="));
        Assert.That((await browser.ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task AWrongPasswordIsSaidInWordsAndTheNameIsKept()
    {
        var browser = _site.NewBrowser();

        var page = await browser.PostFormAsync("/umbraco/login", ("username", "\"><script>alert(1)</script>"), ("password", "wrong-password"));

        var html = await page.Content.ReadAsStringAsync();
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(html, Does.Contain("role=\"alert\"").And.Contain("&quot;&gt;&lt;script&gt;").And.Not.Contain("<script").And.Not.Contain("wrong-password"));
    }

    [TestCase("zh-CN,zh;q=0.9,en;q=0.8", true)]
    [TestCase("zh-Hant-TW", true)]
    [TestCase("de,zh;q=0.5", true, Description = "neither is the first, but it is the better of the two")]
    [TestCase("en-GB,zh;q=0.9", false)]
    [TestCase("zh;q=0.1,en;q=0.2", false)]
    [TestCase("zha,fr", false)]
    [TestCase("*", false)]
    [TestCase(";;q=;", false)]
    [TestCase("", false)]
    public void ThePageSpeaksTheBrowsersLanguage(string accepted, bool isChinese)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = accepted;

        Assert.That(LoginWords.Of(context).IsChinese, Is.EqualTo(isChinese));
    }

    [Test]
    public async Task ThePageNeedsNoScriptAndMayNotBeFramed()
    {
        var page = await _site.NewBrowser().GetAsync("/umbraco/login");

        var html = await page.Content.ReadAsStringAsync();
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("style="));
        Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(page.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(page.Headers.GetValues("Cross-Origin-Opener-Policy").Single(), Is.EqualTo("same-origin"));
        Assert.That((await _site.NewBrowser().GetAsync("/umbraco/login/login.css")).Content.Headers.ContentType!.MediaType, Is.EqualTo("text/css"));
    }

    [TestCase("/umbraco", true)]
    [TestCase("/umbraco/section/content", true)]
    [TestCase("/umbraco/management/api/v1/security/back-office/authorize?client_id=umbraco-back-office&redirect_uri=https%3A%2F%2Flocalhost%2F", true)]
    [TestCase("/umbraco?x=1", true)]
    [TestCase(null, false)]
    [TestCase("", false)]
    [TestCase("https://evil.example/", false)]
    [TestCase("//evil.example/umbraco", false)]
    [TestCase("/\\evil.example", false)]
    [TestCase("/umbraco\\..\\..\\evil", false)]
    [TestCase("/umbraco/../../evil", false)]
    [TestCase("/umbraco/..//evil.example", false)]
    [TestCase("/umbraco.evil.example", false)]
    [TestCase("/umbracoevil", false)]
    [TestCase("/umbraco/login?ReturnUrl=%2Fumbraco", false)]
    [TestCase("/umbraco/\r\nSet-Cookie: a=b", false)]
    [TestCase("\t//evil.example", false)]
    [TestCase("javascript:alert(1)", false)]
    public void OneIsSentBackIntoTheBackofficeOnly(string? address, bool isSafe) =>
        Assert.That(LoginAddress.Safe(address), Is.EqualTo(isSafe ? address : "/umbraco"));
}
