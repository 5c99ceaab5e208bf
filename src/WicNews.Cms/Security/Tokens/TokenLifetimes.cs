using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WicNews.Cms.Security.Tokens;

/// <summary>How long things last, derived from <c>Umbraco:CMS:Global:TimeOut</c>.</summary>
internal sealed class TokenLifetimes(IOptions<GlobalSettings> settings)
{
    public TimeSpan Session => settings.Value.TimeOut;

    /// <summary>The backoffice takes a session for four times as long as its access token.</summary>
    public TimeSpan Access => settings.Value.TimeOut / 4;

    /// <summary>A code is exchanged by the very next request.</summary>
    public static TimeSpan Code => TimeSpan.FromSeconds(60);
}
