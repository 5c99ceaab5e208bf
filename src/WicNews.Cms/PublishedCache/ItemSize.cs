using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.PublishedCache;

/// <summary>About how much memory a kept item takes: its values as text, about as much again once converted, and its own objects.</summary>
internal static class ItemSize
{
    private const long Objects = 6 * 1024;

    public static long Of(PublishedSnapshotRow row) => Objects + (row.Data.Length * 4L);
}
