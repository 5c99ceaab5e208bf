using System.Runtime.InteropServices;

namespace WicNews.Core.Search.Snapshots;

/// <summary>Writes blocks: a block's length in bytes, its checksum, its bytes.</summary>
internal sealed class BlockWriter(Stream stream)
{
    private int _number;

    public void Write<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(items);
        Span<int> head = [bytes.Length, BlockChecksum.Of(_number++, bytes)];
        stream.Write(MemoryMarshal.AsBytes(head));
        stream.Write(bytes);
    }

    public void Write<T>(T[] items)
        where T : unmanaged => Write<T>(items.AsSpan());
}
