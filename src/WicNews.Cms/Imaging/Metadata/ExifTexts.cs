using System.Buffers.Binary;
using System.Text;

namespace WicNews.Cms.Imaging.Metadata;

/// <summary>The texts of EXIF that are taken over. Only the first directory and the camera's are read: directories can lead to others without end.</summary>
internal static class ExifTexts
{
    public const ushort Description = 0x010E;
    public const ushort Artist = 0x013B;
    public const ushort Copyright = 0x8298;
    public const ushort DateTimeOriginal = 0x9003;

    private const ushort CameraDirectory = 0x8769;
    private const ushort Ascii = 2;
    private const int EntryLength = 12;

    /// <param name="tiff">EXIF as it stands in a TIFF file; broken entries are passed over.</param>
    public static IReadOnlyDictionary<ushort, string> Read(ReadOnlySpan<byte> tiff)
    {
        Dictionary<ushort, string> texts = [];
        if (tiff.Length < 8)
            return texts;
        bool isBigEndian = tiff[0] == (byte)'M';
        if (ReadDirectory(tiff, Long(tiff[4..], isBigEndian), isBigEndian, texts) is { } camera)
            ReadDirectory(tiff, camera, isBigEndian, texts);
        return texts;
    }

    /// <returns>Where the camera's directory begins, if this one says so.</returns>
    private static uint? ReadDirectory(ReadOnlySpan<byte> tiff, uint start, bool isBigEndian, Dictionary<ushort, string> texts)
    {
        if (start > tiff.Length - 2)
            return null;
        uint? camera = null;
        int count = Short(tiff[(int)start..], isBigEndian);
        ReadOnlySpan<byte> entries = tiff[((int)start + 2)..];
        for (; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
        {
            ushort tag = Short(entries, isBigEndian);
            (uint length, uint value) = (Long(entries[4..], isBigEndian), Long(entries[8..], isBigEndian));
            if (tag == CameraDirectory)
                camera = value;
            if (tag is not (Description or Artist or Copyright or DateTimeOriginal) || Short(entries[2..], isBigEndian) != Ascii || texts.ContainsKey(tag))
                continue;
            // Four bytes have room in the entry itself.
            if (length <= 4)
                texts[tag] = Text(entries.Slice(8, (int)length));
            else if ((long)value + length <= tiff.Length)
                texts[tag] = Text(tiff.Slice((int)value, (int)length));
        }
        return camera;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.IndexOf((byte)0) is >= 0 and var end ? bytes[..end] : bytes);

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
