using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WicNews.Core.Reads;

/// <summary>
/// Remembers for one day who has read what, without keeping anything of anybody: a Bloom filter of fixed size, filled from hashes
/// under a salt that exists in memory only and goes with the day. At a million reads about one in five hundred is mistaken for a
/// repetition; the same reader is never counted twice.
/// </summary>
public sealed class ReadSketch
{
    private const int Bits = 1 << 25;
    private const int Places = 4;

    private readonly long[] filter = new long[Bits / 64];
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(32);

    /// <summary>True the first time that this reader comes to this story.</summary>
    public bool Add(Guid story, string reader)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{story:n}|{reader}"), hash);
        var isNew = false;
        for (var place = 0; place < Places; place++)
        {
            var bit = BinaryPrimitives.ReadUInt32LittleEndian(hash[(place * 4)..]) % Bits;
            var mask = 1L << (int)(bit % 64);
            isNew |= (Interlocked.Or(ref filter[bit / 64], mask) & mask) == 0;
        }
        return isNew;
    }
}
