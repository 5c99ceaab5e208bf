using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace WicNews.Cms.Imaging.Colours;

/// <summary>Gives pictures that came before colours were kept theirs, one after the other, once the site answers.</summary>
internal sealed class OldPictureColours(
    IMediaService media, IMediaNavigationQueryService navigation, PictureFiles files, PictureColours colours, IOptions<PictureColourOptions> options,
    ILogger<OldPictureColours> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    /// <summary>Looks through all pictures now.</summary>
    /// <returns>How many got a colour.</returns>
    public async Task<int> FillAsync(TimeSpan between, CancellationToken cancellationToken)
    {
        if (options.Value.PropertyAlias is not { } alias || !navigation.TryGetRootKeys(out IEnumerable<Guid> roots))
            return 0;
        int filled = 0;
        foreach (Guid key in roots.SelectMany(root => navigation.TryGetDescendantsKeysOrSelfKeys(root, out IEnumerable<Guid> keys) ? keys : []).ToArray())
        {
            if (media.GetById(key) is not { } item || !item.HasProperty(alias) || !string.IsNullOrEmpty(item.GetValue<string>(alias)) || files.In(item) is not { } path)
                continue;
            item.SetValue(alias, await colours.OfAsync(path, cancellationToken));
            media.Save(item);
            filled++;
            await Task.Delay(between, cancellationToken);
        }
        return filled;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, stoppingToken);
            int filled = await FillAsync(Between, stoppingToken);
            if (filled > 0)
                log.LogInformation("{Count} pictures got their colour", filled);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping: the rest is done after the next start.
        }
        catch (Exception problem)
        {
            log.LogWarning(problem, "Not all pictures got their colour; it is tried again at the next start");
        }
    }
}
