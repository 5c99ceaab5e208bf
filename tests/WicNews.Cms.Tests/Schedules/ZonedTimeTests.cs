using WicNews.Cms.Schedules;

namespace WicNews.Cms.Tests.Schedules;

/// <summary>Times on the wall, on the days on which clocks are hard to read.</summary>
internal sealed class ZonedTimeTests
{
    [TestCase("2026-11-07T09:00", "Asia/Shanghai", "2026-11-07T01:00Z")]
    [TestCase("2026-03-29T01:59", "Europe/Berlin", "2026-03-29T00:59Z", Description = "the last minute before clocks go forward")]
    [TestCase("2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00Z", Description = "the first after it")]
    [TestCase("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30Z", Description = "comes twice: the first is meant")]
    [TestCase("2026-10-25T03:00", "Europe/Berlin", "2026-10-25T02:00Z")]
    [TestCase("2027-07-01T12:00", "Europe/Berlin", "2027-07-01T10:00Z", Description = "summer, said in winter")]
    [TestCase("2028-02-29T23:30", "America/New_York", "2028-03-01T04:30Z", Description = "the leap day")]
    [TestCase("0001-01-01T05:00", "Asia/Shanghai", "0001-01-01T00:00Z", Description = "before dates begin")]
    [TestCase("1991-07-01T12:00", "Asia/Shanghai", "1991-07-01T03:00Z", Description = "China had summer time then")]
    public void ATimeInAZoneIsAMoment(string local, string zone, string moment)
    {
        var found = ZonedTime.ToMoment(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), zone, out var fault);

        Assert.That((found?.UtcDateTime, fault), Is.EqualTo(((DateTime?)DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, (string?)null)));
    }

    [TestCase("2026-03-29T02:30", "Europe/Berlin", "skip")]
    [TestCase("2026-03-08T02:00", "America/New_York", "skip")]
    [TestCase("2026-11-07T09:00", "Wuzhen/Canal", "no time zone")]
    public void ATimeThatDoesNotComeIsSaidToBeNone(string local, string zone, string reason)
    {
        Assert.That(ZonedTime.ToMoment(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), zone, out var fault), Is.Null);
        Assert.That(fault, Does.Contain(reason));
    }
}
