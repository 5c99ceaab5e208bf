using System.Buffers.Binary;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Segments;

/// <summary>Reads back what <see cref="DocumentPacker"/> packed.</summary>
internal ref struct DocumentUnpacker(ReadOnlySpan<byte> packed, PieceTable pieces, DocumentKeys keys, int document)
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
        _at = 0;
        return new SearchDocument
        {
            Key = keys.Keys[document],
            Owner = keys.Owners[document],
            Culture = ReadWhole(),
            Kind = ReadWhole(),
            Title = ReadText(),
            Url = ReadText(),
            Standfirst = ReadText(),
            Byline = ReadText(),
            Names = ReadTexts(),
            Date = ReadDate(),
            Year = ReadNumber(),
            SeriesOrder = ReadNumber(),
            Until = ReadFlag() ? new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))), TimeSpan.Zero) : null,
            Picture = ReadFlag() ? new Guid(Take(KeySize)) : null,
            Series = ReadRecords() is [var series] ? series : null,
            Topics = ReadRecords(),
            People = ReadRecords(),
            Organisations = ReadRecords(),
            HasPictures = ReadFlag(),
            HasVideo = ReadFlag(),
        };
    }

    private string ReadText() => pieces.Read(_packed, ref _at);

    private string ReadWhole() => pieces.ReadWhole(_packed, ref _at);

    private string[] ReadTexts()
    {
        var texts = new string[Varint.Read(_packed, ref _at)];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = ReadText();
        return texts;
    }

    private Guid[] ReadRecords() => Array.ConvertAll(ReadTexts(), Guid.Parse);

    private bool ReadFlag() => Take(1)[0] != 0;

    private int? ReadNumber() => Varint.Read(_packed, ref _at) is > 0 and var next ? next - 1 : null;

    private DateTimeOffset? ReadDate()
    {
        var (ticks, minutes) = (keys.Dates[document], BinaryPrimitives.ReadInt16LittleEndian(Take(sizeof(short))));
        return ticks == DocumentKeys.Undated ? null : new DateTimeOffset(ticks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(minutes));
    }

    private ReadOnlySpan<byte> Take(int bytes)
    {
        var taken = _packed.Slice(_at, bytes);
        _at += bytes;
        return taken;
    }
}
