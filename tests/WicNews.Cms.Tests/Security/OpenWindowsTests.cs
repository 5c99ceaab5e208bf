using System.Net.WebSockets;
using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.Backoffice.ServerEvents;
using WicNews.Cms.Previews;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace WicNews.Cms.Tests.Security;

/// <summary>Connections that hear server events: they stay open, and end with what they were made in.</summary>
public sealed class OpenWindowsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<WebSocket, Task<string>> _reading = [];
    private SecuritySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SecuritySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task SigningOutEndsTheWindow()
    {
        var (_, browser, window) = await OpenAsync("signs-out");
        await browser.RevokeAsync();

        await LookAsync();

        await EndAsync(window);
    }

    [TestCase("/user/disable")]
    [TestCase("/user/{0}/change-password")]
    [TestCase("/user/{0}/reset-password")]
    public async Task WhatAnAdministratorEndsEndsTheWindow(string path)
    {
        var (user, _, window) = await OpenAsync("ended" + path.Length);
        var administrator = await _site.SignedInAsync();
        object body = path.EndsWith("disable", StringComparison.Ordinal) ? new { userIds = new[] { new { id = user.Key } } } : new { newPassword = "Another-9-boats" };
        var done = await administrator.ApiAsync(HttpMethod.Post, string.Format(null, path, user.Key), body);
        Assert.That(done.IsSuccessStatusCode, Is.True, await done.Content.ReadAsStringAsync());

        await LookAsync();

        await EndAsync(window);
    }

    [Test]
    public async Task AWindowStaysOpenWhileItsSessionStands()
    {
        var (user, browser, window) = await OpenAsync("stays");
        var changed = await browser.ApiAsync(
            HttpMethod.Post, "/user/current/change-password", new { oldPassword = SecuritySite.Password, newPassword = "Another-9-boats" });
        Assert.That(changed.IsSuccessStatusCode, Is.True, await changed.Content.ReadAsStringAsync());

        await LookAsync();

        Assert.That(await HearsAsync(window, user, EventSource.Document), Is.True);
    }

    [Test]
    public async Task AWindowHearsWhatItsUserMaySeeNow()
    {
        var (user, _, window) = await OpenAsync("moves");
        Assert.That(await HearsAsync(window, user, EventSource.Document), Is.True, "a writer");
        Assert.That(await HearsAsync(window, user, EventSource.DictionaryItem), Is.False, "a writer");

        await MoveAsync(user, Constants.Security.TranslatorGroupKey);
        Assert.That(await HearsAsync(window, user, EventSource.DictionaryItem), Is.True, "a translator");

        await MoveAsync(user, Constants.Security.SensitiveDataGroupKey);
        Assert.That(await HearsAsync(window, user, EventSource.Document), Is.False, "somebody without sections");
        Assert.That(await HearsAsync(window, user, EventSource.DictionaryItem), Is.False, "somebody without sections");
    }

    /// <summary>Whoever may not hear of users hears of their own account, of a new type as of one that is new, and of a changed one once.</summary>
    [Test]
    public async Task AWindowHearsOfItsUsersAccountAndOfNewAndChangedTypes()
    {
        var (user, _, window) = await OpenAsync("own-account");
        await MoveAsync(user, Constants.Security.EditorGroupKey);
        var type = new ContentType(_site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = "heardOf", Name = "Heard of", Icon = "icon-document" };
        await _site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        type.Name = "Heard of again";
        await _site.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey);
        var mark = Guid.NewGuid();
        await NotifyAsync(user, mark);

        var heard = (await ReadUntilAsync(window, mark, Patience)).Split('\u001e').Where(message => message.Contains("eventSource", StringComparison.Ordinal)).ToArray();

        Assert.That(heard, Has.Some.Contains(EventSource.CurrentUser).And.Some.Contains($"{user.Key}"));
        var ofType = heard.Where(message => message.Contains($"{type.Key}", StringComparison.Ordinal)).ToArray();
        Assert.That(ofType.Count(message => message.Contains(EventType.Created, StringComparison.Ordinal)), Is.EqualTo(1), "created");
        Assert.That(ofType.Count(message => message.Contains(EventType.Updated, StringComparison.Ordinal)), Is.EqualTo(1), "updated");
    }

    [Test]
    public async Task APreviewEndsWithItsSessionToo()
    {
        var user = await _site.AddWriterAsync("previews@wicnews.example");
        var browser = await _site.SignedInAsync(user.Email);
        var preview = await _site.ListenAsync(browser, "/umbraco/PreviewHub");
        await GreetAsync(preview);
        await browser.RevokeAsync();
        using var watch = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var ended = EndAsync(preview);
        while (!ended.IsCompleted && await watch.WaitForNextTickAsync())
            await _site.Get<OpenPreviews>().LookAsync(CancellationToken.None);

        await ended;
    }

    /// <summary>Browsers send cookies with a socket that a page of a neighbouring host opens, too.</summary>
    [TestCase("/umbraco/serverEventHub?access_token=[redacted]")]
    [TestCase("/umbraco/PreviewHub")]
    public async Task OnlyThisSitesPagesListen(string path)
    {
        var browser = await _site.SignedInAsync();
        using var own = await _site.ListenAsync(browser, path, Browser.Origin);

        Assert.That(own.State, Is.EqualTo(WebSocketState.Open));
        Assert.ThrowsAsync<InvalidOperationException>(() => _site.ListenAsync(browser, path, "https://neighbour.example"));
    }

    private async Task MoveAsync(IUser user, Guid group)
    {
        var administrator = await _site.SignedInAsync();
        var moved = await administrator.ApiAsync(
            HttpMethod.Post, "/user/set-user-groups", new { userIds = new[] { new { id = user.Key } }, userGroupIds = new[] { new { id = group } } });
        Assert.That(moved.IsSuccessStatusCode, Is.True, await moved.Content.ReadAsStringAsync());
        await LookAsync();
    }

    private Task LookAsync() => _site.Get<OpenWindows>().LookAsync(CancellationToken.None);

    private async Task<(IUser User, Browser Browser, WebSocket Window)> OpenAsync(string name)
    {
        var user = await _site.AddWriterAsync(name + "@wicnews.example");
        var browser = await _site.SignedInAsync(user.Email);
        var window = await _site.ListenAsync(browser, "/umbraco/serverEventHub?access_token=[redacted]");
        await GreetAsync(window);
        // The greeting is answered before the window is admitted; its user's own events come after.
        while (!await HearsOwnAsync(window, user))
        {
        }

        return (user, browser, window);
    }

    private static Task GreetAsync(WebSocket window) =>
        window.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<bool> HearsOwnAsync(WebSocket window, IUser user)
    {
        var mark = Guid.NewGuid();
        await NotifyAsync(user, mark);
        var text = await ReadUntilAsync(window, mark, TimeSpan.FromSeconds(1));
        return text.Contains($"{mark}", StringComparison.Ordinal);
    }

    /// <summary>Whether an event is heard before one that is the user's own and certainly heard.</summary>
    private async Task<bool> HearsAsync(WebSocket window, IUser user, string source)
    {
        var (key, mark) = (Guid.NewGuid(), Guid.NewGuid());
        await _site.Get<IServerEventRouter>().RouteEventAsync(new ServerEvent { EventSource = source, EventType = "Updated", Key = key });
        await NotifyAsync(user, mark);
        var text = await ReadUntilAsync(window, mark, Patience);
        Assert.That(text, Does.Contain($"{mark}"));
        return text.Contains($"{key}", StringComparison.Ordinal);
    }

    private Task NotifyAsync(IUser user, Guid mark) =>
        _site.Get<IServerEventRouter>().NotifyUserAsync(new ServerEvent { EventSource = "Mark", EventType = "Updated", Key = mark }, user.Key);

    private async Task<string> ReadUntilAsync(WebSocket window, Guid mark, TimeSpan patience)
    {
        var text = new StringBuilder();
        var end = DateTime.UtcNow + patience;
        while (!text.ToString().Contains($"{mark}", StringComparison.Ordinal))
        {
            // A read that is cancelled closes the socket: the next caller goes on with it instead.
            var reading = _reading.TryGetValue(window, out var begun) ? begun : _reading[window] = ReadAsync(window);
            var left = end - DateTime.UtcNow;
            if (await Task.WhenAny(reading, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero)) != reading)
                break;
            _reading.Remove(window);
            text.Append(await reading);
        }

        return text.ToString();
    }

    private async Task EndAsync(WebSocket window)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            try
            {
                var reading = _reading.TryGetValue(window, out var begun) ? begun : ReadAsync(window);
                _reading.Remove(window);
                if ((await reading.WaitAsync(Patience)).Length == 0)
                    return;
            }
            catch (Exception ended) when (ended is IOException or WebSocketException or OperationCanceledException)
            {
                return;
            }
        }

        Assert.Fail("The window is still open.");
    }

    /// <returns>Nothing where the server has closed.</returns>
    private static async Task<string> ReadAsync(WebSocket window)
    {
        var buffer = new byte[8 * 1024];
        var received = await window.ReceiveAsync(buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
