using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>The site in a browser: whole without script, open to everyone, at every width and in both colour schemes.</summary>
public sealed class SiteBrowserTests : BrowserFixture
{
    [Test]
    public async Task EveryPageIsWholeWithoutScript()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { JavaScriptEnabled = false });
        foreach (var (name, address) in Templates.All)
        {
            await window.Page.GotoAsync(address);
            Assert.That(await window.Page.Locator("main h1").CountAsync(), Is.EqualTo(1), name);
            Assert.That((await window.Page.Locator("main").InnerTextAsync()).Length, Is.GreaterThan(name.EndsWith("-zh", StringComparison.Ordinal) ? 20 : 40), name);
        }
    }

    [TestCase(390)]
    [TestCase(1440)]
    public async Task AxeFindsNothing(int width)
    {
        var site = await SampleSite.StartAsync();
        var (other, states) = await Templates.StatesAsync();
        // Two windows at once: judging keeps one processor busy.
        var violations = await Task.WhenAll(Templates.All.Chunk((Templates.All.Length + 1) / 2).Select(half => JudgeAsync(site, width, half)));

        Assert.That(violations.SelectMany(half => half).Concat(await JudgeAsync(other, width, states)), Is.Empty);
    }

    [Test]
    public async Task AxeFindsWhatIsWrong()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync());
        await window.Page.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        await window.Page.GotoAsync("/about/");
        await window.Page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.ico\"><p id=\"faint\">Hardly seen</p>')");
        // The site's policy lets no style be written into a page, but scripts that are there may set one.
        await window.Page.EvaluateAsync("(p => { p.style.color = '#777'; p.style.backgroundColor = '#888' })(document.querySelector('#faint'))");

        Assert.That(await ViolationsAsync(window.Page, "about"), Has.Some.Contain("image-alt").And.Some.Contain("color-contrast"));
        Assert.That(await ViolationsAsync(window.Page, "about", "color-contrast"), Has.All.StartWith("about: color-contrast").And.Not.Empty);
    }

    private static async Task<List<string>> JudgeAsync(Uri site, int width, (string Name, string Address)[] templates)
    {
        await using var window = await OpenWindowAsync(site, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        // Once for each page, before it: Axe's own way of asking brings the script along several times for each question.
        await window.Page.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());
        var violations = new List<string>();
        foreach (var (name, address) in templates)
        {
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await window.Page.GotoAsync(address);
            violations.AddRange(await ViolationsAsync(window.Page, name));
            // In the dark only colours differ.
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            violations.AddRange(await ViolationsAsync(window.Page, name + ", dark", "color-contrast"));
        }
        return violations;
    }

    // Of what is right it would describe every element, too, which takes longer than the judging.
    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string name, params string[] rules) =>
        (await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run({ resultTypes: ['violations'], ...rules.length && { runOnly: rules } }))
              .violations.map(violation => `${violation.id} ${violation.nodes[0].html}`)
            """, rules)).Select(violation => $"{name}: {violation}");

    // A window of 1280 pixels zoomed to 200 % has 640; at 400 %, 320.
    [TestCase(640)]
    [TestCase(390)]
    [TestCase(320)]
    public async Task NothingStandsOutOfANarrowWindow(int width)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        foreach (var (name, address) in Templates.All)
        {
            await window.Page.GotoAsync(address);
            Assert.That(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), name);
        }
    }

    // What WCAG 1.4.12 lets readers set.
    [TestCase(390)]
    [TestCase(320)]
    public async Task WiderSpacedTextStaysWithinTheWindow(int width)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 }, BypassCSP = true });
        foreach (var (name, address) in Templates.All)
        {
            await window.Page.GotoAsync(address);
            await window.Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }" });
            Assert.That(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), name);
        }
    }

    [TestCase(390)]
    [TestCase(1440)]
    public async Task AWideTableScrollsByItselfAndATallPictureIsSeenWhole(int width)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        await window.Page.GotoAsync("/2025/how-a-summit-is-counted/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        // The sample's table has three columns and its pictures are broad.
        var found = await window.Page.EvaluateAsync<double[]>("""
            async () => {
              for (const row of document.querySelectorAll('.table-frame tr')) for (let more = 0; more < 4; more++) row.append(...[...row.children].map(cell => cell.cloneNode(true)));
              const frame = document.querySelector('.table-frame');
              const picture = document.querySelector('.prose > figure img');
              picture.loading = 'eager';
              await picture.decode();
              picture.style.aspectRatio = '1 / 6';
              return [document.documentElement.scrollWidth, frame.scrollWidth - frame.clientWidth, picture.getBoundingClientRect().height];
            }
            """);

        Assert.That(found[0], Is.LessThanOrEqualTo(width));
        Assert.That(found[1], Is.GreaterThan(0));
        Assert.That(found[2], Is.InRange(600, 680.5));
    }

    [Test]
    public async Task WhatIsMarkedIsMarkedInReadersOwnColoursToo()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        await window.Page.GotoAsync("/search?q=internet");
        var mark = await window.Page.Locator(".search mark").First.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor");
        await window.Page.GotoAsync("/timeline/");
        var lines = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.site-nav a')].map(link => getComputedStyle(link).borderBottomColor)");
        var current = await window.Page.Locator(".site-nav a[aria-current]").EvaluateAsync<string>("link => getComputedStyle(link).borderBottomColor");

        Assert.That(mark, Does.StartWith("rgb("), "not to be seen through");
        Assert.That(lines.Count(line => line == current), Is.EqualTo(1));
    }

    [TestCase("/2023/", ".band .card")]
    [TestCase("/people/ren-xianliang/", ".band .card")]
    public async Task AListOfStoriesIsOnPaperToo(string address, string cards)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync());
        await window.Page.GotoAsync(address);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.That(await window.Page.Locator(cards).First.IsVisibleAsync(), Is.True);
    }

    [TestCase(390)]
    [TestCase(320)]
    public async Task TheSitesChineseNameIsNotBrokenWithinAWord(int width)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        foreach (var address in (string[])["/zh/", "/zh/timeline/", "/zh/2025/twenty-four-forums-one-theme/", "/zh/no-such-story/"])
        {
            await window.Page.GotoAsync(address);
            var lines = await window.Page.EvaluateAsync<int>("""
                () => {
                  const name = document.querySelector('.site-name').firstChild;
                  const range = document.createRange();
                  range.setStart(name, name.data.search(/\p{Script=Han}/u));
                  range.setEnd(name, name.length);
                  return new Set([...range.getClientRects()].map(line => line.top)).size;
                }
                """);
            Assert.That(lines, Is.EqualTo(1), address);
        }
    }

    [Test]
    public async Task NoNameOfAFeedIsBroken()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 800 } });
        await window.Page.GotoAsync("/feeds/");

        Assert.That(await window.Page.EvaluateAsync<int>("[...document.querySelectorAll('.feeds td a')].filter(link => link.getClientRects().length > 1).length"), Is.Zero);
    }

    [TestCase("/series/")]
    [TestCase("/topics/artificial-intelligence/")]
    [TestCase("/on-this-day/")]
    [TestCase("/zh/on-this-day/")]
    public async Task ThePlaceInTheMenuIsInSightOnAPhoneWithoutScript(string address)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions
        {
            JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 390, Height = 800 },
        });
        await window.Page.GotoAsync(address);
        var place = (await window.Page.Locator(".site-nav a[aria-current]").BoundingBoxAsync())!;

        Assert.That(place.X, Is.GreaterThanOrEqualTo(0));
        Assert.That(place.X + place.Width, Is.LessThanOrEqualTo(390));
        Assert.That(await window.Page.Locator(".site-name").IsVisibleAsync(), Is.True);
    }

    [TestCase(390)]
    [TestCase(800)]
    [TestCase(1440)]
    public async Task APictureInAGalleryIsAskedForAsWideAsItIsShown(int width)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        foreach (var address in (string[])["/2025/how-a-summit-is-counted/", "/2023/"])
        {
            await window.Page.GotoAsync(address);
            // With a source set, a picture's natural width is what sizes says.
            var asked = await window.Page.EvaluateAsync<double[]>("""
                async () => {
                  const pictures = [...document.querySelectorAll('.embed-gallery img')];
                  await Promise.all(pictures.map(picture => { picture.loading = 'eager'; return picture.decode(); }));
                  return pictures.map(picture => picture.naturalWidth / picture.clientWidth);
                }
                """);
            Assert.That(asked, Is.Not.Empty.And.All.InRange(0.95, 1.25), address);
        }
    }

    [TestCase("/zh/search?q=artificial", ".hit[lang=en] .hit__title a", "serif")]
    [TestCase("/zh/search?q=artificial", ".hit[lang=en] .hit__kicker", "zh-marks-sans")]
    [TestCase("/zh/机构/世界互联网大会/", ".facts dd span[lang=en]", "sans-serif")]
    [TestCase("/search?q=互联网", ".hit[lang=zh-Hans] .hit__title a", "zh-marks")]
    public async Task PartsInTheOtherLanguageAreSetInItsFonts(string address, string part, string font)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync());
        await window.Page.GotoAsync(address);
        var fonts = await window.Page.Locator(part).First.EvaluateAsync<string>("part => getComputedStyle(part).fontFamily");
        var names = fonts.Split(',', StringSplitOptions.TrimEntries);

        Assert.That(names, Has.Member(font));
        Assert.That(names.Any(name => name.StartsWith("zh-marks", StringComparison.Ordinal)), Is.EqualTo(font.StartsWith("zh-marks", StringComparison.Ordinal)), fonts);
    }

    [Test]
    public async Task OnPaperASearchIsItsResultsAndNothingIsLightOnNoGround()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        string[] furniture = [".search__form", ".facets", ".chips", ".year-bars", ".site-footer"];
        await window.Page.GotoAsync("/search?q=internet&year=2023");
        foreach (var part in furniture)
            Assert.That(await window.Page.Locator(part).IsVisibleAsync(), Is.True, part + " on screen");
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var part in furniture)
            Assert.That(await window.Page.Locator(part).IsVisibleAsync(), Is.False, part);
        Assert.That(await window.Page.Locator(".hit").First.IsVisibleAsync(), Is.True);

        await window.Page.GotoAsync("/2023/");
        Assert.That(await window.Page.Locator(".edition h1").EvaluateAsync<string>("title => getComputedStyle(title).color"), Is.EqualTo("rgb(0, 0, 0)"));
    }

    [TestCase("/2025/twenty-four-forums-one-theme/")]
    [TestCase("/zh/2025/twenty-four-forums-one-theme/")]
    public async Task OnPaperTheCitationIsReadAndEverythingStandsInOneColumn(string address)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1000, Height = 1400 } });
        await window.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var lefts = await window.Page.EvaluateAsync<double[]>("['.story__header', '.lead img', '.prose', '.story__footer'].map(part => document.querySelector(part).getBoundingClientRect().left)");

        Assert.That(lefts, Has.All.EqualTo(lefts[0]).Within(0.5));
        Assert.That(await window.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.cite > p')].every(line => line.checkVisibility() && line.getBoundingClientRect().height > 0)"), Is.True);
        Assert.That(await window.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.picture svg')].some(colour => colour.checkVisibility())"), Is.False);
    }

    [Test]
    public async Task NoPageHasErrorsOrAsksOthers()
    {
        var site = await SampleSite.StartAsync();
        await using var window = await OpenWindowAsync(site);
        var others = new List<string>();
        window.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.ToString(), StringComparison.Ordinal))
                others.Add(request.Url);
        };
        foreach (var (name, address) in Templates.All.Where(template => !template.Name.StartsWith("missing", StringComparison.Ordinal)))
        {
            await window.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.That(window.TakeErrors(), Is.Empty, name);
        }
        Assert.That(others, Is.Empty);
    }

    [Test]
    public async Task TheKeyboardReachesContentFirst()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync());
        await window.Page.GotoAsync("/2025/twenty-four-forums-one-theme/");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.That(await window.Page.EvaluateAsync<string>("document.activeElement.id"), Is.EqualTo("content"));
    }

    [TestCase("/2025/twenty-four-forums-one-theme/")]
    [TestCase("/2023/the-tenth-summit-in-pictures/")]
    [TestCase("/2025/opening-day-2025/")]
    [TestCase("/zh/2025/opening-day-2025/")]
    public async Task NothingMovesWhenTheReadersOwnTimeIsAdded(string address)
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions
        {
            TimezoneId = "America/Los_Angeles", ViewportSize = new ViewportSize { Width = 412, Height = 823 },
        });
        await window.Page.AddInitScriptAsync("""
            window.moved = [];
            new PerformanceObserver(list => window.moved.push(...list.getEntries().flatMap(entry => entry.sources.map(source => source.node?.textContent))))
              .observe({ type: 'layout-shift', buffered: true });
            """);
        // Slow enough that a page which does not wait for it would be painted without.
        await window.Page.RouteAsync("**/site/times.*.js", async route =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            await route.ContinueAsync();
        });
        await window.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.Locator(".own-time").First.WaitForAsync();
        await window.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.That(await window.Page.EvaluateAsync<string[]>("window.moved"), Is.Empty);
    }

    [Test]
    public async Task ReadersSeeTheirOwnTimeBesideWuzhens()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions { TimezoneId = "Europe/London" });
        await window.Page.GotoAsync("/2025/twenty-four-forums-one-theme/");
        var own = await window.Page.Locator(".times").First.InnerTextAsync();
        await window.Page.GotoAsync("/zh/2025/opening-day-2025/");
        var entry = await window.Page.Locator(".entry__time").First.InnerTextAsync();

        await using var commented = await OpenWindowAsync(await StatesSite.StartAsync(), new BrowserNewContextOptions { TimezoneId = "Europe/London" });
        await commented.Page.GotoAsync(StatesSite.Commented);
        Assert.That(await commented.Page.Locator(".comment__by").First.InnerTextAsync(), Does.Match(@"^Ana .* \(.*your time\)$"));
        Assert.That((own, entry), Is.EqualTo(("Published 7 November 2025, 14:00 Wuzhen time\n(06:00 your time)\n1 min read", "20:15 （您所在地 12:15）")));
    }

    [Test]
    public async Task AnOpenPageAsksForNewEntriesUntilTheCoverageEnds()
    {
        const string live = "/2025/opening-day-2025/";
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync());
        var asked = 0;
        await window.Page.RouteAsync("**" + live, async route =>
        {
            // It goes on when the page is opened and when it first asks; then it has ended, with one entry more.
            var answer = await route.FetchAsync();
            var body = await answer.TextAsync();
            var running = body.Replace("class=\"live\"", asked++ < 2 ? "class=\"live\" data-live=\"running\"" : "class=\"live\" data-state=\"99\"", StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = running });
        });
        await window.Page.Clock.InstallAsync();
        await window.Page.GotoAsync(live);
        for (var minute = 0; minute < 5; minute++)
        {
            await window.Page.Clock.RunForAsync(60_000);
            await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        Assert.That(asked, Is.EqualTo(3));
        Assert.That(await window.Page.Locator(".live__news a").CountAsync(), Is.EqualTo(1));
        Assert.That(window.Errors, Is.Empty);
    }

    [Test]
    public async Task KeysAndSwipesLeadFromPictureToPicture()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync(), new BrowserNewContextOptions
        {
            HasTouch = true, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 390, Height = 500 },
        });
        await window.Page.GotoAsync("/2023/the-tenth-summit-in-pictures/");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await AtPictureAsync(window, "1/5");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await AtPictureAsync(window, "2/5");
        await SwipeAsync(window, from: 300, to: 100);
        await AtPictureAsync(window, "3/5");
        await SwipeAsync(window, from: 100, to: 300);
        await AtPictureAsync(window, "2/5");
        await SwipeAsync(window, from: 100, to: 120);
        await AtPictureAsync(window, "2/5");
    }

    [Test]
    public async Task ATableInAPhotoStoryScrollsByTheArrowKeys()
    {
        await using var window = await OpenWindowAsync(await SampleSite.StartAsync());
        await window.Page.GotoAsync("/2023/the-tenth-summit-in-pictures/");
        await window.Page.EvaluateAsync("document.querySelector('.photos').insertAdjacentHTML('beforebegin', `<div class=table-frame tabindex=0><table><tr>${'<td>2023</td>'.repeat(400)}</tr></table></div>`)");
        await window.Page.Locator(".table-frame").FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowRight");

        await window.Page.WaitForFunctionAsync("() => document.querySelector('.table-frame').scrollLeft > 0");
        Assert.That(await window.Page.EvaluateAsync<string>("document.activeElement.className"), Is.EqualTo("table-frame"));
    }

    private static async Task AtPictureAsync(BrowserWindow window, string number) =>
        Assert.That(await window.Page.EvaluateAsync<string>("document.activeElement.textContent"), Does.EndWith(number));

    private static Task SwipeAsync(BrowserWindow window, int from, int to) => window.Page.EvaluateAsync(
        """
        ([from, to]) => {
          const target = document.querySelector('[data-gallery]');
          const finger = x => new Touch({ identifier: 1, target, clientX: x, clientY: 200 });
          target.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [finger(from)], changedTouches: [finger(from)] }));
          target.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [finger(to)] }));
        }
        """,
        new[] { from, to });

    /// <summary>Not a test but a tool: <c>dotnet test tests/WicNews.Web.Tests --filter Name=TakePictures</c> keeps every template in artifacts/.</summary>
    [Test, Explicit("Takes pictures of every template into artifacts/site.")]
    public async Task TakePictures()
    {
        var sites = new[] { (Site: await SampleSite.StartAsync(), Templates: Templates.All), await Templates.StatesAsync() };
        foreach (var (site, templates) in sites)
            foreach (var (width, scheme) in from width in (int[])[390, 1440] from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] select (width, scheme))
            {
                await using var window = await OpenWindowAsync(site, new BrowserNewContextOptions
                {
                    ViewportSize = new ViewportSize { Width = width, Height = 900 },
                    ColorScheme = scheme,
                });
                foreach (var (name, address) in templates)
                {
                    await window.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                    // What waits until it is scrolled to is to be in the picture too.
                    await window.Page.EvaluateAsync("""
                        () => Promise.all([...document.images].map(image => {
                          image.loading = 'eager';
                          return image.decode().catch(() => {});
                        }))
                        """);
                    await window.TakePictureAsync($"site/{name}-{width}-{scheme}".ToLowerInvariant(), wholePage: true);
                }
            }
    }
}
