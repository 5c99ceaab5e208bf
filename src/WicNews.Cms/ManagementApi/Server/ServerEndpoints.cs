using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Mail;
using WicNews.Cms.Backoffice;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Server;

/// <summary>What the backoffice asks of the server before anyone has signed in, and the extensions it may load.</summary>
internal static class ServerEndpoints
{
    public static void MapServer(this RouteGroupBuilder api)
    {
        var server = api.MapResource("/server", "Server", AuthorizationPolicies.BackOfficeAccess);
        // The host answers requests only once the start has been completed, so there is no other level to report.
        server.MapGet("/status", Answer<ServerStatusModel> () => new ServerStatusModel(RuntimeLevel.Run)).AllowAnonymous();
        server.MapGet("/configuration", Configuration).AllowAnonymous();
        server.MapGet("/information", Information);
        server.MapGet("/upgrade-check", Answer<UpgradeCheckModel> () => new UpgradeCheckModel("None", string.Empty, string.Empty));
        server.MapGet("/troubleshooting", Troubleshooting).RequireAuthorization(AuthorizationPolicies.SectionAccessSettings);

        // All extensions of this site are for editors who have signed in.
        var manifest = api.MapResource("/manifest/manifest", "Manifest", AuthorizationPolicies.BackOfficeAccess);
        manifest.MapGet("/", Manifests);
        manifest.MapGet("/private", Manifests);
        manifest.MapGet("/public", Answer<IReadOnlyList<PackageManifest>> () => Array.Empty<PackageManifest>()).AllowAnonymous();
        api.MapResource("/news-dashboard", "News Dashboard", AuthorizationPolicies.BackOfficeAccess)
            .MapGet("/", Answer<NewsDashboardModel> () => new NewsDashboardModel([]));
    }

    private static Answer<IReadOnlyList<PackageManifest>> Manifests(BackofficeBundle bundle) => bundle.Packages.ToArray();

    private static Answer<ServerConfigurationModel> Configuration(
        IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<GlobalSettings> global, IEmailSender mail) =>
        new ServerConfigurationModel(
            security.CurrentValue.AllowPasswordReset && mail.CanSendRequiredEmail(),
            0,
            true,
            global.CurrentValue.UmbracoCssPath,
            new SignalRModel(SkipNegotiation: false));

    private static Answer<ServerInformationModel> Information(IUmbracoVersion version, IOptionsMonitor<RuntimeSettings> runtime, TimeProvider time) =>
        new ServerInformationModel(
            version.SemanticVersion.ToString().Split('+')[0],
            version.AssemblyVersion?.ToString() ?? string.Empty,
            time.LocalTimeZone.GetUtcOffset(time.GetUtcNow()).ToString("c", CultureInfo.InvariantCulture),
            runtime.CurrentValue.Mode);

    private static Answer<TroubleshootingModel> Troubleshooting(IUmbracoVersion version, IOptionsMonitor<RuntimeSettings> runtime) =>
        new TroubleshootingModel(
        [
            new TroubleshootingItem("Umbraco core", version.SemanticVersion.ToString()),
            new TroubleshootingItem("Runtime", System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription),
            new TroubleshootingItem("Operating system", System.Runtime.InteropServices.RuntimeInformation.OSDescription),
            new TroubleshootingItem("Runtime mode", runtime.CurrentValue.Mode.ToString()),
            new TroubleshootingItem("Culture", CultureInfo.CurrentCulture.Name),
        ]);

    internal sealed record ServerStatusModel(RuntimeLevel ServerStatus);

    internal sealed record ServerInformationModel(string Version, string AssemblyVersion, string BaseUtcOffset, RuntimeMode RuntimeMode);

    internal sealed record ServerConfigurationModel(
        bool AllowPasswordReset, int VersionCheckPeriod, bool AllowLocalLogin, string UmbracoCssPath, SignalRModel SignalR);

    internal sealed record SignalRModel(bool SkipNegotiation);

    internal sealed record UpgradeCheckModel(string Type, string Comment, string Url);

    internal sealed record TroubleshootingModel(IReadOnlyList<TroubleshootingItem> Items);

    internal sealed record TroubleshootingItem(string Name, string Data);

    internal sealed record NewsDashboardModel(IReadOnlyList<NewsDashboardItem> Items);

    internal sealed record NewsDashboardItem(string Priority, string Header);
}
