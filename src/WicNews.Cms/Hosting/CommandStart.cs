using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace WicNews.Cms.Hosting;

/// <summary>Brings the site up for a command of the machine: by all steps of its start, and without what it does by itself later, as to publish what is due.</summary>
public static class CommandStart
{
    /// <returns>False when another process has the site's data folder; nothing was done then.</returns>
    public static async Task<bool> TryRunAsync(WebApplication app)
    {
        if (app.Services.GetRequiredService<RunningMark>().IsHeldByAnother())
            return false;
        await ActivatorUtilities.CreateInstance<CmsStart>(app.Services).StartAsync(CancellationToken.None);
        return true;
    }
}
