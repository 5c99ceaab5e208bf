namespace WicNews.Core.Search.Segments;

/// <summary>Whole numbers in seven bits a byte, small ones short.</summary>
internal static class Varint
{
    public const int Longest = 5;

    public static int Write(Span<byte> target, int value)
    {
        var rest = (uint)value;
        var length = 0;
        while (rest >= 0x80)
        {
            target[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }
        target[length++] = (byte)rest;
        return length;
    }

    public static int Read(ReadOnlySpan<byte> source, ref int at)
    {
        int value = source[at++];
        if (value < 0x80)
            return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            var next = source[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
