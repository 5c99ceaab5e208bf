using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Cms.Imaging.Rights;

/// <summary>Which media readers may be given: those whose rights have not run out. It asks no database, and can be asked of every item.</summary>
public sealed class MediaOnShow(IOptions<PictureRightsOptions> options, TimeProvider time)
{
    private readonly PictureRightsOptions _options = options.Value;
    private long _nextEnd = long.MaxValue;
    private long _endings;

    /// <summary>
    /// Moves on when the rights of something that was shown have run out since: what was made before and is kept may show it still.
    /// </summary>
    public long Endings
    {
        get
        {
            long end = Volatile.Read(ref _nextEnd);
            // Forgotten first and counted after: what is made in between counts as made before, and is made anew.
            if (end <= time.GetUtcNow().UtcTicks && Interlocked.CompareExchange(ref _nextEnd, long.MaxValue, end) == end)
                Interlocked.Increment(ref _endings);
            return Volatile.Read(ref _endings);
        }
    }

    public bool Includes(IPublishedContent media) => Includes(media, out _);

    /// <param name="media">The item.</param>
    /// <param name="end">The moment from which readers may not be given it, also where that has come; null for never.</param>
    public bool Includes(IPublishedContent media, out DateTimeOffset? end)
    {
        end = _options.PropertyAlias is { } alias ? _options.EndOf(media.GetProperty(alias)?.GetSourceValue()) : null;
        if (end is not { } known)
            return true;
        if (known <= time.GetUtcNow())
            return false;
        Remember(known.UtcTicks);
        return true;
    }

    private void Remember(long end)
    {
        for (long next = Volatile.Read(ref _nextEnd); end < next; next = Volatile.Read(ref _nextEnd))
            Interlocked.CompareExchange(ref _nextEnd, end, next);
    }
}
