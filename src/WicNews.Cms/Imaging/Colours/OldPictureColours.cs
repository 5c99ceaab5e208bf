using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Imaging.Colours;

/// <summary>Gives pictures that came before colours were kept theirs, one after the other.</summary>
internal sealed class OldPictureColours(
    IMediaService media, IMediaNavigationQueryService navigation, PictureFiles files, PictureColours colours, IOptions<PictureColourOptions> options,
    ILogger<OldPictureColours> log) : LateWork(log)
{
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

    protected override string Name => "Telling the colours of pictures";

    protected override Task<int> WorkAsync(CancellationToken cancellationToken) => FillAsync(Between, cancellationToken);
}
