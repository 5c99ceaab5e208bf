using WicNews.Cms.Persistence.Changes;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>The content store's record of changes, as search reads it.</summary>
public sealed class RecordedChanges(IContentChangeLog log) : IPublishedChanges
{
    public long Latest() => log.Latest();

    public IReadOnlyList<PublishedChange> ReadSince(long sequence, int most) =>
        [.. log.ReadSince(sequence, most).Select(change => new PublishedChange(change.Sequence, change.Key))];
}
