using System.Numerics;
using System.Runtime.InteropServices;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Numbers strings as they come, from 0. Building a segment is mostly this: so the characters of all strings lie side by side, a
/// string costs no object, and most look-ups touch three places in memory.
/// </summary>
internal sealed class StringNumbers
{
    private const int FirstSize = 512;

    /// <summary>Differs in each process, so that nobody can choose strings that fall into one bucket.</summary>
    private static readonly uint Seed = (uint)Random.Shared.Next() | 1;

    /// <summary>A number and one, or 0 for none; each string in the first free place from where its hash points.</summary>
    private int[] _buckets = new int[FirstSize];

    private (uint Hash, int Start, int Length)[] _strings = new (uint, int, int)[FirstSize / 2];
    private char[] _characters = new char[FirstSize * 4];
    private int _length;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number] => _characters.AsSpan(_strings[number].Start, _strings[number].Length);

    /// <summary>The string's number, a new one if it was not met before.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var hash = HashOf(text);
        var mask = _buckets.Length - 1;
        for (var bucket = (int)hash & mask; ; bucket = (bucket + 1) & mask)
        {
            var number = _buckets[bucket] - 1;
            if (number < 0)
                return Append(text, hash, bucket);
            ref var known = ref _strings[number];
            if (known.Hash == hash && text.SequenceEqual(_characters.AsSpan(known.Start, known.Length)))
                return number;
        }
    }

    private int Append(ReadOnlySpan<char> text, uint hash, int bucket)
    {
        if (_length + text.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_length + text.Length, _characters.Length * 2));
        text.CopyTo(_characters.AsSpan(_length));
        _strings[Count] = (hash, _length, text.Length);
        _length += text.Length;
        _buckets[bucket] = ++Count;
        if (Count == _strings.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _strings, Count * 2);
        _buckets = new int[_buckets.Length * 2];
        var mask = _buckets.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var bucket = (int)_strings[number].Hash & mask;
            while (_buckets[bucket] != 0)
                bucket = (bucket + 1) & mask;
            _buckets[bucket] = number + 1;
        }
    }

    private static uint HashOf(ReadOnlySpan<char> text)
    {
        var hash = Seed + (uint)text.Length;
        var pairs = MemoryMarshal.Cast<char, uint>(text);
        foreach (var pair in pairs)
            hash = BitOperations.RotateLeft((hash ^ pair) * 0x9E3779B1u, 13);
        if ((text.Length & 1) != 0)
            hash = BitOperations.RotateLeft((hash ^ text[^1]) * 0x9E3779B1u, 13);
        hash ^= hash >> 15;
        return hash * 0x85EBCA77u ^ (hash >> 13);
    }
}
