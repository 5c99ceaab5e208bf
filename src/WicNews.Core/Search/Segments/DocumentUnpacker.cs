using System.Buffers.Binary;
using System.Runtime.InteropServices;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Segments;

/// <summary>Reads back what <see cref="DocumentPacker"/> packed.</summary>
internal ref struct DocumentUnpacker(ReadOnlySpan<byte> packed, PieceTable pieces)
{
    private const int KeySize = 16;
    private readonly ReadOnlySpan<byte> _packed = packed;
    private int _at;

    public SearchDocument ReadAll()
    {
        var head = ReadHead();
        return head with { Captions = ReadTexts(), Body = ReadText() };
    }

    /// <summary>All but captions and body.</summary>
    public SearchDocument ReadHead()
    {
        _at = sizeof(int);
        var key = ReadKey();
        return new SearchDocument
        {
            Key = key,
            Owner = ReadKeys() is [var owner] ? owner : key,
            Culture = string.Intern(ReadText()),
            Kind = string.Intern(ReadText()),
            Title = ReadText(),
            Url = ReadText(),
            Standfirst = ReadText(),
            Byline = ReadText(),
            Names = ReadTexts(),
            Date = ReadDate(),
            Year = ReadNumber(),
            SeriesOrder = ReadNumber(),
            Picture = ReadKeys() is [var picture] ? picture : null,
            Series = ReadRecords() is [var series] ? series : null,
            Topics = ReadRecords(),
            People = ReadRecords(),
            Organisations = ReadRecords(),
            HasPictures = ReadFlag(),
            HasVideo = ReadFlag(),
        };
    }

    private string ReadText() => pieces.Read(_packed, ref _at);

    private string[] ReadTexts()
    {
        var texts = new string[Varint.Read(_packed, ref _at)];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = ReadText();
        return texts;
    }

    private Guid[] ReadRecords() => Array.ConvertAll(ReadTexts(), Guid.Parse);

    private Guid ReadKey() => new(Take(KeySize));

    private Guid[] ReadKeys() => MemoryMarshal.Cast<byte, Guid>(Take(Varint.Read(_packed, ref _at) * KeySize)).ToArray();

    private bool ReadFlag() => Take(1)[0] != 0;

    private int? ReadNumber()
    {
        var (hasValue, number) = (ReadFlag(), BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int))));
        return hasValue ? number : null;
    }

    private DateTimeOffset? ReadDate()
    {
        var (ticks, minutes) = (BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))), BinaryPrimitives.ReadInt16LittleEndian(Take(sizeof(short))));
        return ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
    }

    private ReadOnlySpan<byte> Take(int bytes)
    {
        var taken = _packed.Slice(_at, bytes);
        _at += bytes;
        return taken;
    }
}
