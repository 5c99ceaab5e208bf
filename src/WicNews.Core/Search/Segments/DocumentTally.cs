using System.Runtime.InteropServices;
using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Counts one document's words: what each weighs, and where it stands. At its end the words are gathered by stem, of which there are
/// fewer than of words met. Used over and over for one document after another.
/// </summary>
internal sealed class DocumentTally(Vocabulary vocabulary)
{
    /// <summary>Places of one stem in one document that are kept; no phrase is missed before that many.</summary>
    private const int MostPlaces = 8_000;

    private readonly List<(int Slot, int Position)> _occurrences = [];
    private readonly Slots _words = new();
    private readonly Slots _stems = new();
    private int[] _stemSlots = new int[256];
    private int[] _places = new int[256];
    private byte[] _encoded = new byte[256];
    private int _lastPosition;
    private bool _isOutOfOrder;

    /// <param name="word">The word's number.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="weight">What an occurrence there counts for.</param>
    public void Add(int word, int position, float weight)
    {
        _occurrences.Add((_words.Add(word, 1, weight), position));
        _isOutOfOrder |= position < _lastPosition;
        _lastPosition = position;
    }

    /// <summary>Notes all terms and forgets them.</summary>
    /// <param name="stems">Takes the stems, with their places.</param>
    /// <param name="words">Takes the words, where these are not the stems.</param>
    public void WriteTo(PostingLog stems, PostingLog? words)
    {
        var tokens = _occurrences.Count;
        if (words is not null)
            WriteWords(words, tokens);
        GatherStems();
        GatherPlaces();
        foreach (ref readonly var stem in _stems.All)
        {
            var places = _places.AsSpan(stem.NextPlace - stem.Count, Math.Min(stem.Count, MostPlaces));
            stems.Add(stem.Term, Impact.Of(stem.Weight, tokens), Encode(places));
        }
        stems.EndDocument();
        _words.Clear();
        _stems.Clear();
        _occurrences.Clear();
        (_lastPosition, _isOutOfOrder) = (0, false);
    }

    private void WriteWords(PostingLog words, int tokens)
    {
        foreach (ref readonly var word in _words.All)
            words.Add(word.Term, Impact.Of(word.Weight, tokens), []);
        words.EndDocument();
    }

    private void GatherStems()
    {
        var words = _words.All;
        if (_stemSlots.Length < words.Length)
            _stemSlots = new int[words.Length * 2];
        for (var slot = 0; slot < words.Length; slot++)
            _stemSlots[slot] = _stems.Add(vocabulary.StemOf(words[slot].Term), words[slot].Count, words[slot].Weight);
    }

    /// <summary>Puts the places of each stem side by side.</summary>
    private void GatherPlaces()
    {
        if (_places.Length < _occurrences.Count)
            _places = new int[_occurrences.Count * 2];
        var stems = _stems.All;
        var start = 0;
        foreach (ref var stem in stems)
        {
            stem.NextPlace = start;
            start += stem.Count;
        }
        foreach (var (slot, position) in CollectionsMarshal.AsSpan(_occurrences))
            _places[stems[_stemSlots[slot]].NextPlace++] = position;
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

    /// <summary>The terms met in a document, each in a slot in the order in which they came.</summary>
    private sealed class Slots
    {
        private readonly List<Slot> _slots = [];

        /// <summary>For each term its slot and one, or 0.</summary>
        private int[] _slotOfTerm = new int[256];

        public Span<Slot> All => CollectionsMarshal.AsSpan(_slots);

        public int Add(int term, int count, float weight)
        {
            if (term >= _slotOfTerm.Length)
                Array.Resize(ref _slotOfTerm, Math.Max(term + 1, _slotOfTerm.Length * 2));
            var slot = _slotOfTerm[term] - 1;
            if (slot < 0)
            {
                slot = _slots.Count;
                _slotOfTerm[term] = slot + 1;
                _slots.Add(new Slot { Term = term });
            }
            ref var known = ref All[slot];
            known.Count += count;
            known.Weight += weight;
            return slot;
        }

        public void Clear()
        {
            foreach (var slot in All)
                _slotOfTerm[slot.Term] = 0;
            _slots.Clear();
        }
    }

    private struct Slot
    {
        public int Term;
        public int Count;
        public int NextPlace;
        public float Weight;
    }
}
