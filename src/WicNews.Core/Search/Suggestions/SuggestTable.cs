namespace WicNews.Core.Search.Suggestions;

/// <summary>Every place in a title or name where a word starts, sorted by what follows, so that what begins so lies side by side.</summary>
/// <param name="text">The folded titles in UTF-8, one after another, each begun by <see cref="Title"/> and ended by a zero.</param>
/// <param name="places">Where in the text titles, and words further in, start, sorted by what follows.</param>
/// <param name="documents">For each place its document.</param>
internal sealed class SuggestTable(byte[] text, int[] places, ushort[] documents)
{
    /// <summary>Begins a title, and no word.</summary>
    public const byte Title = 1;

    public byte[] Text => text;

    public int[] Places => places;

    public ushort[] Documents => documents;

    /// <summary>The documents with a title that begins so; a document may come more than once.</summary>
    /// <param name="prefix">Folded, in UTF-8.</param>
    public ReadOnlySpan<ushort> FindTitles(scoped ReadOnlySpan<byte> prefix) => Find([Title, .. prefix]);

    /// <summary>The documents with a word that begins so, and is not a title's first; a document may come more than once.</summary>
    /// <param name="prefix">Folded, in UTF-8.</param>
    public ReadOnlySpan<ushort> FindWords(scoped ReadOnlySpan<byte> prefix) => Find(prefix);

    private ReadOnlySpan<ushort> Find(scoped ReadOnlySpan<byte> prefix)
    {
        var start = First(prefix, orAfter: false);
        return documents.AsSpan(start, First(prefix, orAfter: true) - start);
    }

    /// <summary>Orders places by what follows them.</summary>
    public static int Compare(ReadOnlySpan<byte> text, int x, int y) =>
        Following(text, x).SequenceCompareTo(Following(text, y));

    private static ReadOnlySpan<byte> Following(ReadOnlySpan<byte> text, int place)
    {
        var rest = text[place..];
        return rest[..rest.IndexOf((byte)0)];
    }

    /// <summary>The first place whose text is at or after the prefix, or after all that begin with it.</summary>
    private int First(ReadOnlySpan<byte> prefix, bool orAfter)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var following = Following(text, places[middle]);
            var compared = following.StartsWith(prefix) ? (orAfter ? -1 : 0) : following.SequenceCompareTo(prefix);
            if (compared < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
