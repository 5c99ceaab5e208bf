using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Facets;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Makes segments of documents, several at once where there are many documents. The writers take documents in turn from one source,
/// which is never read by two at once; each fills segments of its own, for each language one.
/// </summary>
internal sealed class SegmentWriters : IDisposable
{
    /// <summary>Documents that one writer does alone: a small archive stays in one segment, which is quickest to search.</summary>
    private const int Few = 24_576;

    private const int AtOnce = 64;
    private const int MostWriters = 4;
    private readonly IEnumerator<SearchDocument> _source;
    private readonly FacetNames _names;
    private readonly Lock _reading = new();
    private readonly List<LiveSegment> _segments = [];
    private readonly List<Task> _writers = [];
    private int _read;

    private SegmentWriters(IEnumerable<SearchDocument> documents, FacetNames names) => (_source, _names) = (documents.GetEnumerator(), names);

    public static List<LiveSegment> Build(IEnumerable<SearchDocument> documents, FacetNames names)
    {
        using var writers = new SegmentWriters(documents, names);
        try
        {
            writers.Write();
        }
        finally
        {
            Task.WhenAll(writers._writers).GetAwaiter().GetResult();
        }
        return writers._segments;
    }

    public void Dispose() => _source.Dispose();

    private void Write()
    {
        var builders = new SegmentBuilder?[Analyser.All.Count];
        var batch = new List<SearchDocument>(AtOnce);
        while (ReadInto(batch))
            foreach (var document in batch)
            {
                var analyser = Analyser.For(document.Culture);
                ref var builder = ref builders[analyser.Number];
                builder ??= new SegmentBuilder(_names, analyser);
                builder.Add(document);
                if (!builder.IsFull)
                    continue;
                Add(builder.Build());
                builder = null;
            }
        foreach (var builder in builders.OfType<SegmentBuilder>())
            Add(builder.Build());
    }

    private bool ReadInto(List<SearchDocument> batch)
    {
        batch.Clear();
        lock (_reading)
        {
            while (batch.Count < AtOnce && _source.MoveNext())
                batch.Add(_source.Current);
            _read += batch.Count;
            if (_read >= Few && _writers.Count == 0)
                for (var writer = 1; writer < Math.Min(MostWriters, Environment.ProcessorCount); writer++)
                    _writers.Add(Task.Run(Write));
        }
        return batch.Count > 0;
    }

    private void Add(Segment segment)
    {
        lock (_reading)
            _segments.Add(new LiveSegment(segment));
    }
}
