namespace WicNews.Core.Search.Segments;

/// <summary>Every document of a segment as it was put in, packed: what hits show, what is highlighted, what a merge builds from.</summary>
internal sealed class StoredDocuments(byte[] bytes, int[] starts)
{
    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    /// <summary>The whole document.</summary>
    public SearchDocument Read(int document) => DocumentPacker.Unpack(Packed(document));

    /// <summary>The document without its captions and body, which is all that a hit shows.</summary>
    public SearchDocument ReadHead(int document) => DocumentPacker.UnpackHead(Packed(document));

    private ReadOnlySpan<byte> Packed(int document) => bytes.AsSpan(starts[document], starts[document + 1] - starts[document]);
}
