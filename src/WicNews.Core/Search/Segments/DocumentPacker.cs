using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace WicNews.Core.Search.Segments;

/// <summary>Packs a document into bytes: first, as it is, what every hit shows; then, compressed, captions and body.</summary>
internal static class DocumentPacker
{
    private const byte Plain = 0;
    private const byte Compressed = 1;

    /// <summary>Shorter texts are not worth compressing.</summary>
    private const int ShortestCompressed = 200;

    [ThreadStatic]
    private static MemoryStream? _scratch;

    public static byte[] Pack(SearchDocument document)
    {
        var stream = _scratch ??= new MemoryStream();
        stream.SetLength(0);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(0);
        WriteHead(writer, document);
        writer.Flush();
        var head = (int)stream.Length;
        WriteTail(writer, document);
        writer.Flush();
        BinaryPrimitives.WriteInt32LittleEndian(stream.GetBuffer(), head);
        return stream.Length - head < ShortestCompressed ? stream.ToArray() : Compress(stream, head);
    }

    public static SearchDocument UnpackHead(ReadOnlySpan<byte> packed)
    {
        using var reader = ReaderOf(packed[sizeof(int)..BinaryPrimitives.ReadInt32LittleEndian(packed)].ToArray());
        return ReadHead(reader);
    }

    public static SearchDocument Unpack(ReadOnlySpan<byte> packed)
    {
        var head = BinaryPrimitives.ReadInt32LittleEndian(packed);
        using var reader = ReaderOf(Tail(packed[head..]));
        return UnpackHead(packed) with { Captions = ReadStrings(reader), Body = reader.ReadString() };
    }

    private static void WriteHead(BinaryWriter writer, SearchDocument document)
    {
        writer.Write(document.Key.ToByteArray());
        writer.Write(document.Owner.ToByteArray());
        writer.Write(document.Culture);
        writer.Write(document.Kind);
        writer.Write(document.Title);
        writer.Write(document.Url);
        writer.Write(document.Standfirst);
        writer.Write(document.Byline);
        WriteStrings(writer, document.Names);
        WriteDate(writer, document.Date);
        WriteNumber(writer, document.Year);
        WriteNumber(writer, document.SeriesOrder);
        WriteKeys(writer, document.Picture is { } picture ? [picture] : []);
        WriteKeys(writer, document.Series is { } series ? [series] : []);
        WriteKeys(writer, document.Topics);
        WriteKeys(writer, document.People);
        WriteKeys(writer, document.Organisations);
        writer.Write(document.HasPictures);
        writer.Write(document.HasVideo);
    }

    private static SearchDocument ReadHead(BinaryReader reader) => new()
    {
        Key = new Guid(reader.ReadBytes(16)),
        Owner = new Guid(reader.ReadBytes(16)),
        Culture = reader.ReadString(),
        Kind = reader.ReadString(),
        Title = reader.ReadString(),
        Url = reader.ReadString(),
        Standfirst = reader.ReadString(),
        Byline = reader.ReadString(),
        Names = ReadStrings(reader),
        Date = ReadDate(reader),
        Year = ReadNumber(reader),
        SeriesOrder = ReadNumber(reader),
        Picture = ReadKeys(reader) is [var picture] ? picture : null,
        Series = ReadKeys(reader) is [var series] ? series : null,
        Topics = ReadKeys(reader),
        People = ReadKeys(reader),
        Organisations = ReadKeys(reader),
        HasPictures = reader.ReadBoolean(),
        HasVideo = reader.ReadBoolean(),
    };

    private static void WriteTail(BinaryWriter writer, SearchDocument document)
    {
        writer.Write(Plain);
        WriteStrings(writer, document.Captions);
        writer.Write(document.Body);
    }

    private static byte[] Compress(MemoryStream plain, int head)
    {
        using var packed = new MemoryStream();
        packed.Write(plain.GetBuffer().AsSpan(0, head));
        packed.WriteByte(Compressed);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(plain.GetBuffer().AsSpan(head + 1, (int)plain.Length - head - 1));
        return packed.ToArray();
    }

    private static byte[] Tail(ReadOnlySpan<byte> tail)
    {
        if (tail[0] == Plain)
            return tail[1..].ToArray();
        using var packed = new MemoryStream(tail[1..].ToArray());
        using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream(tail.Length * 3);
        deflate.CopyTo(plain);
        return plain.ToArray();
    }

    private static BinaryReader ReaderOf(byte[] bytes) => new(new MemoryStream(bytes), Encoding.UTF8);

    private static void WriteStrings(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write7BitEncodedInt(strings.Count);
        foreach (var text in strings)
            writer.Write(text);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = reader.ReadString();
        return strings;
    }

    private static void WriteKeys(BinaryWriter writer, IReadOnlyList<Guid> keys)
    {
        writer.Write7BitEncodedInt(keys.Count);
        foreach (var key in keys)
            writer.Write(key.ToByteArray());
    }

    private static Guid[] ReadKeys(BinaryReader reader) =>
        MemoryMarshal.Cast<byte, Guid>(reader.ReadBytes(reader.Read7BitEncodedInt() * 16)).ToArray();

    private static void WriteDate(BinaryWriter writer, DateTimeOffset? date)
    {
        writer.Write(date.HasValue);
        writer.Write(date?.Ticks ?? 0);
        writer.Write((short)(date?.Offset.TotalMinutes ?? 0));
    }

    private static DateTimeOffset? ReadDate(BinaryReader reader)
    {
        var (hasValue, ticks, minutes) = (reader.ReadBoolean(), reader.ReadInt64(), reader.ReadInt16());
        return hasValue ? new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes)) : null;
    }

    private static void WriteNumber(BinaryWriter writer, int? number)
    {
        writer.Write(number.HasValue);
        writer.Write(number ?? 0);
    }

    private static int? ReadNumber(BinaryReader reader)
    {
        var (hasValue, number) = (reader.ReadBoolean(), reader.ReadInt32());
        return hasValue ? number : null;
    }
}
