using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Hosting;

public sealed class ResolutionTests
{
    // What Core registers and this site neither has nor needs.
    private static readonly string[] Unneeded =
    [
        "Umbraco.Cms.Core.Services.IInstallationService:",
        "Umbraco.Cms.Core.Services.IUpgradeService:",
        "Umbraco.Cms.Core.Services.ILogViewerService:",
        "Umbraco.Cms.Core.Telemetry.ITelemetryService:",
        "Umbraco.Cms.Core.HealthChecks.NotificationMethods.EmailNotificationMethod:",
        "Umbraco.Cms.Core.PropertyEditors.ValueConverters.ElementPickerValueConverter:",
    ];

    [Test]
    public async Task EveryServiceOfCoreAndCmsResolves()
    {
        string folder = Directory.CreateTempSubdirectory("wicnews-cms-").FullName;
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new(DataDirectory.Key, folder)]);
        builder.AddWicCms();
        Type[] types = [.. builder.Services.Select(service => service.ServiceType).Where(IsOurs).Distinct()];
        await using WebApplication app = builder.Build();
        using IServiceScope scope = app.Services.CreateScope();

        List<string> failures = [];
        foreach (Type type in types)
        {
            try
            {
                scope.ServiceProvider.GetService(type);
            }
            catch (Exception failure)
            {
                failures.Add($"{type.FullName}: {failure.Message}");
            }
        }

        Assert.That(string.Join('\n', failures.Where(failure => !Unneeded.Any(failure.StartsWith))), Is.Empty);
        Folders.Remove(folder);
    }

    private static bool IsOurs(Type type) =>
        !type.ContainsGenericParameters && type.FullName is { } name && (name.StartsWith("Umbraco.", StringComparison.Ordinal) || name.StartsWith("WicNews.", StringComparison.Ordinal));
}
