using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Sitemaps;
using WicNews.Web.Site.Timeline;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Lists that are to be whole are whole however much there is.</summary>
public sealed class LargeArchiveTests
{
    private static readonly DateTimeOffset Day = new(2001, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Summer = new(1951, 8, 20, 9, 0, 0, TimeSpan.FromHours(8));
    private NewsApplication _application = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication();
        _application.UseKestrel(0);
        _application.StartServer();
        await Readiness.WaitAsync(_application.ClientOptions.BaseAddress);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _application.DisposeAsync();

    [Test]
    public async Task AYearsSitemapsHaveAllOfItsStoriesTheOldestFirst()
    {
        // All on one day.
        const int stories = SearchLimits.Depth + 1_000;
        Put(Enumerable.Range(0, stories).Select(number => Story(Day.AddSeconds(number)) with { Year = 1901 }));
        var maps = MapsOf(1901);
        var files = Sitemap.Index([Page()]).Root!.Elements().Where(file => file.Value.Contains("/en-1901", StringComparison.Ordinal));

        Assert.That(maps.SelectMany(map => All(map, "loc")), Is.Unique.And.Exactly(stories).Items);
        Assert.That(maps.SelectMany(map => All(map, "lastmod")), Is.Ordered);
        Assert.That(files.Select(file => file.Value), Is.Unique.And.EqualTo(maps.Select((map, file) => $"{Page().Absolute(Sitemap.File("/sitemaps/en-1901", file + 1))}{All(map, "lastmod").Max()}")));

        using var client = new HttpClient { BaseAddress = _application.ClientOptions.BaseAddress };
        Assert.That(All(XDocument.Parse(await client.GetStringAsync("/sitemaps/en-1901-2.xml")), "loc"), Has.Exactly(All(maps[1], "loc").Count()).Items);
        using var none = await client.GetAsync($"/sitemaps/en-1901-{maps.Count + 1}.xml");
        Assert.That(none.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

        var changed = Day.AddDays(400);
        Put([Story(Day.AddDays(1)) with { Year = 1901, Changed = changed }]);
        Assert.That(MapsOf(1901).SkipLast(1).Select(map => map.ToString()), Is.EqualTo(maps.SkipLast(1).Select(map => map.ToString())), "a new story is in the last one");
        Assert.That(All(MapsOf(1901)[^1], "lastmod").Last(), Is.EqualTo(Dates.Machine(changed)));
    }

    [Test]
    public void ALongSeriesIsWholeAndItsNewestPartsFollowTheOthers()
    {
        const int parts = SearchLimits.Depth + 100;
        var series = Guid.NewGuid();
        Put(Enumerable.Range(1, parts).Select(part => Story(Day.AddMinutes(-part)) with { Series = series, SeriesOrder = part, Year = 1902 }));
        var page = Page();

        Assert.That(page.PartsOf(series).Select(part => part.Number), Is.EqualTo(Enumerable.Range(1, parts)));
        Assert.That(page.Shown, Is.Empty, "a page shows the parts that it names, and no others");
        Put([Story(Day) with { Series = series, SeriesOrder = parts + 1, Year = 1902 }]);
        Assert.That(page.PartsOf(series), Has.Count.EqualTo(parts + 1), "also what comes in without a sequence of its own");
    }

    [Test]
    public void OnADayEveryYearHasItsPlace()
    {
        Put(Enumerable.Range(0, 12).SelectMany(year => Enumerable.Range(0, 40).Select(minute => Story(Summer.AddYears(year).AddMinutes(minute)) with { Year = 1903 })));

        var day = DayModel.Build(Page(), DayModel.InLeapYear(Summer.Month, Summer.Day), isToday: false);

        Assert.That(day.Years.Select(year => (year.Day.Year, year.Stories.Total)), Is.EqualTo(Enumerable.Range(1951, 12).Reverse().Select(year => (year, 40))));
    }

    private List<XDocument> MapsOf(int year) =>
        [.. Enumerable.Range(1, 100).Select(file => Sitemap.Stories(Page(), year, file)).TakeWhile(map => map is not null).OfType<XDocument>()];

    private static IEnumerable<string> All(XDocument map, string name) => map.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);

    private PageContext Page() => _application.Services.GetRequiredService<PageFactory>().Open(new DefaultHttpContext(), SiteLanguage.English, "/");

    private void Put(IEnumerable<SearchDocument> stories) =>
        _application.Services.GetRequiredService<ISearchIndex>().Apply([.. stories.Select(story => new DocumentChange(story.Owner, [story]))], 0);

    private static SearchDocument Story(DateTimeOffset date)
    {
        var key = Guid.NewGuid();
        return new SearchDocument
        {
            Key = key, Owner = key, Culture = Cultures.English, Kind = SearchKinds.Article, Title = "A story", Url = $"/2001/{key:N}/", Date = date,
        };
    }
}
