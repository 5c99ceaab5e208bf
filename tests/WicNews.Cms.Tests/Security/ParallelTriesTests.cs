using System.Net;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Tests.Security;

/// <summary>Guessing side by side: neither a name spelled in many ways nor many tries in flight get around the limits.</summary>
public sealed class ParallelTriesTests
{
    private const int Allowed = 30;

    private SecuritySite _site = null!;

    [SetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [TearDown]
    public async Task StopAsync()
    {
        _site.Hasher.Release();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task ANameSpelledInManyWaysIsLockedLikeAnyOther()
    {
        var user = await _site.AddWriterAsync("spelled@wicnews.example");
        _site.Hasher.Hold();

        var tries = Enumerable.Range(0, 5)
            .Select(spaces => _site.NewBrowser("10.0.1.1").LoginAsync(new string(' ', spaces) + user.Email, "wrong-password")).ToArray();
        // Time for each to read how often the user has failed, and to come to the password.
        await Task.Delay(TimeSpan.FromSeconds(2));
        _site.Hasher.Release();
        await Task.WhenAll(tries);

        Assert.That((await _site.Get<IUserService>().GetAsync(user.Key))!.IsLockedOut, Is.True);
    }

    [Test]
    public async Task OfManyTriesInFlightFromOneAddressNoMoreAreLookedAtThanAreAllowed()
    {
        // A slow machine earns some tries more, one for each ten seconds.
        const int Earned = 5;
        const int All = 60;
        var before = _site.Hasher.Checks;
        _site.Hasher.Hold();

        var pending = Enumerable.Range(0, All).Select(one => _site.NewBrowser("10.0.1.2").LoginAsync($"nobody-{one}@wicnews.example", "wrong-password")).ToList();
        for (var refused = 0; refused < All - Allowed - Earned; refused++)
        {
            var answer = await Task.WhenAny(pending).WaitAsync(TimeSpan.FromSeconds(30));
            Assert.That((await answer).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            pending.Remove(answer);
        }

        _site.Hasher.Release();
        await Task.WhenAll(pending);
        Assert.That(_site.Hasher.Checks - before, Is.InRange(Allowed, Allowed + Earned));
        Assert.That(_site.Hasher.MostAtOnce, Is.LessThanOrEqualTo(Environment.ProcessorCount));
    }

    [Test]
    public async Task AWholeNewsroomSignsInAtOnceFromOneAddress()
    {
        var user = await _site.AddWriterAsync("newsroom@wicnews.example");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * Allowed).Select(_ => _site.NewBrowser("10.0.1.3").LoginAsync(user.Email, SecuritySite.Password)));

        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task TheAddressesOfOneNetworkCountTogether()
    {
        var answers = new List<HttpStatusCode>();
        for (var attempt = 1; attempt <= 60 && !answers.Contains(HttpStatusCode.TooManyRequests); attempt++)
            answers.Add((await _site.NewBrowser($"2001:db8:0:1::{attempt:x}").LoginAsync("nobody@wicnews.example", "wrong-password")).StatusCode);

        Assert.That(answers, Does.Contain(HttpStatusCode.TooManyRequests));
        Assert.That((await _site.NewBrowser("2001:db8:0:2::1").LoginAsync("nobody@wicnews.example", "wrong-password")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
