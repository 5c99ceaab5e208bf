namespace WicNews.Cms.Imaging.Vips;

/// <summary>Counts the passes of a JPEG without decoding it. A small file can ask for thousands over a large picture.</summary>
internal static class JpegScans
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, Stuffed = 0x00;

    public static int Count(ReadOnlySpan<byte> jpeg, int stopAt)
    {
        int scans = 0;
        for (int at = 2; at + 3 < jpeg.Length && scans < stopAt;)
        {
            int marker = jpeg[at..].IndexOf((byte)0xFF);
            if (marker < 0 || (at += marker) + 3 >= jpeg.Length)
                break;
            byte kind = jpeg[at + 1];
            if (kind is EndOfImage)
                break;
            if (kind is Stuffed or 0xFF or (>= 0xD0 and <= 0xD8) or 0x01)
            {
                at += kind == 0xFF ? 1 : 2;
                continue;
            }
            if (kind == StartOfScan)
                scans++;
            // A segment names its length; what follows a scan's header is searched for the next marker.
            at += 2 + ((jpeg[at + 2] << 8) | jpeg[at + 3]);
        }
        return scans;
    }
}
