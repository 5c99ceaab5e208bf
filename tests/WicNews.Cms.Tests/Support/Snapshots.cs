using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Tests.Support;

/// <summary>What readers may see, as it is stored.</summary>
internal static class Snapshots
{
    public static string? Of(CmsSite site, Guid key) => Row(site, key)?.Data;

    public static string? PathOf(CmsSite site, Guid key) => Row(site, key)?.Path;

    public static int? SortOrderOf(CmsSite site, Guid key) => Row(site, key)?.SortOrder;

    private static PublishedSnapshotRow? Row(CmsSite site, Guid key)
    {
        using CmsDbContext context = site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        return context.Set<PublishedSnapshotRow>().SingleOrDefault(row => row.Key == key);
    }
}
