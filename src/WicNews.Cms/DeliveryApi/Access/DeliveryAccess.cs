using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Access;

/// <summary>Who may read what: by settings, and by the key in the Api-Key header.</summary>
internal sealed class DeliveryAccess(IHttpContextAccessor http, IOptionsMonitor<DeliveryApiSettings> settings) : IApiAccessService
{
    public const string KeyHeader = "Api-Key";

    private DeliveryApiSettings Settings => settings.CurrentValue;

    public bool HasPublicAccess() => Settings.Enabled && (Settings.PublicAccess || HasKey());

    public bool HasPreviewAccess() => Settings.Enabled && HasKey();

    // What closes the API closes its media, too: they are open by default.
    public bool HasMediaAccess() => Settings.Enabled && Settings.Media.Enabled && ((Settings.PublicAccess && Settings.Media.PublicAccess) || HasKey());

    private bool HasKey()
    {
        string? expected = Settings.ApiKey;
        string? given = http.HttpContext?.Request.Headers[KeyHeader];
        return !string.IsNullOrWhiteSpace(expected)
            && given is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
    }
}
