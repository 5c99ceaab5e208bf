using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.PublishedCache;

namespace WicNews.Cms.Imaging.Rights;

/// <summary>Until when media may be used, and which may no longer.</summary>
internal sealed class PictureRights(IDbContextFactory<CmsDbContext> contexts, IOptions<PictureRightsOptions> options, TimeProvider time)
{
    private readonly PictureRightsOptions _options = options.Value;

    /// <summary>The media outside the recycle bin whose rights end before a moment, the longest ended first.</summary>
    public IReadOnlyList<PictureRight> EndingBefore(DateTimeOffset moment)
    {
        if (_options.PropertyAlias is not { } alias)
            return [];
        using CmsDbContext database = contexts.CreateDbContext();
        string mark = $"\"{alias}\"";
        return
        [
            .. database.Set<PublishedSnapshotRow>().AsNoTracking()
                .Where(row => row.ObjectType == Constants.ObjectTypes.Media && row.Data.Contains(mark))
                .AsEnumerable().Select(row => SnapshotReader.ToData(row))
                .Select(item => (Item: item, Ends: _options.EndOf(item.Values.GetValueOrDefault(alias)?.FirstOrDefault()?.Value)))
                .Where(found => found.Ends < moment)
                .Select(found => new PictureRight(found.Item.Key, found.Item.Cultures.Values.First().Name, found.Ends!.Value))
                .OrderBy(right => right.Ends).ThenBy(right => right.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>When the rights of an item end; null when it does not say.</summary>
    public DateTimeOffset? EndOf(IMedia media) =>
        _options.PropertyAlias is { } alias && media.Properties.TryGetValue(alias, out IProperty? property) ? _options.EndOf(property.GetValue()) : null;

    public RightsState StateOf(DateTimeOffset? end)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (end is not { } moment || moment > now.AddDays(_options.DaysOfWarning))
            return RightsState.Open;
        return moment <= now ? RightsState.RunOut : RightsState.EndingSoon;
    }
}

/// <summary>A media item and the moment its rights end.</summary>
internal sealed record PictureRight(Guid Key, string Name, DateTimeOffset Ends);

/// <summary>Whether an item may still be used.</summary>
internal enum RightsState
{
    Open,
    EndingSoon,
    RunOut,
}
