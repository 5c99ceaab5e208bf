using System.Runtime.CompilerServices;

namespace WicNews.Core.Search.Segments;

/// <summary>A list that grows by whole blocks and so never copies what it holds.</summary>
internal sealed class AppendLog<T>
{
    // No block is large to the garbage collector: large ones by the thousand would make it look through the whole heap again and again.
    private static int BlockBits => Unsafe.SizeOf<T>() <= 1 ? 16 : 12;
    private static int BlockSize => 1 << BlockBits;
    private readonly List<T[]> _blocks = [];

    public int Count { get; private set; }

    public T this[int index]
    {
        get => _blocks[index >> BlockBits][index & (BlockSize - 1)];
        set => _blocks[index >> BlockBits][index & (BlockSize - 1)] = value;
    }

    public void Add(T item)
    {
        var offset = Count & (BlockSize - 1);
        var block = Count >> BlockBits;
        if (offset == 0)
            _blocks.Add(new T[block == 0 ? 256 : BlockSize]);
        else if (block == 0 && offset == _blocks[0].Length)
            GrowFirst();
        _blocks[block][offset] = item;
        Count++;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        while (!items.IsEmpty)
        {
            Add(items[0]);
            items = items[1..];
            var block = _blocks[(Count - 1) >> BlockBits];
            var offset = Count & (BlockSize - 1);
            if (offset == 0)
                continue;
            var fitting = Math.Min(items.Length, block.Length - offset);
            items[..fitting].CopyTo(block.AsSpan(offset));
            Count = checked(Count + fitting);
            items = items[fitting..];
        }
    }

    /// <summary>Copies a range out.</summary>
    public void CopyTo(int start, Span<T> target)
    {
        while (!target.IsEmpty)
        {
            var offset = start & (BlockSize - 1);
            var length = Math.Min(BlockSize - offset, target.Length);
            _blocks[start >> BlockBits].AsSpan(offset, length).CopyTo(target);
            start += length;
            target = target[length..];
        }
    }

    /// <summary>The first block starts small, for segments of one story.</summary>
    private void GrowFirst()
    {
        var grown = new T[Math.Min(_blocks[0].Length * 4, BlockSize)];
        _blocks[0].CopyTo(grown, 0);
        _blocks[0] = grown;
    }
}
