using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NSubstitute;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using WicNews.Web.Hosting;
using WicNews.Web.Site;

namespace WicNews.Web.Tests.Site;

public sealed class KnownHostsTests
{
    private const string Own = "192.168.1.7";
    private static readonly Domain[] Given = [new(1, "https://news.example", 1, "en-US", isWildcard: false, sortOrder: 0)];

    [TestCase("localhost:5080", "::1", true)]
    [TestCase("LocalHost:5080", "::1", true)]
    [TestCase("127.0.0.1:5080", "::ffff:127.0.0.1", true)]
    [TestCase("[::1]:5080", "::1", true)]
    [TestCase("192.168.1.7:5080", Own, true, Description = "another machine of the same network asks")]
    [TestCase("192.168.1.8:5080", Own, false)]
    [TestCase("localhost:81", Own, false, Description = "a made-up port")]
    [TestCase("[0:0:0:0:0:0:0:1]:5080", "::1", false, Description = "another spelling")]
    [TestCase("news.example", Own, true)]
    [TestCase("news.example:81", Own, false)]
    [TestCase("made-up.example", Own, false)]
    public void WhatIsTheSitesIsKnownThoughOthersHaveTakenAllPlaces(string host, string local, bool isKnown)
    {
        var hosts = Hosts(TimeProvider.System);
        for (var other = 0; other < 100; other++)
            hosts.Knows(Asking($"x{other}.example", Own));

        Assert.That(hosts.Knows(Asking(host, local)), Is.EqualTo(isKnown));
    }

    [Test]
    public void AHostThatIsNotAskedForAnyMoreLeavesItsPlace()
    {
        var clock = new SetTime();
        var hosts = Hosts(clock);
        Assert.That(Enumerable.Range(0, 9).Select(other => hosts.Knows(Asking($"x{other}.example", Own))), Is.EqualTo(Enumerable.Repeat(true, 8).Append(false)));
        clock.Now += TimeSpan.FromHours(2);

        Assert.That(hosts.Knows(Asking("x8.example", Own)), Is.True);
    }

    private static KnownHosts Hosts(TimeProvider clock)
    {
        var domains = Substitute.For<IDomainCache>();
        domains.GetAll(Arg.Any<bool>()).Returns(Given);
        return new KnownHosts(new LanguageHosts(domains, Options.Create(new WicNewsOptions())), clock);
    }

    private static DefaultHttpContext Asking(string host, string local) => new()
    {
        Request = { Scheme = "http", Host = new HostString(host) },
        Connection = { LocalIpAddress = IPAddress.Parse(local), LocalPort = 5080 },
    };

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
