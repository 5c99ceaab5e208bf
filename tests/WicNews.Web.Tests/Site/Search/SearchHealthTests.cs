using Microsoft.Extensions.Diagnostics.HealthChecks;
using WicNews.Core.Search.Feeding;
using WicNews.Web.Hosting;
using WicNews.Web.Site.Search;

namespace WicNews.Web.Tests.Site.Search;

public sealed class SearchHealthTests
{
    [Test]
    public async Task WhileTheIndexIsNotThereReadinessSaysWhy()
    {
        var result = await new SearchHealth(new SearchIndexStatus()).CheckHealthAsync(new HealthCheckContext());

        Assert.That(Report(result), Is.EqualTo("Unhealthy\nsearch: The search index is not loaded yet."));
    }

    [Test]
    public void WhatWasThrownIsNotToldToReaders() => Assert.That(
        Report(HealthCheckResult.Unhealthy("secret", new InvalidOperationException("secret"))), Is.EqualTo("Unhealthy"));

    private static string Report(HealthCheckResult result) => HealthText.Of(new HealthReport(
        new Dictionary<string, HealthReportEntry> { ["search"] = new(result.Status, result.Description, TimeSpan.Zero, result.Exception, data: null) }, TimeSpan.Zero));
}
