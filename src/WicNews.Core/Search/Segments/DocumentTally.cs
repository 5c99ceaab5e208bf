using System.Runtime.InteropServices;
using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Segments;

/// <summary>Counts one document's terms: what each weighs, and where it stands. Used over and over for one document after another.</summary>
/// <param name="withPositions">Whether the places are wanted, and not only the weights.</param>
internal sealed class DocumentTally(bool withPositions)
{
    /// <summary>Places of one term in one document that are kept; no phrase is missed before that many.</summary>
    private const int MostPlaces = 8_000;

    private readonly List<(int Slot, int Position)> _occurrences = [];
    private readonly List<Slot> _slots = [];
    private int[] _slotOfTerm = [];
    private int[] _places = new int[256];
    private byte[] _encoded = new byte[256];
    private int _lastPosition;
    private bool _isOutOfOrder;

    /// <param name="term">The term's number.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="weight">What an occurrence there counts for.</param>
    public void Add(int term, int position, float weight)
    {
        if (term >= _slotOfTerm.Length)
            Array.Resize(ref _slotOfTerm, Math.Max(term + 1, Math.Max(256, _slotOfTerm.Length * 2)));
        var slot = _slotOfTerm[term] - 1;
        if (slot < 0)
        {
            slot = _slots.Count;
            _slotOfTerm[term] = slot + 1;
            _slots.Add(new Slot { Term = term });
        }
        ref var known = ref CollectionsMarshal.AsSpan(_slots)[slot];
        known.Count++;
        known.Weight += weight;
        if (!withPositions)
            return;
        _occurrences.Add((slot, position));
        _isOutOfOrder |= position < _lastPosition;
        _lastPosition = position;
    }

    /// <summary>Notes all terms and forgets them.</summary>
    public void WriteTo(PostingLog log, int tokens)
    {
        var ends = withPositions ? GatherPlaces() : [];
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            var places = withPositions ? _places.AsSpan(ends[slot] - _slots[slot].Count, Math.Min(_slots[slot].Count, MostPlaces)) : [];
            log.Add(_slots[slot].Term, Impact.Of(_slots[slot].Weight, tokens), withPositions ? Encode(places) : []);
            _slotOfTerm[_slots[slot].Term] = 0;
        }
        log.EndDocument();
        _slots.Clear();
        _occurrences.Clear();
        (_lastPosition, _isOutOfOrder) = (0, false);
    }

    /// <summary>Puts the places of each term side by side; answers where each term's end.</summary>
    private int[] GatherPlaces()
    {
        if (_places.Length < _occurrences.Count)
            _places = new int[_occurrences.Count * 2];
        var next = new int[_slots.Count];
        for (var slot = 1; slot < next.Length; slot++)
            next[slot] = next[slot - 1] + _slots[slot - 1].Count;
        foreach (var (slot, position) in _occurrences)
            _places[next[slot]++] = position;
        return next;
    }

    private ReadOnlySpan<byte> Encode(Span<int> places)
    {
        if (_isOutOfOrder)
            places.Sort();
        if (_encoded.Length < places.Length * PositionCode.Longest)
            _encoded = new byte[places.Length * PositionCode.Longest * 2];
        var (length, last) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            length += PositionCode.Write(_encoded.AsSpan(length), places[i] - last, isLast: i == places.Length - 1);
            last = places[i];
        }
        return _encoded.AsSpan(0, length);
    }

    private struct Slot
    {
        public int Term;
        public int Count;
        public float Weight;
    }
}
