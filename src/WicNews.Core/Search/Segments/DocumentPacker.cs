using System.Text;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// Packs documents into bytes, but for what <see cref="DocumentKeys"/> has of them: first what every hit shows, then captions and body.
/// <see cref="DocumentUnpacker"/> reads them.
/// </summary>
internal sealed class DocumentPacker(TextEncoder texts)
{
    private const int TypicalSize = 4_096;

    public byte[] Pack(SearchDocument document)
    {
        var log = new AppendLog<byte>();
        Pack(document, log);
        var packed = new byte[log.Count];
        log.CopyTo(0, packed);
        return packed;
    }

    /// <summary>Appends the packed document to others.</summary>
    public void Pack(SearchDocument document, AppendLog<byte> log)
    {
        using var stream = new MemoryStream(TypicalSize);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        WriteHead(writer, document);
        WriteTexts(writer, document.Captions);
        texts.Write(writer, document.Body);
        writer.Flush();
        log.AddRange(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private void WriteHead(BinaryWriter writer, SearchDocument document)
    {
        // First, so that it can be read of many documents without the rest.
        WriteMoment(writer, document.Changed);
        texts.WriteWhole(writer, document.Culture);
        texts.WriteWhole(writer, document.Kind);
        texts.Write(writer, document.Title);
        texts.Write(writer, document.Url);
        texts.Write(writer, document.Standfirst);
        texts.Write(writer, document.Byline);
        WriteTexts(writer, document.Names);
        writer.Write((short)(document.Date?.Offset.TotalMinutes ?? 0));
        WriteNumber(writer, document.Year);
        WriteNumber(writer, document.SeriesOrder);
        WriteMoment(writer, document.Until);
        WriteKey(writer, document.Picture);
        WriteKeys(writer, document.MorePictures);
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

    private static void WriteKey(BinaryWriter writer, Guid? key)
    {
        writer.Write(key.HasValue);
        if (key is { } known)
            writer.Write(known.ToByteArray());
    }

    /// <summary>Keys that few documents share.</summary>
    private static void WriteKeys(BinaryWriter writer, IReadOnlyList<Guid> keys)
    {
        writer.Write7BitEncodedInt(keys.Count);
        foreach (var key in keys)
            writer.Write(key.ToByteArray());
    }

    private static void WriteMoment(BinaryWriter writer, DateTimeOffset? moment)
    {
        writer.Write(moment.HasValue);
        if (moment is { } known)
            writer.Write(known.UtcTicks);
    }

    /// <summary>One more than the number, and 0 for none.</summary>
    private static void WriteNumber(BinaryWriter writer, int? number) => writer.Write7BitEncodedInt(number is { } known ? known + 1 : 0);
}
