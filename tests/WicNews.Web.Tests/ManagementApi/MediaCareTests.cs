using System.Text.Json;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Words given once to many pictures, and the list of those whose rights run out.</summary>
internal sealed class MediaCareTests
{
    private const string Root = "/umbraco/wicnews/api/v1/media";

    [Test]
    public async Task WordsAreGivenToManyPicturesAndWhatWasWrittenStays()
    {
        var (first, second) = await TwoPicturesAsync();
        await SetAsync([first], new { alias = "place", value = (string?)"The hall" });
        await SetAsync([second], new { alias = "place", value = (string?)null });
        var rightsBefore = await ValueAsync(first, "altText");

        var answer = await SetAsync([first, second], onlyEmpty: true, new { alias = "place", value = (string?)"The canal" });

        Assert.That((answer.GetProperty("changed").GetInt32(), answer.GetProperty("unchanged").GetInt32()), Is.EqualTo((1, 1)));
        Assert.That(await ValueAsync(first, "place"), Is.EqualTo("The hall"));
        Assert.That(await ValueAsync(second, "place"), Is.EqualTo("The canal"));
        Assert.That(await ValueAsync(first, "altText"), Is.EqualTo(rightsBefore), "the other fields");

        await SetAsync([first, second], new { alias = "place", value = (string?)"The bridge" });
        Assert.That(await ValueAsync(first, "place"), Is.EqualTo("The bridge"));
    }

    [Test]
    public async Task PicturesWhoseRightsRunOutAreListedTheOldestFirst()
    {
        var (first, second) = await TwoPicturesAsync();
        await SetAsync([first], new { alias = "rightsExpire", value = (string?)"2020-01-31 00:00:00" });
        await SetAsync([second], new { alias = "rightsExpire", value = (string?)$"{DateTime.UtcNow.AddDays(10):yyyy-MM-dd} 00:00:00" });
        try
        {
            var listed = (await Administrator.GetPageAsync(Root + "/rights?days=30")).Json;
            var rows = listed.GetProperty("items").EnumerateArray().Where(row => row.GetProperty("id").GetGuid() == first || row.GetProperty("id").GetGuid() == second).ToArray();
            Assert.That(rows.Select(row => (row.GetProperty("id").GetGuid(), row.GetProperty("state").GetString())), Is.EqualTo(new[] { (first, "RunOut"), (second, "EndingSoon") }));
            Assert.That(rows[0].GetProperty("ends").GetDateTimeOffset(), Is.EqualTo(new DateTimeOffset(2020, 1, 31, 0, 0, 0, TimeSpan.FromHours(8))));
            var over = (await Administrator.GetPageAsync(Root + "/rights?days=0")).Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid());
            Assert.That(over, Does.Contain(first).And.Not.Contain(second));
            Assert.That((await Administrator.ReadAsync($"/media/{first}")).GetProperty("flags")[0].GetProperty("alias").GetString(), Is.EqualTo("WicNews.RightsRunOut"));
            Assert.That((await Administrator.GetPageAsync($"{Root}/{first}/rights")).Json.GetProperty("state").GetString(), Is.EqualTo("RunOut"));
        }
        finally
        {
            await SetAsync([first, second], new { alias = "rightsExpire", value = (string?)null });
        }
    }

    [Test]
    public async Task WhatIsWrongIsSaidByItsField()
    {
        var (first, _) = await TwoPicturesAsync();
        var noIds = await Administrator.SendRawAsync(HttpMethod.Put, Root + "/values", new { ids = Array.Empty<Guid>(), values = new[] { new { alias = "place", value = "x" } } });
        var noValues = await Administrator.SendRawAsync(HttpMethod.Put, Root + "/values", new { ids = new[] { first }, values = Array.Empty<object>() });
        var noReason = await Administrator.SendRawAsync(HttpMethod.Post, Root + "/withdraw", new { ids = new[] { first }, reason = " " });
        var unknown = await Administrator.SendRawAsync(HttpMethod.Post, Root + "/withdraw", new { ids = new[] { first, Guid.NewGuid() }, reason = "Gone" });

        Assert.That(noIds.Fields, Is.EqualTo((string[])["$.ids"]));
        Assert.That(noValues.Fields, Is.EqualTo((string[])["$.values"]));
        Assert.That(noReason.Fields, Is.EqualTo((string[])["$.reason"]));
        Assert.That(unknown.Status, Is.InRange(403, 404));
        Assert.That((await Administrator.ReadAsync($"/media/{first}")).GetProperty("isTrashed").GetBoolean(), Is.False, "all or none");
    }

    [TestCase("GET", "/rights")]
    [TestCase("POST", "/withdraw")]
    [TestCase("PUT", "/values")]
    public async Task NobodyComesInWithoutSigningIn(string method, string path)
    {
        using var stranger = ContractEditor.Anonymous(Application);

        Assert.That((await stranger.SendRawAsync(new HttpMethod(method), Root + path, method == "GET" ? null : new { })).Status, Is.EqualTo(401));
    }

    private static async Task<(Guid First, Guid Second)> TwoPicturesAsync()
    {
        var folders = (await Administrator.ReadAsync("/tree/media/root?take=100")).GetProperty("items").EnumerateArray().ToList();
        var pictures = folders.Where(item => !item.GetProperty("hasChildren").GetBoolean()).ToList();
        foreach (var folder in folders.Where(item => item.GetProperty("hasChildren").GetBoolean()))
            pictures.AddRange((await Administrator.ReadAsync($"/tree/media/children?parentId={folder.GetProperty("id").GetGuid()}&take=100")).GetProperty("items").EnumerateArray());
        var ids = pictures.Where(item => item.GetProperty("mediaType").GetProperty("icon").GetString() == "icon-picture").Select(item => item.GetProperty("id").GetGuid()).Take(2).ToArray();
        return (ids[0], ids[1]);
    }

    private static Task<JsonElement> SetAsync(Guid[] ids, object value) => SetAsync(ids, onlyEmpty: false, value);

    private static async Task<JsonElement> SetAsync(Guid[] ids, bool onlyEmpty, object value)
    {
        var answer = await Administrator.SendRawAsync(HttpMethod.Put, Root + "/values", new { ids, values = new[] { value }, onlyEmpty });
        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        return answer.Json;
    }

    private static async Task<string?> ValueAsync(Guid id, string alias) =>
        (await Administrator.ReadAsync($"/media/{id}")).GetProperty("values").EnumerateArray()
        .Where(value => value.GetProperty("alias").GetString() == alias).Select(value => value.GetProperty("value").GetString()).FirstOrDefault();
}
