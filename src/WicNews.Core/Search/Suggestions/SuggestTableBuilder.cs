using System.Text;

namespace WicNews.Core.Search.Suggestions;

/// <summary>Notes titles and names document by document, and writes the table in the order wanted.</summary>
internal sealed class SuggestTableBuilder
{
    private readonly List<byte> _text = [];
    private readonly List<(int Place, int Document)> _places = [];
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
            var byText = SuggestTable.Compare(text, x.Place, y.Place);
            return byText != 0 ? byText : newNumbers[x.Document] - newNumbers[y.Document];
        });
        return new SuggestTable(text, [.. _places.Select(place => place.Place)], [.. _places.Select(place => newNumbers[place.Document])]);
    }

    private void AddText(string title)
    {
        _starts.Clear();
        var folded = SuggestText.Fold(title, _starts);
        foreach (var start in _starts)
            _places.Add((_text.Count + Encoding.UTF8.GetByteCount(folded.AsSpan(0, start)), _documents));
        _text.AddRange(Encoding.UTF8.GetBytes(folded));
        _text.Add(0);
    }
}
