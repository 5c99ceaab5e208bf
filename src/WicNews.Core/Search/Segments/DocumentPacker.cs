using System.Buffers.Binary;
using System.Text;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Segments;

/// <summary>Packs documents into bytes: first what every hit shows, then captions and body. <see cref="DocumentUnpacker"/> reads them.</summary>
internal sealed class DocumentPacker(TextEncoder texts)
{
    private const int TypicalSize = 2_048;

    public byte[] Pack(SearchDocument document)
    {
        using var stream = new MemoryStream(TypicalSize);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(0);
        WriteHead(writer, document);
        writer.Flush();
        var head = (int)stream.Length;
        WriteTexts(writer, document.Captions);
        texts.Write(writer, document.Body);
        writer.Flush();
        BinaryPrimitives.WriteInt32LittleEndian(stream.GetBuffer(), head);
        return stream.ToArray();
    }

    private void WriteHead(BinaryWriter writer, SearchDocument document)
    {
        writer.Write(document.Key.ToByteArray());
        WriteKeys(writer, document.Owner == document.Key ? [] : [document.Owner]);
        texts.Write(writer, document.Culture);
        texts.Write(writer, document.Kind);
        texts.Write(writer, document.Title);
        texts.Write(writer, document.Url);
        texts.Write(writer, document.Standfirst);
        texts.Write(writer, document.Byline);
        WriteTexts(writer, document.Names);
        WriteDate(writer, document.Date);
        WriteNumber(writer, document.Year);
        WriteNumber(writer, document.SeriesOrder);
        WriteKeys(writer, document.Picture is { } picture ? [picture] : []);
        WriteRecords(writer, document.Series is { } series ? [series] : []);
        WriteRecords(writer, document.Topics);
        WriteRecords(writer, document.People);
        WriteRecords(writer, document.Organisations);
        writer.Write(document.HasPictures);
        writer.Write(document.HasVideo);
    }

    private void WriteTexts(BinaryWriter writer, IReadOnlyList<string> several)
    {
        writer.Write7BitEncodedInt(several.Count);
        foreach (var text in several)
            texts.Write(writer, text);
    }

    /// <summary>Keys that many documents share: as texts they take two or three bytes each.</summary>
    private void WriteRecords(BinaryWriter writer, IReadOnlyList<Guid> keys)
    {
        writer.Write7BitEncodedInt(keys.Count);
        foreach (var key in keys)
            texts.WriteWhole(writer, key.ToString("N"));
    }

    private static void WriteKeys(BinaryWriter writer, IReadOnlyList<Guid> keys)
    {
        writer.Write7BitEncodedInt(keys.Count);
        foreach (var key in keys)
            writer.Write(key.ToByteArray());
    }

    private static void WriteDate(BinaryWriter writer, DateTimeOffset? date)
    {
        writer.Write(date?.Ticks ?? -1);
        writer.Write((short)(date?.Offset.TotalMinutes ?? 0));
    }

    private static void WriteNumber(BinaryWriter writer, int? number)
    {
        writer.Write(number.HasValue);
        writer.Write(number ?? 0);
    }
}
