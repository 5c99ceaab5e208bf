using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence;
using WicNews.Cms.Tests.Support;
using WicNews.Cms.Webhooks;

namespace WicNews.Cms.Tests.Webhooks;

/// <summary>What webhooks are told when editors work, over a real connection, with a clock that the tests put forward.</summary>
internal sealed class WebhookTests
{
    private const string Published = "Umbraco.ContentPublish";
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private readonly ShiftableTime _time = new();
    private CmsSite _site = null!;
    private WebhookReceiver _receiver = null!;
    private IContentType _page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        // The job itself sleeps: the tests take its turns.
        _site = await CmsSite.StartAsync(_time, null, ("WicNews:Webhooks:AllowPrivateAddresses", "true"), ("WicNews:Webhooks:Timeout", "00:00:01"), ("Umbraco:CMS:Webhook:Period", "1.00:00:00"));
        _page = await Types.PageAsync(_site);
    }

    [SetUp]
    public async Task OpenAsync() => _receiver = await WebhookReceiver.StartAsync();

    [TearDown]
    public async Task CloseAsync()
    {
        foreach (var webhook in (await Webhooks.GetAllAsync(0, 100)).Items)
            await Webhooks.DeleteAsync(webhook.Key);
        await _receiver.DisposeAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    private IWebhookService Webhooks => _site.Get<IWebhookService>();

    private WebhookDeliveryStore Deliveries => _site.Get<WebhookDeliveryStore>();

    [Test]
    public async Task APublicationIsToldWithItsIdAndLanguagesAndNothingOfItsText()
    {
        await HookAsync();

        var key = await PublishAsync("Boats in the fog");
        await TurnAsync();

        var call = _receiver.Calls.Single();
        Assert.Multiple(() =>
        {
            Assert.That(call.Body, Does.Contain(key.ToString()).And.Contain("en-US").And.Not.Contain("fog").And.Not.Contain("zh-CN"));
            Assert.That(call.Headers["umb-webhook-event"], Is.EqualTo(Published));
            Assert.That(call.Headers["content-type"], Does.StartWith("application/json"));
            Assert.That(call.Headers["x-desk"], Is.EqualTo("foreign"));
        });
    }

    [Test]
    public async Task ADraftIsNotToldToAWebhookOfPublications()
    {
        await HookAsync();

        await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, "Only a draft"), User);
        await TurnAsync();

        Assert.That(_receiver.Calls, Is.Empty);
    }

    [Test]
    public async Task OnlyTheTypesAskedForAreTold()
    {
        await HookAsync(types: [Guid.NewGuid()]);

        await PublishAsync("Of another type");
        await TurnAsync();

        Assert.That(_receiver.Calls, Is.Empty);
    }

    [Test]
    public async Task ACallIsSignedOverIdTimeAndBodyWithTheWebhooksOwnSecret()
    {
        var hook = await HookAsync();
        await PublishAsync("Signed");
        await TurnAsync();

        var call = _receiver.Calls.Single();
        var secret = (await _site.Get<WebhookSecrets>().OfAsync(hook))[0];
        var signed = $"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.{call.Body}";
        Assert.That(call.Headers["webhook-signature"], Is.EqualTo("v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))));
        Assert.That(call.Headers["webhook-timestamp"], Is.EqualTo(_time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)).Or.EqualTo((_time.GetUtcNow().ToUnixTimeSeconds() - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task AfterAChangeOfSecretBothSignForADay()
    {
        var hook = await HookAsync();
        var secrets = _site.Get<WebhookSecrets>();
        var before = (await secrets.OfAsync(hook))[0];

        var after = await secrets.ChangeAsync(hook);

        Assert.That(await secrets.OfAsync(hook), Is.EqualTo(new[] { after, before }));
        _time.Forward(TimeSpan.FromHours(25));
        Assert.That(await secrets.OfAsync(hook), Is.EqualTo(new[] { after }));
    }

    [Test]
    public async Task WhatFailsIsTriedAgainWithLongerPausesUnderTheSameIdAndThenGivenUp()
    {
        var hook = await HookAsync();
        _receiver.Fail(503);
        await PublishAsync("Nobody listens");

        foreach (var pause in (TimeSpan[])[TimeSpan.Zero, .. WebhookOptions.DefaultPauses])
        {
            var before = _receiver.Calls.Count;
            if (pause > TimeSpan.Zero)
            {
                _time.Forward(pause - TimeSpan.FromSeconds(5));
                await TurnAsync();
                Assert.That(_receiver.Calls, Has.Count.EqualTo(before), $"before {pause}");
                _time.Forward(TimeSpan.FromSeconds(5));
            }

            await TurnAsync();
            Assert.That(_receiver.Calls, Has.Count.EqualTo(before + 1), $"after {pause}");
        }

        _time.Forward(TimeSpan.FromDays(2));
        await TurnAsync();
        var dead = (await Deliveries.DeadAsync(hook, 0, 10)).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(_receiver.Calls, Has.Count.EqualTo(6));
            Assert.That(_receiver.Calls.Select(call => call.Headers["webhook-id"]).Distinct().Count(), Is.EqualTo(1));
            Assert.That(_receiver.Calls.Select(call => call.Headers["umb-webhook-retrycount"]), Is.EqualTo(new[] { "0", "1", "2", "3", "4", "5" }));
            Assert.That(dead.State.Reason, Does.Contain("503"));
        });
        var given = dead.State.Dead!.Value;
        Assert.That(await Deliveries.ForgetDeadAsync(given), Is.Zero, "as long as it is kept");
        Assert.That(await Deliveries.ForgetDeadAsync(given.AddSeconds(1)), Is.EqualTo(1));
        Assert.That((await Deliveries.DeadAsync(hook, 0, 10)).Total, Is.Zero);
    }

    [Test]
    public async Task WhatWasGivenUpIsSentWhenItIsReplayed()
    {
        var hook = await HookAsync();
        _receiver.Fail(410);
        await PublishAsync("Gone");
        await TurnAsync();
        var dead = (await Deliveries.DeadAsync(hook, 0, 10)).Items.Single();
        _receiver.Accept();

        Assert.That(await Deliveries.ReviveAsync(dead.State.Key), Is.True);
        await TurnAsync();

        Assert.That(_receiver.Calls.Select(call => call.Body).Distinct().Count(), Is.EqualTo(1));
        Assert.That(_receiver.Calls, Has.Count.EqualTo(2));
        Assert.That((await Deliveries.DeadAsync(hook, 0, 10)).Total, Is.Zero);
        Assert.That(await Deliveries.ReviveAsync(dead.State.Key), Is.False);
    }

    [Test]
    public async Task WhatWasDeliveredCanBeSentAgainFromTheLog()
    {
        var hook = await HookAsync();
        await PublishAsync("Once more");
        await TurnAsync();
        var log = (await _site.Get<IWebhookLogService>().Get(hook)).Items.Single();

        await Deliveries.QueueAgainAsync(log);
        await TurnAsync();

        var calls = _receiver.Calls.ToArray();
        Assert.That(calls, Has.Length.EqualTo(2));
        Assert.That(calls[1].Body, Is.EqualTo(calls[0].Body));
        Assert.That(calls[1].Headers["webhook-id"], Is.Not.EqualTo(calls[0].Headers["webhook-id"]));
    }

    [Test]
    public async Task EveryTryIsInTheLogWithItsAnswerCutShort()
    {
        var hook = await HookAsync();
        _receiver.Answer = http =>
        {
            http.Response.StatusCode = 500;
            return http.Response.WriteAsync(new string('x', 1_000_000));
        };
        await PublishAsync("Logged");
        await TurnAsync();

        var log = (await _site.Get<IWebhookLogService>().Get(hook)).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(log.StatusCode, Is.EqualTo("InternalServerError (500)"));
            Assert.That(log.IsSuccessStatusCode, Is.False);
            Assert.That(log.ResponseBody, Has.Length.EqualTo(new WebhookOptions().MaxAnswerBytes));
            Assert.That(log.RequestHeaders, Does.Contain("webhook-signature"));
        });
    }

    [Test]
    public async Task AReceiverThatNeverAnswersIsLeftAfterTheTimeout()
    {
        var hook = await HookAsync();
        _receiver.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        await PublishAsync("Silence");

        await TurnAsync();

        var log = (await _site.Get<IWebhookLogService>().Get(hook)).Items.Single();
        Assert.That((log.StatusCode, log.ExceptionOccured), Is.EqualTo(("Timeout", true)));
    }

    [Test]
    public async Task ARedirectIsNotFollowed()
    {
        await HookAsync();
        _receiver.Answer = http =>
        {
            http.Response.Redirect("/hook", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        await PublishAsync("Led astray");

        await TurnAsync();

        Assert.That(_receiver.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AReceiverThatAsksForTimeIsGivenIt()
    {
        await HookAsync();
        _receiver.Answer = http =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        };
        await PublishAsync("Too much");
        await TurnAsync();
        _time.Forward(TimeSpan.FromMinutes(30));
        await TurnAsync();
        Assert.That(_receiver.Calls, Has.Count.EqualTo(1));
        _time.Forward(TimeSpan.FromMinutes(31));
        await TurnAsync();
        Assert.That(_receiver.Calls, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task AWebhookThatIsSwitchedOffIsToldWhenItIsOnAgain()
    {
        var hook = await HookAsync();
        await PublishAsync("Waits");
        await SwitchAsync(hook, false);
        await TurnAsync();
        Assert.That(_receiver.Calls, Is.Empty);
        await SwitchAsync(hook, true);
        await TurnAsync();
        Assert.That(_receiver.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WhatWaitsForOneThatIsSwitchedOffIsNotInTheWayOfTheOthers()
    {
        var off = await HookAsync();
        for (var number = 0; number < 250; number++)
            await Deliveries.QueueAsync(off, Published, new { number });
        await SwitchAsync(off, false);
        var on = await HookAsync();
        await Deliveries.QueueAsync(on, Published, new { on });

        await TurnAsync();

        Assert.That(_receiver.Calls.Single().Body, Does.Contain(on.ToString()));
    }

    [Test]
    public async Task AReceiverThatNeverAnswersKeepsTheOthersWaitingForOneCallOnly()
    {
        var hook = await HookAsync();
        _receiver.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        for (var number = 0; number < 3; number++)
            await Deliveries.QueueAsync(hook, Published, new { number });

        await TurnAsync();
        Assert.That(_receiver.Calls, Has.Count.EqualTo(1));

        _receiver.Accept();
        await TurnAsync();
        Assert.That(_receiver.Calls.Skip(1).Select(call => call.Body), Is.EqualTo(new[] { "{\"number\":1}", "{\"number\":2}" }), "what failed waits, the next do not");
    }

    [Test]
    public async Task ACallThatCannotBeMadeIsTriedAgainAndStopsNoOther()
    {
        var locked = await HookAsync();
        await _site.Get<WebhookSecrets>().OfAsync(locked);
        await LoseKeysOfAsync(locked);
        await Deliveries.QueueAsync(locked, Published, "lost");
        var open = await HookAsync();
        await Deliveries.QueueAsync(open, Published, "open");

        await TurnAsync();

        Assert.That(_receiver.Calls.Select(call => call.Body), Is.EqualTo(new[] { "\"open\"" }));
        Assert.That(await Deliveries.DueAsync(10), Is.Empty);
    }

    [Test]
    public async Task WithAWebhookGoesWhatItWasStillToBeTold()
    {
        var hook = await HookAsync();
        await PublishAsync("Too late");
        await Webhooks.DeleteAsync(hook);

        await TurnAsync();

        Assert.That(_receiver.Calls, Is.Empty);
        Assert.That(await Deliveries.DueAsync(10), Is.Empty);
    }

    private Task TurnAsync() => _site.Get<WebhookSender>().SendDueAsync(CancellationToken.None);

    private async Task<Guid> HookAsync(Guid[]? types = null)
    {
        var hook = new Webhook(_receiver.Address, true, types ?? [], [Published], new Dictionary<string, string> { ["X-Desk"] = "foreign" }) { Key = Guid.NewGuid(), Name = "Desk" };
        Assert.That((await Webhooks.CreateAsync(hook)).Success, Is.True);
        return hook.Key;
    }

    private async Task SwitchAsync(Guid key, bool on)
    {
        var hook = (await Webhooks.GetAsync(key))!;
        hook.Enabled = on;
        await Webhooks.UpdateAsync(hook);
    }

    // As after a move to another machine without the folder of keys.
    private async Task LoseKeysOfAsync(Guid hook)
    {
        await using var database = await _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
        await database.Set<WebhookSecretRow>().Where(row => row.WebhookKey == hook).ExecuteUpdateAsync(row => row.SetProperty(to => to.Secret, "sealed by other keys"));
    }

    private async Task<Guid> PublishAsync(string name)
    {
        var created = await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, name, name + " 中文"), User);
        var key = created.Result!.Content!.Key;
        var published = await _site.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], User);
        Assert.That(published.Success, Is.True, $"{published.Status}");
        return key;
    }
}
