using System.Numerics;
using System.Runtime.InteropServices;

namespace WicNews.Core.Search.Snapshots;

/// <summary>CRC-32C of a block, over its number and length too, so that no block can stand for another or for part of one.</summary>
internal static class BlockChecksum
{
    public static int Of(int number, ReadOnlySpan<byte> bytes)
    {
        var checksum = BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, (uint)number), (uint)bytes.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            checksum = BitOperations.Crc32C(checksum, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            checksum = BitOperations.Crc32C(checksum, rest);
        return (int)checksum;
    }
}
