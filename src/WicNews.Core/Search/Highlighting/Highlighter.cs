using System.Text;
using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Highlighting;

/// <summary>Shows why a document was found: for each field the best window of its text, with what was found marked.</summary>
internal sealed class Highlighter
{
    private readonly Leaf[] _leaves;
    private readonly bool _asksForFields;
    private readonly Marker?[] _markers = new Marker?[Analyser.All.Count * FieldLayout.Fields.Length];

    public Highlighter(ParsedQuery query)
    {
        _leaves = [.. query.WantedLeaves()];
        _asksForFields = _leaves.Any(leaf => leaf.Field is not null);
    }

    public IReadOnlyList<Highlight> Highlight(SearchDocument document)
    {
        var (highlights, analyser) = (new List<Highlight>(3), Analyser.For(document.Culture));
        Add("title", document.Kind == SearchKinds.Picture ? TextField.Caption : TextField.Title, document.Title, isWhole: true);
        Add("standfirst", TextField.Standfirst, document.Standfirst, isWhole: false);
        Add("body", TextField.Body, document.Body, isWhole: false);
        foreach (var caption in document.Captions)
            if (Add("caption", TextField.Caption, caption, isWhole: false))
                break;
        return highlights;

        bool Add(string name, TextField field, string text, bool isWhole)
        {
            if (text.Length == 0 || MarkerFor(analyser, field).Mark(text) is not { Count: > 0 } marks)
                return false;
            var (start, end) = isWhole ? (0, text.Length) : Window.Choose(text, marks);
            highlights.Add(new Highlight(name, Write(text, start, end, marks)));
            return true;
        }
    }

    /// <summary>A document is read as its language is, and a field for what may stand there; one marker does for all of them when no field was asked for.</summary>
    private Marker MarkerFor(Analyser analyser, TextField field)
    {
        var sought = _asksForFields ? field : TextField.Body;
        return _markers[analyser.Number * FieldLayout.Fields.Length + (int)sought]
            ??= new Marker(new FormMatches(_asksForFields ? _leaves.Where(leaf => leaf.Field is null || leaf.Field == field) : _leaves, analyser));
    }

    private static string Write(string text, int start, int end, List<Mark> marks)
    {
        var html = new StringBuilder(end - start + 64);
        if (start > 0)
            html.Append('…');
        var at = start;
        foreach (var mark in marks)
        {
            if (mark.Start < at || mark.End > end)
                continue;
            Escape(html, text.AsSpan(at, mark.Start - at));
            html.Append("<mark>");
            Escape(html, text.AsSpan(mark.Start, mark.End - mark.Start));
            html.Append("</mark>");
            at = mark.End;
        }
        Escape(html, text.AsSpan(at, end - at));
        return end < text.Length && text[end] != '\n' ? html.Append('…').ToString() : html.ToString();
    }

    /// <summary>Everything that could be markup is escaped, control characters become spaces, broken surrogates are dropped.</summary>
    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            switch (text[i])
            {
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '&': html.Append("&amp;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case var c when char.IsControl(c): html.Append(' '); break;
                case var c when !char.IsSurrogate(c): html.Append(c); break;
                case var c when i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]): html.Append(c).Append(text[++i]); break;
            }
    }
}
