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

    /// <summary>When it was changed.</summary>
    public DateTimeOffset? ReadChanged()
    {
        _at = 0;
        return ReadMoment();
    }

    /// <summary>All but captions and body.</summary>
    public SearchDocument ReadHead()
    {
        _at = 0;
        return new SearchDocument
        {
            Key = keys.Keys[document],
            Owner = keys.Owners[document],
            Changed = ReadMoment(),
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
            Until = ReadMoment(),
            Picture = ReadFlag() ? new Guid(Take(KeySize)) : null,
            MorePictures = ReadKeys(),
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

    private Guid[] ReadKeys()
    {
        var several = new Guid[Varint.Read(_packed, ref _at)];
        for (var i = 0; i < several.Length; i++)
            several[i] = new Guid(Take(KeySize));
        return several;
    }

    private DateTimeOffset? ReadMoment() =>
        ReadFlag() ? new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))), TimeSpan.Zero) : null;

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
