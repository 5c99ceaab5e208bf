using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting.Notifications;

/// <summary>
/// Whether redirects are made of addresses that change. What an administrator chose is kept in the database; until somebody did,
/// configuration says (<c>Umbraco:CMS:WebRouting:DisableRedirectUrlTracking</c>).
/// </summary>
internal sealed class RedirectSwitch(IKeyValueService values, IOptionsMonitor<WebRoutingSettings> settings)
{
    private const string Name = "WicNews.Cms.RedirectTracking";
    private const string On = "on";
    private const string Off = "off";
    private volatile string? _chosen;

    public bool IsOn
    {
        get
        {
            string chosen = _chosen ??= values.GetValue(Name) ?? string.Empty;
            return chosen.Length == 0 ? !settings.CurrentValue.DisableRedirectUrlTracking : chosen == On;
        }
    }

    public void Turn(bool on)
    {
        values.SetValue(Name, on ? On : Off);
        _chosen = on ? On : Off;
    }
}
