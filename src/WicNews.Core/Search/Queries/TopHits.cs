using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>Keeps the best so many: by score, then newest, then by key.</summary>
internal sealed class TopHits(int wanted)
{
    /// <summary>A heap with the worst on top.</summary>
    private readonly List<RankedHit> _heap = new(Math.Min(wanted, 1_000));

    /// <summary>The score without which no further document is among the best.</summary>
    public float Least => _heap.Count < wanted ? float.NegativeInfinity : _heap[0].Score;

    /// <summary>Whether a document of this score, standing at or after a place in the archive's order, could be among the best.</summary>
    public bool CanEnter(float score, DocumentKeys keys, int document)
    {
        if (_heap.Count < wanted)
            return true;
        var worst = _heap[0];
        return score > worst.Score || (score == worst.Score && DocumentKeys.Compare(keys, document, worst.Keys, worst.Document) < 0);
    }

    public void Offer(float score, SegmentMatch match, int document)
    {
        var keys = match.Segment.Segment.Keys;
        if (!CanEnter(score, keys, document))
            return;
        var hit = new RankedHit(score, match, document);
        if (_heap.Count < wanted)
        {
            _heap.Add(hit);
            Rise(_heap.Count - 1);
        }
        else
        {
            _heap[0] = hit;
            Sink(0);
        }
    }

    /// <summary>The best first.</summary>
    public List<RankedHit> InOrder()
    {
        var hits = new List<RankedHit>(_heap);
        hits.Sort((x, y) => IsWorse(x, y) ? 1 : IsWorse(y, x) ? -1 : 0);
        return hits;
    }

    private void Rise(int at)
    {
        for (var parent = (at - 1) / 2; at > 0 && IsWorse(_heap[at], _heap[parent]); at = parent, parent = (at - 1) / 2)
            (_heap[at], _heap[parent]) = (_heap[parent], _heap[at]);
    }

    private void Sink(int at)
    {
        for (var child = at * 2 + 1; child < _heap.Count; at = child, child = at * 2 + 1)
        {
            if (child + 1 < _heap.Count && IsWorse(_heap[child + 1], _heap[child]))
                child++;
            if (!IsWorse(_heap[child], _heap[at]))
                return;
            (_heap[at], _heap[child]) = (_heap[child], _heap[at]);
        }
    }

    private static bool IsWorse(RankedHit x, RankedHit y) =>
        x.Score < y.Score || (x.Score == y.Score && DocumentKeys.Compare(x.Keys, x.Document, y.Keys, y.Document) > 0);
}
