using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WicNews.Core.Search.Segments;

/// <summary>A set of a segment's documents, one bit each. Its operations write into this set and answer it.</summary>
internal sealed class DocumentSet
{
    private readonly ulong[] _words;

    public DocumentSet(int documents) => _words = new ulong[(documents + 63) >> 6];

    public DocumentSet(ulong[] words) => _words = words;

    private DocumentSet(DocumentSet other) => _words = (ulong[])other._words.Clone();

    /// <summary>The documents for which there stands something else than 0.</summary>
    /// <param name="values">One for each document.</param>
    public static DocumentSet Of(ReadOnlySpan<byte> values)
    {
        var set = new DocumentSet(values.Length);
        var document = 0;
        for (; document + Vector256<byte>.Count <= values.Length; document += Vector256<byte>.Count)
        {
            var zeros = Vector256.Equals(Vector256.Create(values[document..]), Vector256<byte>.Zero).ExtractMostSignificantBits();
            set._words[document >> 6] |= (ulong)~zeros << document;
        }
        for (; document < values.Length; document++)
            if (values[document] != 0)
                set.Add(document);
        return set;
    }

    /// <summary>Whether others lean on this set, so that it must not be changed.</summary>
    public bool IsShared { get; private set; }

    public ReadOnlySpan<ulong> Words => _words;

    public bool Contains(int document) => (_words[document >> 6] >> document & 1) != 0;

    /// <summary>The first document at or after this one, or -1.</summary>
    public int Next(int document)
    {
        var at = document >> 6;
        if (at >= _words.Length)
            return -1;
        var word = _words[at] & (ulong.MaxValue << document);
        while (word == 0)
        {
            if (++at == _words.Length)
                return -1;
            word = _words[at];
        }
        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The last document at or before this one, or -1.</summary>
    public int Previous(int document)
    {
        if (document < 0)
            return -1;
        var at = document >> 6;
        var word = _words[at] & (ulong.MaxValue >> (63 - (document & 63)));
        while (word == 0)
        {
            if (--at < 0)
                return -1;
            word = _words[at];
        }
        return (at << 6) + 63 - BitOperations.LeadingZeroCount(word);
    }

    public DocumentSet Copy() => new(this);

    public DocumentSet Share()
    {
        IsShared = true;
        return this;
    }

    /// <summary>A set of the same documents that may be changed: this, unless it is shared.</summary>
    public DocumentSet Own() => IsShared ? Copy() : this;

    public void Add(int document) => _words[document >> 6] |= 1UL << document;

    public void Remove(int document) => _words[document >> 6] &= ~(1UL << document);

    public DocumentSet AddAll(ReadOnlySpan<ushort> documents)
    {
        var words = _words;
        foreach (var document in documents)
            words[document >> 6] |= 1UL << document;
        return this;
    }

    /// <summary>Adds the documents from one number up to, not including, another.</summary>
    public DocumentSet AddRange(int start, int end)
    {
        for (; start < end && (start & 63) != 0; start++)
            Add(start);
        for (; start + 64 <= end; start += 64)
            _words[start >> 6] = ulong.MaxValue;
        for (; start < end; start++)
            Add(start);
        return this;
    }

    public DocumentSet And(DocumentSet other)
    {
        var mine = Vectors(_words);
        var theirs = Vectors(other._words);
        for (var i = 0; i < mine.Length; i++)
            mine[i] &= theirs[i];
        for (var i = mine.Length * Vector<ulong>.Count; i < _words.Length; i++)
            _words[i] &= other._words[i];
        return this;
    }

    public DocumentSet Or(DocumentSet other)
    {
        var mine = Vectors(_words);
        var theirs = Vectors(other._words);
        for (var i = 0; i < mine.Length; i++)
            mine[i] |= theirs[i];
        for (var i = mine.Length * Vector<ulong>.Count; i < _words.Length; i++)
            _words[i] |= other._words[i];
        return this;
    }

    public DocumentSet Except(DocumentSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= ~other._words[i];
        return this;
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
            count += BitOperations.PopCount(word);
        return count;
    }

    public int CountWith(DocumentSet other)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        return count;
    }

    public int CountOf(ReadOnlySpan<ushort> documents)
    {
        var count = 0;
        foreach (var document in documents)
            count += (int)(_words[document >> 6] >> document & 1);
        return count;
    }

    /// <summary>Writes the documents out, ascending.</summary>
    public void CopyTo(Span<ushort> documents)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
            for (var word = _words[i]; word != 0; word &= word - 1)
                documents[count++] = (ushort)((i << 6) + BitOperations.TrailingZeroCount(word));
    }

    private static Span<Vector<ulong>> Vectors(ulong[] words) => MemoryMarshal.Cast<ulong, Vector<ulong>>(words.AsSpan());
}
