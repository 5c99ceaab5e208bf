using WicNews.Core.Search.Segments;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Feeding;

/// <summary>Compares the index with what is published, document by document, and mends what differs.</summary>
internal sealed class IndexVerifier(ISearchIndex index, ItemMapper mapper, PublishedTree tree)
{
    public IndexReport Verify()
    {
        var mends = new List<DocumentChange>();
        var (missing, stale, checkedOwners) = (0, 0, new HashSet<Guid>());
        foreach (var key in tree.All())
        {
            checkedOwners.Add(key);
            var (published, known) = (mapper.Map(key), index.Read(key));
            if (AreSame(published, known))
                continue;
            if (known.Count < published.Count)
                missing++;
            else
                stale++;
            mends.Add(new DocumentChange(key, published));
        }
        Guid[] surplus = [.. index.Owners().Where(owner => !checkedOwners.Contains(owner))];
        mends.AddRange(surplus.Select(owner => new DocumentChange(owner, [])));
        if (mends.Count > 0)
            index.Apply(mends, index.Sequence);
        return new IndexReport(checkedOwners.Count, missing, stale, surplus.Length);
    }

    private static bool AreSame(IReadOnlyList<SearchDocument> published, IReadOnlyList<SearchDocument> known) =>
        published.Count == known.Count && Packed(published).SetEquals(Packed(known));

    private static HashSet<string> Packed(IEnumerable<SearchDocument> documents) =>
        [.. documents.Select(document => $"{document.Key} {document.Owner} {document.Date?.UtcTicks} {Convert.ToBase64String(new DocumentPacker(new TextEncoder()).Pack(document))}")];
}
