using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WicNews.Core.Search.Snapshots;

/// <summary>Reads blocks back, each into an array of its own, and trusts none before its checksum is right.</summary>
internal sealed class BlockReader(Stream stream)
{
    private int _number;

    public T[] Read<T>()
        where T : unmanaged
    {
        Span<int> head = stackalloc int[2];
        ReadInto(MemoryMarshal.AsBytes(head));
        var (length, checksum) = (head[0], head[1]);
        if (length < 0 || length > stream.Length - stream.Position || length % Unsafe.SizeOf<T>() != 0)
            throw new SnapshotException($"Block {_number} has an impossible length.");
        var items = GC.AllocateUninitializedArray<T>(length / Unsafe.SizeOf<T>());
        var bytes = MemoryMarshal.AsBytes(items.AsSpan());
        ReadInto(bytes);
        return BlockChecksum.Of(_number++, bytes) == checksum ? items : throw new SnapshotException($"Block {_number - 1} is damaged.");
    }

    public void EnsureEnd()
    {
        if (stream.Position != stream.Length)
            throw new SnapshotException("There is more than there should be.");
    }

    private void ReadInto(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw new SnapshotException("The file ends too early.");
    }
}
