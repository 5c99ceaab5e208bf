using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace WicNews.Cms.Tests.Support;

/// <summary>Pictures drawn and broken in code.</summary>
internal static class TestPictures
{
    private const int PngHeaderEnd = 33;

    /// <summary>A PNG, each pixel from a function of its place.</summary>
    public static byte[] Png(int width, int height, Func<int, int, (byte R, byte G, byte B)> pixel)
    {
        using MemoryStream raw = new();
        for (int y = 0; y < height; y++)
        {
            raw.WriteByte(0);
            for (int x = 0; x < width; x++)
            {
                (byte r, byte g, byte b) = pixel(x, y);
                raw.Write([r, g, b]);
            }
        }
        return [.. PngStart(width, height), .. Chunk("IDAT", Deflated(raw.ToArray())), .. Chunk("IEND", [])];
    }

    /// <summary>Red on the left, blue on the right, a green band on top of both.</summary>
    public static byte[] Flag(int width, int height) =>
        Png(width, height, (x, y) => y < height / 4 ? ((byte)0, (byte)200, (byte)0) : x < width / 2 ? ((byte)220, (byte)0, (byte)0) : ((byte)0, (byte)0, (byte)220));

    /// <summary>Something that does not compress to nothing.</summary>
    public static byte[] Noise(int width, int height)
    {
        Random random = new(2014);
        return Png(width, height, (x, y) => ((byte)random.Next(256), (byte)(x * 7), (byte)(y * 3)));
    }

    /// <summary>A PNG whose header promises what is not there.</summary>
    public static byte[] PngPromising(int width, int height) => [.. PngStart(width, height), .. Chunk("IDAT", [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]), .. Chunk("IEND", [])];

    /// <summary>Puts a segment into a JPEG right after its start.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] content)
    {
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [.. jpeg[..2], 0xFF, marker, .. length, .. content, .. jpeg[2..]];
    }

    /// <summary>Puts a chunk into a PNG right after its header.</summary>
    public static byte[] WithChunk(byte[] png, string type, byte[] content) => [.. png[..PngHeaderEnd], .. Chunk(type, content), .. png[PngHeaderEnd..]];

    /// <summary>A text of a PNG: XMP under its keyword, or any other.</summary>
    public static byte[] WithText(byte[] png, byte[] text, bool isDeflated = false, string keyword = "XML:com.adobe.xmp") => WithChunk(
        png, "iTXt", [.. Encoding.ASCII.GetBytes(keyword), 0, isDeflated ? (byte)1 : (byte)0, 0, 0, 0, .. isDeflated ? Deflated(text) : text]);

    /// <summary>A WebP file of nothing but this chunk.</summary>
    public static byte[] WebPOf(string type, byte[] content)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(type), .. length, .. content, .. content.Length % 2 == 1 ? (byte[])[0] : []];
    }

    public static byte[] Deflated(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, true))
            zlib.Write(content);
        return packed.ToArray();
    }

    /// <summary>An EXIF segment: the orientation, a maker's name, and a place on the globe.</summary>
    public static byte[] Exif(ushort orientation)
    {
        List<byte> tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8];
        void Entry(ushort tag, ushort type, uint count, byte[] value)
        {
            tiff.AddRange([(byte)(tag >> 8), (byte)tag, (byte)(type >> 8), (byte)type, (byte)(count >> 24), (byte)(count >> 16), (byte)(count >> 8), (byte)count]);
            tiff.AddRange(value);
        }
        tiff.AddRange([0, 3]);
        const uint gpsAt = 8 + 2 + 36 + 4;
        Entry(0x010F, 2, 4, "CAM\0"u8.ToArray());
        Entry(0x0112, 3, 1, [(byte)(orientation >> 8), (byte)orientation, 0, 0]);
        Entry(0x8825, 4, 1, [0, 0, 0, (byte)gpsAt]);
        tiff.AddRange([0, 0, 0, 0]);
        tiff.AddRange([0, 2]);
        Entry(1, 2, 2, [(byte)'N', 0, 0, 0]);
        uint latitudeAt = gpsAt + 2 + 24 + 4;
        Entry(2, 5, 3, [0, 0, 0, (byte)latitudeAt]);
        tiff.AddRange([0, 0, 0, 0]);
        foreach (uint part in new uint[] { 30, 1, 44, 1, 49, 1 })
            tiff.AddRange([0, 0, 0, (byte)part]);
        return [.. "Exif\0\0"u8, .. tiff];
    }

    /// <summary>An XMP packet with Dublin Core and IPTC properties, as a segment of a JPEG.</summary>
    public static byte[] Xmp(string properties) => [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. XmpDocument(properties)];

    /// <summary>The same without a JPEG's mark before it.</summary>
    public static byte[] XmpDocument(string properties) => Encoding.UTF8.GetBytes(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" " +
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\">" +
            properties + "</rdf:Description></rdf:RDF></x:xmpmeta>");

    /// <summary>An IPTC block as Photoshop keeps it: dataset numbers of record 2 and their texts.</summary>
    public static byte[] Iptc(params (byte DataSet, string Text)[] values)
    {
        List<byte> records = [0x1C, 1, 90, 0, 3, 0x1B, (byte)'%', (byte)'G'];
        foreach ((byte dataSet, string text) in values)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            records.AddRange([0x1C, 2, dataSet, (byte)(bytes.Length >> 8), (byte)bytes.Length]);
            records.AddRange(bytes);
        }
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, records.Count);
        if (records.Count % 2 == 1)
            records.Add(0);
        return [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, .. size, .. records];
    }

    /// <summary>Changes the size that a JPEG's frame header states.</summary>
    public static byte[] JpegPromising(byte[] jpeg, ushort width, ushort height)
    {
        byte[] changed = [.. jpeg];
        for (int at = 2; at < changed.Length - 9; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(changed.AsSpan(at + 2)))
        {
            if (changed[at + 1] is 0xC0 or 0xC2)
            {
                BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(at + 5), height);
                BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(at + 7), width);
                return changed;
            }
        }
        throw new InvalidOperationException("No frame header found.");
    }

    /// <summary>Repeats a JPEG's last scan many times.</summary>
    public static byte[] JpegOfManyScans(byte[] jpeg, int scans)
    {
        int scan = jpeg.AsSpan().LastIndexOf(new byte[] { 0xFF, 0xDA });
        List<byte> bytes = [.. jpeg[..scan]];
        for (int count = 0; count < scans; count++)
            bytes.AddRange(jpeg[scan..^2]);
        return [.. bytes, 0xFF, 0xD9];
    }

    /// <summary>A GIF of many large frames in a few kilobytes.</summary>
    public static byte[] GifBomb(ushort side, int frames)
    {
        byte low = (byte)side, high = (byte)(side >> 8);
        List<byte> gif = [.. "GIF89a"u8, low, high, low, high, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        for (int frame = 0; frame < frames; frame++)
            gif.AddRange([0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, low, high, low, high, 0, 2, 2, 0x44, 0x01, 0]);
        gif.Add(0x3B);
        return [.. gif];
    }

    private static byte[] PngStart(int width, int height)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header)];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. content];
        byte[] length = new byte[4], check = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(typed));
        return [.. length, .. typed, .. check];
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
