using System.Buffers.Binary;
using System.IO.Compression;

namespace WicNews.Cms.Imaging.Metadata;

/// <summary>
/// The packets of EXIF, IPTC and XMP in a JPEG, PNG or WebP file, the first of each. They are looked for here, because a library that reads
/// files whole inflates them without bound, and goes into directories and elements for as deep as they are nested: no stack holds that.
/// </summary>
internal sealed class MetadataPackets
{
    // Cameras and agencies write some kilobytes.
    private const int MostBytes = 1024 * 1024;

    // A large PNG has some ten thousand; a file may consist of nothing but beginnings of parts.
    private const int MostParts = 100_000;

    private const byte Fill = 0xFF, StartOfScan = 0xDA, EndOfImage = 0xD9, App1 = 0xE1, App13 = 0xED;
    private const int IptcResource = 0x0404;
    private const byte IptcRecord = 0x1C;

    private static ReadOnlySpan<byte> ExifStart => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> PngKeyword => "XML:com.adobe.xmp\0"u8;

    private int _parts;

    private MetadataPackets()
    {
    }

    /// <summary>EXIF as it stands in a TIFF file.</summary>
    public byte[]? Exif { get; private set; }

    /// <summary>IPTC's records.</summary>
    public byte[]? Iptc { get; private set; }

    /// <summary>XMP's document.</summary>
    public byte[]? Xmp { get; private set; }

    /// <param name="picture">The file, seekable and at its start; its position is not kept.</param>
    /// <exception cref="InvalidDataException">A packet is larger than any that is written in earnest, or deflated wrongly, or the file has too many parts.</exception>
    /// <exception cref="EndOfStreamException">The file is cut short within a packet.</exception>
    public static MetadataPackets In(Stream picture)
    {
        MetadataPackets packets = new();
        Span<byte> start = stackalloc byte[32];
        int read = picture.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        switch (ImageFormats.Detect(start[..read]))
        {
            case ImageFormat.Jpeg:
                packets.ReadJpeg(picture);
                break;
            case ImageFormat.Png:
                packets.ReadPng(picture);
                break;
            case ImageFormat.WebP:
                packets.ReadWebP(picture);
                break;
        }
        return packets;
    }

    private void ReadJpeg(Stream jpeg)
    {
        for (long at = 2; Header(jpeg, at, 4) is [0xFF, var marker, ..] header && marker is not (StartOfScan or EndOfImage);)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2));
            if (marker is App1 or App13 && length > 2)
                TakeSegment(marker, Bytes(jpeg, length - 2));
            at += marker == Fill ? 1 : 2 + length;
        }
    }

    private void TakeSegment(byte marker, byte[] segment)
    {
        ReadOnlySpan<byte> xmpStart = "http://ns.adobe.com/xap/1.0/\0"u8, photoshopStart = "Photoshop 3.0\0"u8;
        ReadOnlySpan<byte> bytes = segment;
        if (marker == App13)
            Iptc ??= bytes.StartsWith(photoshopStart) ? IptcIn(bytes[photoshopStart.Length..]) : bytes[0] == IptcRecord ? segment : null;
        else if (bytes.StartsWith(xmpStart))
            Xmp ??= bytes[xmpStart.Length..].ToArray();
        else if (bytes.StartsWith(ExifStart))
            Exif ??= bytes[ExifStart.Length..].ToArray();
    }

    /// <summary>Photoshop keeps a row of resources: a signature, a number, a name of even length, and a size before the content.</summary>
    private static byte[]? IptcIn(ReadOnlySpan<byte> resources)
    {
        while (resources.Length >= 12)
        {
            int number = BinaryPrimitives.ReadUInt16BigEndian(resources[4..]);
            int content = 6 + ((resources[6] + 2) & ~1) + 4;
            if (content > resources.Length)
                return null;
            uint size = BinaryPrimitives.ReadUInt32BigEndian(resources[(content - 4)..]);
            resources = resources[content..];
            if (size > resources.Length)
                return null;
            if (number == IptcResource)
                return resources[..(int)size].ToArray();
            resources = resources[Math.Min(resources.Length, ((int)size + 1) & ~1)..];
        }
        return null;
    }

    private void ReadPng(Stream png)
    {
        for (long at = 8; Header(png, at, 8) is { } header && !header.AsSpan(4).SequenceEqual("IEND"u8);)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(header);
            ReadOnlySpan<byte> type = header.AsSpan(4);
            if (type.SequenceEqual("eXIf"u8))
                Exif ??= Bytes(png, length);
            else if (type.SequenceEqual("iTXt"u8) && IsXmp(png))
                Xmp ??= InternationalText(Bytes(png, length - PngKeyword.Length));
            else if (type.SequenceEqual("zTXt"u8) && IsXmp(png))
                Xmp ??= Inflated(Bytes(png, length - PngKeyword.Length).AsSpan(1));
            at += 12L + length;
        }
    }

    private static bool IsXmp(Stream text)
    {
        Span<byte> keyword = stackalloc byte[PngKeyword.Length];
        return text.ReadAtLeast(keyword, keyword.Length, throwOnEndOfStream: false) == keyword.Length && keyword.SequenceEqual(PngKeyword);
    }

    /// <summary>Before the text: whether it is deflated and how, its language, and its keyword in that language.</summary>
    private static byte[] InternationalText(ReadOnlySpan<byte> text)
    {
        bool isDeflated = text[0] != 0;
        text = text[2..];
        text = text[(text.IndexOf((byte)0) + 1)..];
        text = text[(text.IndexOf((byte)0) + 1)..];
        return isDeflated ? Inflated(text) : text.ToArray();
    }

    private static byte[] Inflated(ReadOnlySpan<byte> deflated)
    {
        using ZLibStream zlib = new(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
        byte[] inflated = new byte[MostBytes + 1];
        int length = zlib.ReadAtLeast(inflated, inflated.Length, throwOnEndOfStream: false);
        return length <= MostBytes ? inflated[..length] : throw TooLarge();
    }

    private void ReadWebP(Stream webP)
    {
        for (long at = 12; Header(webP, at, 8) is { } header;)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
            ReadOnlySpan<byte> type = header.AsSpan(0, 4);
            if (type.SequenceEqual("EXIF"u8) && Exif is null)
                Exif = Bytes(webP, length) is var exif && exif.AsSpan().StartsWith(ExifStart) ? exif[ExifStart.Length..] : exif;
            else if (type.SequenceEqual("XMP "u8))
                Xmp ??= Bytes(webP, length);
            at += 8L + length + (length & 1);
        }
    }

    /// <summary>The first bytes of a part of the file; null at its end.</summary>
    private byte[]? Header(Stream picture, long at, int length)
    {
        if (++_parts > MostParts)
            throw new InvalidDataException("The picture consists of too many parts.");
        byte[] header = new byte[length];
        picture.Position = at;
        return picture.ReadAtLeast(header, length, throwOnEndOfStream: false) == length ? header : null;
    }

    private static byte[] Bytes(Stream picture, long length)
    {
        if (length > MostBytes)
            throw TooLarge();
        byte[] bytes = new byte[length];
        picture.ReadExactly(bytes);
        return bytes;
    }

    private static InvalidDataException TooLarge() => new($"The picture's metadata are larger than {MostBytes / 1024} KB.");
}
