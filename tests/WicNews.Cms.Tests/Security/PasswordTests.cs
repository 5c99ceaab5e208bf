using System.Net;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Tests.Security;

/// <summary>Guessing passwords.</summary>
public sealed class PasswordTests
{
    private SecuritySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task AfterFiveWrongTriesTheRightPasswordDoesNotHelpUntilUnlocked()
    {
        var user = await _site.AddWriterAsync("locked@wicnews.example");
        var browser = _site.NewBrowser("10.0.0.1");
        for (var attempt = 0; attempt < 5; attempt++)
            await browser.LoginAsync(user.Email, "wrong-password");

        Assert.That((await browser.LoginAsync(user.Email, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);

        var administrator = await _site.SignedInAsync();
        await administrator.ApiAsync(HttpMethod.Post, "/user/unlock", new { userIds = new[] { new { id = user.Key } } });
        Assert.That((await browser.LoginAsync(user.Email, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(14, HttpStatusCode.Unauthorized)]
    [TestCase(16, HttpStatusCode.OK)]
    public async Task ALockEndsByItself(int minutes, HttpStatusCode answer)
    {
        var user = await _site.AddWriterAsync($"locked-{minutes}@wicnews.example");
        await LockAsync(user.Key, TimeSpan.FromMinutes(minutes));

        Assert.That((await _site.NewBrowser("10.0.0.11").LoginAsync(user.Email, SecuritySite.Password)).StatusCode, Is.EqualTo(answer));
    }

    [Test]
    public async Task AWrongPasswordAfterALockIsOverIsNoNewLock()
    {
        var user = await _site.AddWriterAsync("locked-once@wicnews.example");
        await LockAsync(user.Key, TimeSpan.FromMinutes(16));

        await _site.NewBrowser("10.0.0.13").LoginAsync(user.Email, "wrong-password");

        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.False);
        Assert.That(AuditTrail.Of(_site, user.Key), Does.Not.Contain("umbraco/user/locked"));
    }

    /// <summary>Whoever reads the user's mail is not whoever guesses.</summary>
    [Test]
    public async Task ANewPasswordByMailLiftsALockOfWrongTriesButNoneByHand()
    {
        var (guessed, byHand) = (await _site.AddWriterAsync("guessed-at@wicnews.example"), await _site.AddWriterAsync("by-hand@wicnews.example"));
        await LockAsync(guessed.Key, TimeSpan.Zero);
        await LockAsync(byHand.Key, ago: null);
        var service = _site.Get<IUserService>();
        foreach (var user in new[] { guessed, byHand })
            Assert.That((await service.ResetPasswordAsync(user.Key, await _site.PasswordTokenAsync(user.Key), "Another-9-boats")).Success, Is.True);

        Assert.That((await _site.NewBrowser("10.0.0.12").LoginAsync(guessed.Email, "Another-9-boats")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _site.NewBrowser("10.0.0.12").LoginAsync(byHand.Email, "Another-9-boats")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task ManyWrongTriesAtOnceAreAllCounted()
    {
        var user = await _site.AddWriterAsync("guessed@wicnews.example");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _site.NewBrowser("10.0.0.2").LoginAsync(user.Email, "wrong-password")));

        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);
    }

    [Test]
    public async Task ALockRefusesNewSignInsAndLeavesThoseAtWorkAlone()
    {
        var user = await _site.AddWriterAsync("at-work@wicnews.example");
        var atWork = await _site.SignedInAsync(user.Email);
        var stranger = _site.NewBrowser("10.0.0.10");
        for (var attempt = 0; attempt < 5; attempt++)
            await stranger.LoginAsync(user.Email, "wrong-password");

        Assert.That((await stranger.LoginAsync(user.Email, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "a new sign-in");
        Assert.That((await atWork.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "at work");
        Assert.That((await atWork.RefreshAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "refreshed");
        Assert.That((await atWork.AuthorizeAsync()).Headers.Location!.Query, Does.Contain("code="), "a new window");
        Assert.That((await atWork.ExchangeAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "its tokens");
        Assert.That((await atWork.WhoAmIAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK), "still at work");
    }

    [Test]
    public async Task WhoGuessesTheOldPasswordAtADeskLeftAloneLocksTheUser()
    {
        var user = await _site.AddWriterAsync("desk-left-alone@wicnews.example");
        var browser = await _site.SignedInAsync(user.Email);
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.That((await ChangeAsync("not-the-old-one")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));

        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);
        var right = await ChangeAsync(SecuritySite.Password);
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await right.Content.ReadAsStringAsync(), Does.Contain("oldPassword"));
        Assert.That(AuditTrail.Of(_site, user.Key), Does.Contain("umbraco/user/locked"));

        Task<HttpResponseMessage> ChangeAsync(string old) => browser.ApiAsync(
            HttpMethod.Post, "/user/current/change-password", new { oldPassword = old, newPassword = "Another-9-boats" });
    }

    [TestCase("nobody@wicnews.example")]
    [TestCase(SecuritySite.Administrator)]
    [TestCase("system")]
    [TestCase("")]
    public async Task EveryTryCostsExactlyOneHashWhetherTheUserExistsOrNot(string name)
    {
        var before = _site.Hasher.Checks;

        var response = await _site.NewBrowser("10.0.0.3").LoginAsync(name, "wrong-password");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(_site.Hasher.Checks - before, Is.EqualTo(1));
    }

    [Test]
    public async Task AnUnknownNameAWrongPasswordAndALockedUserReadTheSame()
    {
        var user = await _site.AddWriterAsync("same-words@wicnews.example");
        var browser = _site.NewBrowser("10.0.0.4");
        var unknown = await Words(browser.LoginAsync("nobody@wicnews.example", "wrong-password"));
        var wrong = await Words(browser.LoginAsync(user.Email, "wrong-password"));
        for (var attempt = 0; attempt < 5; attempt++)
            await browser.LoginAsync(user.Email, "wrong-password");
        var locked = await Words(browser.LoginAsync(user.Email, SecuritySite.Password));

        Assert.That(wrong, Is.EqualTo(unknown));
        Assert.That(locked, Is.EqualTo(unknown));

        static async Task<string> Words(Task<HttpResponseMessage> response)
        {
            var answer = await response;
            var body = await answer.Content.ReadAsStringAsync();
            return $"{answer.StatusCode} {System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "")}";
        }
    }

    [Test]
    public async Task ADisabledUserIsToldSoOnlyWithTheRightPassword()
    {
        var user = await _site.AddWriterAsync("disabled@wicnews.example");
        var administrator = await _site.SignedInAsync();
        await administrator.ApiAsync(HttpMethod.Post, "/user/disable", new { userIds = new[] { new { id = user.Key } } });
        var browser = _site.NewBrowser("10.0.0.5");

        Assert.That((await browser.LoginAsync(user.Email, "wrong-password")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await browser.LoginAsync(user.Email, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task AnAddressThatFailsTooOftenMustWaitWhileOthersNeedNot()
    {
        var guesser = _site.NewBrowser("10.0.0.6");
        var answers = new List<HttpStatusCode>();
        // A slow machine earns some tries more: one for each ten seconds that the others took.
        for (var attempt = 0; attempt < 60 && !answers.Contains(HttpStatusCode.TooManyRequests); attempt++)
            answers.Add((await guesser.LoginAsync($"nobody-{attempt}@wicnews.example", "wrong-password")).StatusCode);

        Assert.That(answers.SkipLast(1).ToList(), Has.Count.GreaterThanOrEqualTo(30).And.All.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        // A part of a try that has come back is not one.
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        Assert.That((await guesser.LoginAsync("nobody@wicnews.example", "wrong-password")).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await _site.NewBrowser("10.0.0.7").LoginAsync(SecuritySite.Administrator, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task SigningInRightOftenIsNeverTooOften()
    {
        var browser = _site.NewBrowser("10.0.0.8");
        for (var attempt = 0; attempt < 40; attempt++)
            Assert.That((await browser.LoginAsync(SecuritySite.Administrator, SecuritySite.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task AHugePasswordIsRefusedLikeAnyWrongOne()
    {
        var response = await _site.NewBrowser("10.0.0.9").LoginAsync(SecuritySite.Administrator, new string('x', 1_000_000));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task OnlyTheHashIsStored()
    {
        var user = await _site.AddWriterAsync("hashed@wicnews.example");

        Assert.That(user.RawPasswordValue, Is.Not.Empty.And.Not.Contains(SecuritySite.Password));
    }

    [TestCase("short")]
    [TestCase("aaaaaaaaaaaa")]
    public async Task APoorPasswordIsRefusedWithItsReason(string password)
    {
        var user = await _site.AddWriterAsync($"poor-{password.Length}@wicnews.example");
        var browser = await _site.SignedInAsync(user.Email);

        var response = await browser.ApiAsync(
            HttpMethod.Post, "/user/current/change-password", new { oldPassword = SecuritySite.Password, newPassword = password });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Passwords must"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("not-the-old-one")]
    public async Task OnesOwnPasswordNeedsTheOldOne(string? old)
    {
        var browser = await _site.SignedInAsync();

        var response = await browser.ApiAsync(
            HttpMethod.Post, "/user/current/change-password", new { oldPassword = old, newPassword = "Another-9-boats" });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private async Task LockAsync(Guid key, TimeSpan? ago)
    {
        var service = _site.Get<IUserService>();
        var user = (await service.GetAsync(key))!;
        (user.IsLockedOut, user.LastLockoutDate) = (true, DateTime.UtcNow - ago);
        service.Save(user);
    }
}
