using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>The webhooks' operations, as the backoffice uses them.</summary>
internal sealed class WebhookEndpointsTests
{
    private static object Hook(string url = "https://example.org/hook", string[]? events = null, object? headers = null) => new
    {
        events = events ?? ["Umbraco.ContentPublish"], enabled = false, url, contentTypeKeys = Array.Empty<Guid>(), headers = headers ?? new { }, name = "Desk",
    };

    [Test]
    public async Task AWebhookIsMadeReadChangedListedAndDeleted()
    {
        var id = await Administrator.CreateAsync("/webhook", Hook(headers: new Dictionary<string, string> { ["X-Desk"] = "foreign" }));

        var made = await Administrator.ReadAsync($"/webhook/{id}");
        Assert.That(made.GetProperty("events")[0].GetProperty("eventType").GetString(), Is.EqualTo("Content"));
        Assert.That(made.GetProperty("headers").GetProperty("X-Desk").GetString(), Is.EqualTo("foreign"));

        await Administrator.MustAsync(HttpMethod.Put, $"/webhook/{id}", Hook("https://example.org/other"));
        Assert.That((await Administrator.ReadAsync($"/item/webhook?id={id}"))[0].GetProperty("url").GetString(), Is.EqualTo("https://example.org/other"));
        Assert.That((await Administrator.ReadAsync("/webhook")).GetProperty("total").GetInt32(), Is.GreaterThan(0));
        Assert.That((await Administrator.ReadAsync($"/webhook/{id}/logs")).GetProperty("total").GetInt32(), Is.Zero);
        await Administrator.ReadAsync("/webhook/logs");

        await Administrator.MustAsync(HttpMethod.Delete, $"/webhook/{id}");
        Assert.That((await Administrator.GetAsync($"/webhook/{id}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task TheEventsAreUmbracos()
    {
        var events = await Administrator.ReadAsync("/webhook/events");

        Assert.That(events.GetProperty("items").EnumerateArray().Select(known => known.GetProperty("alias").GetString()), Does.Contain("Umbraco.ContentPublish").And.Contain("Umbraco.MediaSave"));
    }

    [TestCase("http://127.0.0.1/", "Umbraco.ContentPublish", "$.url")]
    [TestCase("http://169.254.169.254/latest", "Umbraco.ContentPublish", "$.url")]
    [TestCase("javascript:alert(1)", "Umbraco.ContentPublish", "$.url")]
    [TestCase("https://example.org", "Umbraco.NoSuchThing", "$.events[0]")]
    public async Task WhatCannotBeCalledIsRefusedByItsField(string url, string alias, string field)
    {
        var answer = await Administrator.SendAsync(HttpMethod.Post, "/webhook", Hook(url, [alias]));

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])[field])), answer.Text);
    }

    [Test]
    public async Task AWebhookWithoutEventsIsRefused() =>
        Assert.That((await Administrator.SendAsync(HttpMethod.Post, "/webhook", Hook(events: []))).Status, Is.EqualTo(400));

    [Test]
    public async Task TheSigningSecretIsShownAndChanged()
    {
        var id = await Administrator.CreateAsync("/webhook", Hook());

        var first = await Administrator.GetPageAsync($"/umbraco/wicnews/api/v1/webhook/{id}/signing-secret");
        var second = await Administrator.GetPageAsync($"/umbraco/wicnews/api/v1/webhook/{id}/signing-secret");
        using var stranger = ContractEditor.Anonymous(Application);

        Assert.That(first.Json.GetProperty("secret").GetString(), Does.StartWith("whsec_").And.EqualTo(second.Json.GetProperty("secret").GetString()));
        Assert.That((await stranger.GetPageAsync($"/umbraco/wicnews/api/v1/webhook/{id}/signing-secret")).Status, Is.EqualTo(401));
        Assert.That((await Administrator.GetPageAsync("/umbraco/wicnews/api/v1/webhook/dead-letter")).Json.GetProperty("total").GetInt32(), Is.Zero);
    }
}
