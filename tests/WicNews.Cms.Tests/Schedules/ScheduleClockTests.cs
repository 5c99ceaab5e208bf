using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Schedules;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Schedules;

/// <summary>Schedules on days on which clocks are hard to read, in a year that no machine's clock has passed.</summary>
internal sealed class ScheduleClockTests
{
    private const string Berlin = "Europe/Berlin";
    private const string Shanghai = "Asia/Shanghai";
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private static readonly DateTime ClocksBack = LastSunday(2096, 10);
    private static readonly DateTime ClocksForward = LastSunday(2096, 3);

    private readonly ShiftableTime _time = new();
    private CmsSite _site = null!;
    private IContentType _page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await CmsSite.StartAsync(_time);
        _page = await Types.PageAsync(_site);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task AServerThatSleptThroughTheHourThatComesTwiceDoesAllInOrderAndOnce()
    {
        var keys = await ScheduleAsync(Berlin, [ClocksBack.AddMinutes(180), ClocksBack.AddMinutes(119), ClocksBack.AddMinutes(150), ClocksBack.AddMinutes(120), ClocksBack.AddMinutes(179)]);
        await RunAtAsync(Moment(ClocksBack.AddMinutes(60)));
        Assert.That(keys.Values.Select(Times), Is.All.Zero);

        await RunAtAsync(Moment(ClocksBack.AddHours(4)));
        await RunAtAsync(Moment(ClocksBack.AddHours(5)));

        Assert.That(keys.Values.Select(Times), Is.All.EqualTo(1));
        var inOrder = keys.OrderBy(entry => entry.Key).Select(entry => Contents.GetById(entry.Value)!.PublishDate).ToArray();
        Assert.That(inOrder, Is.Ordered);
    }

    [Test]
    public async Task InTheHourThatComesTwiceTheFirstIsMeant()
    {
        var keys = await ScheduleAsync(Berlin, [ClocksBack.AddMinutes(150), ClocksBack.AddMinutes(180)]);
        var first = Moment(ClocksBack.AddMinutes(150));

        await RunAtAsync(first.AddSeconds(-1));
        Assert.That(Times(keys[ClocksBack.AddMinutes(150)]), Is.Zero);
        await RunAtAsync(first);
        Assert.That(Times(keys[ClocksBack.AddMinutes(150)]), Is.EqualTo(1));
        await RunAtAsync(first.AddHours(1));
        Assert.That((Times(keys[ClocksBack.AddMinutes(150)]), Times(keys[ClocksBack.AddMinutes(180)])), Is.EqualTo((1, 0)), "half past two comes again");
        await RunAtAsync(first.AddMinutes(90));
        Assert.That(Times(keys[ClocksBack.AddMinutes(180)]), Is.EqualTo(1));
    }

    [Test]
    public async Task OverTheHourThatIsSkippedAMinuteIsAMinute()
    {
        var (before, after) = (ClocksForward.AddMinutes(119), ClocksForward.AddMinutes(180));
        var keys = await ScheduleAsync(Berlin, [after, before]);
        Assert.That(Moment(after) - Moment(before), Is.EqualTo(TimeSpan.FromMinutes(1)));

        await RunAtAsync(Moment(before).AddSeconds(30));
        Assert.That((Times(keys[before]), Times(keys[after])), Is.EqualTo((1, 0)));
        await RunAtAsync(Moment(before).AddSeconds(60));
        Assert.That((Times(keys[before]), Times(keys[after])), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task TheLeapDayIsADay()
    {
        var day = new DateTime(2096, 2, 29);
        DateTime[] times = [day.AddSeconds(-1), day.AddHours(12), day.AddDays(1).AddSeconds(-1), day.AddDays(1)];
        var keys = await ScheduleAsync(Shanghai, [.. times.Reverse()]);

        await RunAtAsync(Moment(day, Shanghai));
        Assert.That(times.Select(time => Times(keys[time])), Is.EqualTo(new[] { 1, 0, 0, 0 }));
        await RunAtAsync(Moment(day.AddDays(1).AddSeconds(-1), Shanghai));
        Assert.That(times.Select(time => Times(keys[time])), Is.EqualTo(new[] { 1, 1, 1, 0 }));
        await RunAtAsync(Moment(new DateTime(2096, 3, 1), Shanghai));
        Assert.That(times.Select(time => Times(keys[time])), Is.EqualTo(new[] { 1, 1, 1, 1 }));
    }

    private IContentService Contents => _site.Get<IContentService>();

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return day.AddDays(-(int)day.DayOfWeek);
    }

    private static DateTimeOffset Moment(DateTime local, string zone = Berlin) =>
        ZonedTime.ToMoment(local, zone, out var fault) ?? throw new InvalidOperationException(fault);

    private async Task RunAtAsync(DateTimeOffset moment)
    {
        _time.Set(moment);
        await _site.Get<ScheduleRunner>().RunDueAsync(CancellationToken.None);
    }

    // How often it went out: each time leaves a line in the history.
    private int Times(Guid key) => _site.Get<IAuditService>().GetItemsByKeyAsync(key, UmbracoObjectTypes.Document, 0, 100).GetAwaiter().GetResult()
        .Items.Count(item => item.AuditType is AuditType.PublishVariant or AuditType.Publish);

    // A document for each time, which goes out then.
    private async Task<Dictionary<DateTime, Guid>> ScheduleAsync(string zone, DateTime[] times)
    {
        _time.Set(Moment(times.Min().AddDays(-1), zone));
        var keys = new Dictionary<DateTime, Guid>();
        foreach (var time in times)
        {
            var created = await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, $"At {time:s} of {zone}"), User);
            keys[time] = created.Result.Content!.Key;
            var model = new CulturePublishScheduleModel { Culture = "en-US", Schedule = new ContentScheduleModel { PublishDate = Moment(time, zone) } };
            Assert.That((await _site.Get<IContentPublishingService>().PublishAsync(keys[time], [model], User)).Success, Is.True);
        }
        return keys;
    }
}
