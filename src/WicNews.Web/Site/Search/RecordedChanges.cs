using WicNews.Cms.Persistence.Changes;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Search.Feeding;

namespace WicNews.Web.Site.Search;

/// <summary>The content store's record of changes, as search reads it.</summary>
public sealed class RecordedChanges(IContentChangeLog log, IKeyValueService values) : IPublishedChanges
{
    private const string OriginKey = "WicNews/Database";
    private Guid? _origin;

    /// <summary>Made when it is first asked for, and kept among the CMS's key-values.</summary>
    public Guid Origin => _origin ??= ReadOrigin();

    public long Latest() => log.Latest();

    public IReadOnlyList<PublishedChange> ReadSince(long sequence, int most) =>
        [.. log.ReadSince(sequence, most).Select(change => new PublishedChange(change.Sequence, change.Key))];

    private Guid ReadOrigin()
    {
        if (Guid.TryParse(values.GetValue(OriginKey), out var known))
            return known;
        var made = Guid.NewGuid();
        values.SetValue(OriginKey, made.ToString());
        return made;
    }
}
