using System.Buffers.Binary;
using System.Text;

namespace WicNews.Core.Search.Suggestions;

/// <summary>Notes titles and names document by document, and writes the table in the order wanted.</summary>
internal sealed class SuggestTableBuilder
{
    private readonly List<byte> _text = [];
    private readonly List<Place> _places = [];
    private readonly List<int> _starts = [];
    private int _documents;

    public void Add(SearchDocument document)
    {
        if (document.Kind != SearchKinds.Picture)
            AddText(document.Title);
        if (SearchKinds.Authorities.Contains(document.Kind))
            foreach (var alias in document.Names)
                AddText(alias);
        _documents++;
    }

    public SuggestTable Write(int[] order)
    {
        var newNumbers = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++)
            newNumbers[order[i]] = (ushort)i;
        var text = _text.ToArray();
        _places.Sort((x, y) =>
        {
            if (x.Beginning != y.Beginning)
                return x.Beginning < y.Beginning ? -1 : 1;
            var byText = SuggestTable.Compare(text, x.At, y.At);
            return byText != 0 ? byText : newNumbers[x.Document] - newNumbers[y.Document];
        });
        return new SuggestTable(text, [.. _places.Select(place => place.At)], [.. _places.Select(place => newNumbers[place.Document])]);
    }

    private void AddText(string title)
    {
        _starts.Clear();
        var folded = SuggestText.Fold(title, _starts);
        var begin = _text.Count;
        byte[] bytes = [SuggestTable.Title, .. Encoding.UTF8.GetBytes(folded)];
        _text.AddRange(bytes);
        _text.Add(0);
        foreach (var start in _starts)
        {
            var at = start == 0 ? 0 : 1 + Encoding.UTF8.GetByteCount(folded.AsSpan(0, start));
            _places.Add(new Place(BeginningOf(bytes.AsSpan(at)), begin + at, _documents));
        }
    }

    /// <summary>The first eight bytes as a number that sorts as they do; what ends sooner comes first.</summary>
    private static ulong BeginningOf(ReadOnlySpan<byte> following)
    {
        Span<byte> beginning = stackalloc byte[sizeof(ulong)];
        beginning.Clear();
        following[..Math.Min(following.Length, beginning.Length)].CopyTo(beginning);
        return BinaryPrimitives.ReadUInt64BigEndian(beginning);
    }

    /// <param name="Beginning">What follows the place begins with this, by which most places are told apart without a look at the text.</param>
    /// <param name="At">The place.</param>
    /// <param name="Document">The number of its document as it came.</param>
    private readonly record struct Place(ulong Beginning, int At, int Document);
}
