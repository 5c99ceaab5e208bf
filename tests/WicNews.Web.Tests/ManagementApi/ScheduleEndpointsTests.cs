using System.Text.Json;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Schedules over HTTP: by Umbraco's operation, and by ours, which knows zones by their names.</summary>
internal sealed class ScheduleEndpointsTests
{
    private const string Root = "/umbraco/wicnews/api/v1/schedule";

    [Test]
    public async Task AScheduleInANamedZoneIsListedInItAndCancelled()
    {
        var story = await ArticleAsync(await EditionAsync("Scheduled edition"), "Scheduled");
        var set = await Administrator.SendRawAsync(HttpMethod.Put, $"{Root}/document/{story}", new { culture = "en-US", timeZone = "Asia/Shanghai", publish = "2030-11-07T09:00" });
        Assert.That(set.Status, Is.EqualTo(200), set.Text);

        var entry = (await ListAsync("Asia/Shanghai")).Single(item => item.GetProperty("document").GetProperty("id").GetGuid() == story);
        Assert.Multiple(() =>
        {
            Assert.That(entry.GetProperty("time").GetString(), Is.EqualTo("2030-11-07T01:00:00+00:00"));
            Assert.That(entry.GetProperty("localTime").GetString(), Is.EqualTo("2030-11-07T09:00:00+08:00"));
            Assert.That(entry.GetProperty("name").GetString(), Is.EqualTo("Scheduled"));
            Assert.That(entry.GetProperty("version").ValueKind, Is.EqualTo(JsonValueKind.String));
        });
        var document = await Administrator.ReadAsync($"/document/{story}");
        Assert.That(document.GetProperty("variants")[0].GetProperty("scheduledPublishDate").GetDateTimeOffset().UtcDateTime, Is.EqualTo(new DateTime(2030, 11, 7, 1, 0, 0, DateTimeKind.Utc)));

        var cancelled = await Administrator.SendRawAsync(HttpMethod.Delete, $"{Root}/{entry.GetProperty("id").GetGuid()}");
        Assert.That(cancelled.Status, Is.EqualTo(200), cancelled.Text);
        Assert.That((await ListAsync("UTC")).Where(item => item.GetProperty("document").GetProperty("id").GetGuid() == story), Is.Empty);
    }

    [Test]
    public async Task ATimeThatIsNotGivenStaysAsItIs()
    {
        var story = await ArticleAsync(await EditionAsync("Edition up and down"), "Up and down");
        async Task<string[]> TimesAsync() =>
            [.. (await ListAsync("UTC")).Where(item => item.GetProperty("document").GetProperty("id").GetGuid() == story).Select(item => $"{item.GetProperty("action").GetString()} {item.GetProperty("time").GetString()![..10]}").Order()];
        foreach (var (publish, unpublish) in new (string?, string?)[] { ("2030-11-07T09:00", null), (null, "2030-12-07T09:00"), ("2030-11-08T09:00", null) })
        {
            var set = await Administrator.SendRawAsync(HttpMethod.Put, $"{Root}/document/{story}", new { culture = "en-US", timeZone = "UTC", publish, unpublish });
            Assert.That(set.Status, Is.EqualTo(200), set.Text);
        }

        var nothing = await Administrator.SendRawAsync(HttpMethod.Put, $"{Root}/document/{story}", new { culture = "en-US", timeZone = "UTC" });

        Assert.That(await TimesAsync(), Is.EqualTo(new[] { "Publish 2030-11-08", "Unpublish 2030-12-07" }));
        Assert.That((nothing.Status, nothing.Fields), Is.EqualTo((400, (string[])["$.publish"])), nothing.Text);
    }

    [Test]
    public async Task WhatGoesOutIsApprovedAnewOnlyWhereItIsSaid()
    {
        var story = await ArticleAsync(await EditionAsync("Approved edition"), "Approved");
        var versions = new List<string?>();
        foreach (var (publish, unpublish, approveAgain) in new (string?, string?, bool)[]
                 { ("2030-11-07T09:00", null, false), (null, "2030-12-07T09:00", false), (null, null, true) })
        {
            var set = await Administrator.SendRawAsync(HttpMethod.Put, $"{Root}/document/{story}", new { culture = "en-US", timeZone = "UTC", publish, unpublish, approveAgain });
            Assert.That(set.Status, Is.EqualTo(200), set.Text);
            versions.Add((await OfAsync(story)).Single(item => item.GetProperty("action").GetString() == "Publish").GetProperty("version").GetString());
        }

        Assert.That(versions[1], Is.EqualTo(versions[0]), "only the end was set");
        Assert.That(versions[2], Is.Not.EqualTo(versions[0]));
        Assert.That((await OfAsync(story)).Select(item => item.GetProperty("time").GetString()![..16]), Is.EqualTo(new[] { "2030-11-07T09:00", "2030-12-07T09:00" }));
    }

    [Test]
    public async Task NothingIsApprovedAnewWhereNoTimeIsSet()
    {
        var story = await ArticleAsync(await EditionAsync("Untimed edition"), "Untimed");
        var answer = await Administrator.SendRawAsync(HttpMethod.Put, $"{Root}/document/{story}", new { culture = "en-US", timeZone = "UTC", approveAgain = true });
        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])["$.approveAgain"])), answer.Text);
    }

    [Test]
    public async Task AnEmbargoThatIsPutOffAfterSchedulingIsKept()
    {
        var story = await ArticleAsync(await EditionAsync("Embargoed edition"), "Embargoed");
        // Time enough for the save on a slow machine.
        await ScheduleAsync(story, TimeSpan.FromSeconds(15));
        var saved = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}", new
        {
            template = (object?)null,
            variants = new[] { new { culture = "en-US", segment = (string?)null, name = "Embargoed" } },
            values = new[] { Value("headline", "Embargoed", "en-US"), Value("storyDate", "2025-11-07 10:00:00"), Value("embargo", "2098-11-07 20:00:00") },
        });
        Assert.That(saved.Status, Is.EqualTo(200), saved.Text);
        Assert.That(saved.Header("Umb-Notifications"), Does.Contain("before its embargo ends"));

        var put = await UntilAsync(story, items => items.Length == 1 && items[0].GetProperty("time").GetString()!.StartsWith("2098-11-07T12:00", StringComparison.Ordinal));
        Assert.That(put, Is.True);
        Assert.That((await Administrator.ReadAsync($"/document/{story}")).GetProperty("variants")[0].GetProperty("state").GetString(), Is.EqualTo("Draft"));
    }

    [Test]
    public async Task WhatWasRefusedAtItsTimeIsListedAndWaitsUntilItIsSeenTo()
    {
        var edition = await EditionAsync("Refused at its time");
        var story = await ArticleAsync(edition, "Refused at its time");
        await Administrator.MustAsync(HttpMethod.Put, $"/document/{edition}/unpublish", new { cultures = new[] { "en-US" } });
        await ScheduleAsync(story, TimeSpan.FromSeconds(3));

        Assert.That(await UntilAsync(story, items => items.Length == 1 && items[0].GetProperty("failed").ValueKind == JsonValueKind.String), Is.True);
        async Task<int> WaitingAsync() => (await Administrator.SendRawAsync(HttpMethod.Get, "/umbraco/wicnews/api/v1/review/waiting")).Json.EnumerateArray()
            .Count(item => item.GetProperty("documentId").GetGuid() == story && item.GetProperty("kind").GetString() == "NotCarriedOut");
        Assert.That(await WaitingAsync(), Is.EqualTo(1));

        var seen = await Administrator.SendRawAsync(HttpMethod.Delete, $"{Root}/{(await OfAsync(story)).Single().GetProperty("id").GetGuid()}");
        Assert.That(seen.Status, Is.EqualTo(200), seen.Text);
        Assert.That(((await OfAsync(story)).Length, await WaitingAsync()), Is.EqualTo((0, 0)));
    }

    private static Task ScheduleAsync(Guid story, TimeSpan later) => Administrator.MustAsync(HttpMethod.Put, $"/document/{story}/publish", new
    {
        publishSchedules = new[] { new { culture = "en-US", schedule = new { publishTime = DateTimeOffset.UtcNow + later, unpublishTime = (string?)null } } },
    });

    private static async Task<JsonElement[]> OfAsync(Guid story) => [.. (await ListAsync("UTC")).Where(item => item.GetProperty("document").GetProperty("id").GetGuid() == story)];

    /// <summary>Waits until the schedules of a story are so: the site's own job does what is due.</summary>
    private static async Task<bool> UntilAsync(Guid story, Func<JsonElement[], bool> isSo)
    {
        for (var tries = 0; tries < 200; tries++, await Task.Delay(200))
            if (isSo(await OfAsync(story)))
                return true;
        return false;
    }

    [Test]
    public async Task AScheduledStoryIsMarkedInTreeListAndItems()
    {
        var edition = await EditionAsync("Marked edition");
        var (scheduled, other) = (await ArticleAsync(edition, "Marked"), await ArticleAsync(edition, "Not marked"));
        var set = await Administrator.SendRawAsync(HttpMethod.Put, $"{Root}/document/{scheduled}", new { culture = "en-US", timeZone = "UTC", publish = "2030-11-07T09:00" });
        Assert.That(set.Status, Is.EqualTo(200), set.Text);

        foreach (var path in (string[])[$"/tree/document/children?parentId={edition}", $"/tree/document/siblings?target={scheduled}&before=5&after=5", $"/collection/document/{edition}"])
            Assert.That(Marked((await Administrator.ReadAsync(path)).GetProperty("items")), Is.EqualTo(new[] { scheduled }), path);
        Assert.That(Marked(await Administrator.ReadAsync($"/item/document?id={scheduled}&id={other}")), Is.EqualTo(new[] { scheduled }));
        Assert.That(Marked(await Administrator.ReadAsync($"/tree/document/ancestors?descendantId={scheduled}")), Is.EqualTo(new[] { scheduled }));
        var row = (await Administrator.ReadAsync($"/collection/document/{edition}")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetGuid() == scheduled);
        Assert.That(row.GetProperty("variants")[0].GetProperty("scheduledPublishDate").GetDateTimeOffset().UtcDateTime, Is.EqualTo(new DateTime(2030, 11, 7, 9, 0, 0, DateTimeKind.Utc)));
    }

    private static Guid[] Marked(JsonElement items) =>
    [
        .. items.EnumerateArray().Where(item => item.GetProperty("variants")[0].GetProperty("flags").EnumerateArray().Any(flag => flag.GetProperty("alias").GetString() == "Umb.ScheduledForPublish"))
            .Select(item => item.GetProperty("id").GetGuid()),
    ];

    [TestCase("Europe/Berlin", "2030-03-31T02:30", "$.publish", Description = "skipped when clocks go forward")]
    [TestCase("Wuzhen/Canal", "2030-11-07T09:00", "$.publish")]
    [TestCase("Asia/Shanghai", "2030-11-07T09:00+08:00", "$.publish")]
    [TestCase("Asia/Shanghai", "2001-11-07T09:00", "$.publishSchedules[0].schedule.publishTime")]
    public async Task ATimeThatIsNoneIsRefusedByItsField(string zone, string time, string field)
    {
        var story = await ArticleAsync(await EditionAsync("Refused edition"), "Refused");

        var answer = await Administrator.SendRawAsync(HttpMethod.Put, $"{Root}/document/{story}", new { culture = "en-US", timeZone = zone, publish = time });

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])[field])), answer.Text);
    }

    [TestCase("2001-01-01T00:00:00Z", null, "publishTime")]
    [TestCase("2030-01-02T00:00:00Z", "2030-01-01T00:00:00Z", "unpublishTime")]
    public async Task UmbracosOperationRefusesTimesThatCannotBe(string? publishTime, string? unpublishTime, string field)
    {
        var story = await ArticleAsync(await EditionAsync("Impossible edition"), "Impossible");

        var answer = await Administrator.SendAsync(HttpMethod.Put, $"/document/{story}/publish", new
        {
            publishSchedules = new[] { new { culture = "en-US", schedule = new { publishTime, unpublishTime } } },
        });

        Assert.That((answer.Status, answer.Fields), Is.EqualTo((400, (string[])[$"$.publishSchedules[0].schedule.{field}"])), answer.Text);
    }

    private static async Task<JsonElement[]> ListAsync(string zone) =>
        [.. (await Administrator.SendRawAsync(HttpMethod.Get, $"{Root}?timeZone={Uri.EscapeDataString(zone)}")).Json.GetProperty("items").EnumerateArray()];
}
