using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Numbers strings as they come, from 0. Building a segment is mostly this: so the characters of all strings lie side by side, a
/// string costs no object, and a short one is known by looking at one place in memory.
/// </summary>
internal sealed class StringNumbers
{
    private const int FirstSize = 512;

    /// <summary>Characters of plain English that fit into <see cref="Entry.Start"/>.</summary>
    private const int Narrow = 16;

    /// <summary>Other characters that fit.</summary>
    private const int Wide = 8;

    /// <summary>Differs in each process, so that nobody can choose strings that fall into one bucket.</summary>
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    /// <summary>Each string in the first free place from where its hash points.</summary>
    private Entry[] _buckets = new Entry[FirstSize];

    private (int Start, int Length)[] _strings = new (int, int)[FirstSize / 2];
    private char[] _characters = new char[FirstSize * 4];
    private int _length;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number] => _characters.AsSpan(_strings[number].Start, _strings[number].Length);

    /// <summary>The string's number, a new one if it was not met before.</summary>
    public int Add(ReadOnlySpan<char> text) => Add(text, text.Length);

    /// <summary>The same of the first characters of a text: quicker, where more of it follows.</summary>
    public int Add(ReadOnlySpan<char> source, int length)
    {
        var text = source[..length];
        var sought = EntryOf(source, length, out var known);
        var mask = _buckets.Length - 1;
        for (var bucket = HashOf(sought, text, known) & mask; ; bucket = (bucket + 1) & mask)
        {
            ref var entry = ref _buckets[bucket];
            if (entry.Number == 0)
                return Append(text, sought, bucket);
            if (entry.Start == sought.Start && entry.Size == sought.Size && (text.Length <= known || text[known..].SequenceEqual(this[entry.Number - 1][known..])))
                return entry.Number - 1;
        }
    }

    private int Append(ReadOnlySpan<char> text, Entry entry, int bucket)
    {
        if (_length + text.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_length + text.Length, _characters.Length * 2));
        text.CopyTo(_characters.AsSpan(_length));
        _strings[Count] = (_length, text.Length);
        _length += text.Length;
        _buckets[bucket] = entry with { Number = ++Count };
        if (Count == _strings.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _strings, Count * 2);
        var old = _buckets;
        _buckets = new Entry[old.Length * 2];
        foreach (var entry in old)
            if (entry.Number > 0)
                Place(entry);
    }

    private void Place(Entry entry)
    {
        var text = this[entry.Number - 1];
        EntryOf(text, text.Length, out var known);
        var mask = _buckets.Length - 1;
        var bucket = HashOf(entry, text, known) & mask;
        while (_buckets[bucket].Number != 0)
            bucket = (bucket + 1) & mask;
        _buckets[bucket] = entry;
    }

    /// <param name="source">A string, and what follows it in its text.</param>
    /// <param name="length">The string's length.</param>
    /// <param name="known">How many of its characters the entry holds, or could hold.</param>
    private static Entry EntryOf(ReadOnlySpan<char> source, int length, out int known)
    {
        var first = source.Length >= Narrow ? ReadFirst(source, length) : ReadFirst(source[..length]);
        var (lower, upper) = (first.GetLower(), first.GetUpper());
        var isNarrow = (first & Vector256.Create((ushort)0xFF80)) == Vector256<ushort>.Zero;
        known = isNarrow ? Narrow : Wide;
        var start = isNarrow ? Vector128.Narrow(lower, upper).AsUInt64() : lower.AsUInt64();
        return new Entry(new UInt128(start[1], start[0]), length << 1 | (isNarrow ? 1 : 0), 0);
    }

    /// <summary>Reads what follows too, and blanks it out.</summary>
    private static Vector256<ushort> ReadFirst(ReadOnlySpan<char> source, int length) =>
        Vector256.Create(MemoryMarshal.Cast<char, ushort>(source)) & Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)Math.Min(length, Narrow)));

    private static Vector256<ushort> ReadFirst(ReadOnlySpan<char> text)
    {
        Span<ushort> first = stackalloc ushort[Narrow];
        first.Clear();
        MemoryMarshal.Cast<char, ushort>(text).CopyTo(first);
        return Vector256.Create<ushort>(first);
    }

    private static int HashOf(in Entry entry, ReadOnlySpan<char> text, int known)
    {
        var hash = Mix((ulong)entry.Start ^ Seed ^ (uint)entry.Size) ^ (ulong)(entry.Start >> 64);
        if (text.Length > known)
            foreach (var character in text[known..])
                hash = Mix(hash ^ character);
        return (int)(Mix(hash) >> 33);
    }

    private static ulong Mix(ulong hash) => BitOperations.RotateLeft(hash * 0x9E3779B97F4A7C15, 29) * 0xBF58476D1CE4E5B9;

    /// <summary>A string in its bucket.</summary>
    /// <param name="Start">Its first characters.</param>
    /// <param name="Size">Its length, doubled, and one where the characters are plain English, of a byte each.</param>
    /// <param name="Number">Its number and one; 0 where there is no string.</param>
    private readonly record struct Entry(UInt128 Start, int Size, int Number);
}
