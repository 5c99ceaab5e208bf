using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Segments;

/// <summary>Every document of a segment as it was put in, packed: what hits show, what is highlighted, what a merge builds from.</summary>
/// <param name="keys">Their keys and dates.</param>
/// <param name="bytes">The packed documents, one after another.</param>
/// <param name="starts">Where each starts, and where the last ends.</param>
/// <param name="pieces">What their texts are made of.</param>
internal sealed class StoredDocuments(DocumentKeys keys, byte[] bytes, int[] starts, PieceTable pieces)
{
    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    public PieceTable Pieces => pieces;

    /// <summary>The whole document.</summary>
    public SearchDocument Read(int document) => new DocumentUnpacker(Packed(document), pieces, keys, document).ReadAll();

    /// <summary>The document without its captions and body, which is all that a hit shows.</summary>
    public SearchDocument ReadHead(int document) => new DocumentUnpacker(Packed(document), pieces, keys, document).ReadHead();

    /// <summary>See <see cref="SearchDocument.Changed"/>.</summary>
    public DateTimeOffset? ReadChanged(int document) => new DocumentUnpacker(Packed(document), pieces, keys, document).ReadChanged();

    private ReadOnlySpan<byte> Packed(int document) => bytes.AsSpan(starts[document], starts[document + 1] - starts[document]);
}
