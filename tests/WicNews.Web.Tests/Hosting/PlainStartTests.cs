using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WicNews.Cms.Persistence;
using WicNews.Web.Hosting.Readers;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Hosting;

/// <summary>A start at which nothing is to be made does without Entity Framework, which would take longer to bring up than all the rest.</summary>
public sealed class PlainStartTests
{
    [TestCase("/health/ready")]
    [TestCase("/")]
    [TestCase("/zh/")]
    public async Task TheSiteComesUpAndAnswersWithoutAContext(string address)
    {
        await using var application = new NewsApplication();
        await using var plain = application.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<CmsDbContext>, NoContexts<CmsDbContext>>());
            services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<ReadersDbContext>, NoContexts<ReadersDbContext>>());
        }));
        using var client = plain.CreateClient();

        Assert.That(async () => (await client.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK).After(10_000, 50));
    }

    private sealed class NoContexts<TContext> : IDbContextFactory<TContext>
        where TContext : DbContext
    {
        public TContext CreateDbContext() => throw new InvalidOperationException($"A {typeof(TContext).Name} was asked for.");
    }
}
