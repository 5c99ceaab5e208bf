using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Suggestions;
using WicNews.Core.Search.Synonyms;

namespace WicNews.Core.Search.Queries;

/// <summary>
/// Reads what was typed into a tree: all words, OR between neighbours, minus, quotes, asterisk, fields. It knows no errors: what it
/// cannot take as language it takes as text.
/// </summary>
internal sealed class QueryReader
{
    private const int YearLength = 4;
    private static readonly char[] Brackets = ['(', ')', '[', ']'];

    private readonly IReadOnlyList<QueryChunk> _chunks;
    private readonly IndexState _state;
    private readonly bool _expands;
    private readonly LeafReader _leaves = new();
    private readonly List<List<QueryNode>> _groups = [];
    private readonly List<NameExpansion> _expansions = [];
    private readonly List<TypedWord> _words = [];

    private QueryReader(string text, IndexState state, bool expands)
    {
        _chunks = QueryLexer.Read(text);
        (_state, _expands) = (state, expands);
    }

    public static ParsedQuery Read(string text, IndexState state, bool expands) =>
        new QueryReader(text, state, expands).Read();

    private ParsedQuery Read()
    {
        var skipsSmallWords = _expands && _chunks.Any(chunk => !chunk.IsExcluded && !IsSmallWord(chunk));
        for (var at = 0; at < _chunks.Count && _leaves.HasRoom;)
        {
            var length = _expands ? ReadName(at) : 0;
            if (length == 0 && !(skipsSmallWords && IsSmallWord(_chunks[at])) && ReadChunk(_chunks[at]) is { } node)
                Add(node, _chunks[at].IsAlternative);
            at += Math.Max(1, length);
        }
        QueryNode[] groups = [.. _groups.Select(group => group is [var only] ? only : new Any(group))];
        var root = groups switch { [] => new Everything(), [var only] => only, _ => new Every(groups) };
        return new ParsedQuery(root, _leaves.Count, _expansions, _words);
    }

    private void Add(QueryNode node, bool isAlternative)
    {
        if (isAlternative && _groups.Count > 0)
            _groups[^1].Add(node);
        else
            _groups.Add([node]);
    }

    private static bool IsSmallWord(QueryChunk chunk) => chunk.IsPlain && StopWords.Contains(chunk.Text);

    private QueryNode? ReadChunk(QueryChunk chunk)
    {
        var node = (QueryNode?)FieldReader.Read(chunk, _state.Authorities) ?? ReadText(chunk);
        return node is not null && chunk.IsExcluded ? new Not(node) : node;
    }

    private QueryNode? ReadText(QueryChunk chunk)
    {
        var (text, field) = FieldReader.TextFieldOf(chunk.Field) is { } known ? (chunk.Text, known) : (TextWithField(chunk), (TextField?)null);
        var leaf = _leaves.Read(text, field, chunk.IsPrefix, chunk.IsQuoted);
        if (chunk.IsPlain && WordOf(leaf, chunk) is { } word)
            _words.Add(word);
        var compound = leaf is Phrase && !chunk.IsQuoted && LeafReader.CompoundOf(text) is { } joined ? _leaves.Read(joined, field, isPrefix: false, isQuoted: false) : null;
        QueryNode?[] ways = [leaf, compound, _expands && chunk.IsPlain ? ReadYear(text) : null];
        return ways.OfType<QueryNode>().ToArray() switch { [] => null, [var only] => only, var several => new Any(several) };
    }

    /// <summary>
    /// A year of the archive is in few of its own stories' texts, yet whoever types it means that summit's coverage: 2023, or as Chinese
    /// is written, 2023年 with more words grown to it.
    /// </summary>
    private QueryNode? ReadYear(string text)
    {
        if (text.Length < YearLength || text.AsSpan(0, YearLength).ContainsAnyExceptInRange('0', '9') || _state.FacetNames.Find(SearchFacet.Year, text[..YearLength]) < 0)
            return null;
        var year = new HasFacet(SearchFacet.Year, [text[..YearLength]]);
        return text[YearLength..] switch
        {
            "" or "年" => year,
            ['年', .. var rest] => _leaves.Read(rest, field: null, isPrefix: false, isQuoted: false) is { } leaf ? new Every([year, leaf]) : year,
            _ => null,
        };
    }

    /// <summary>What a correction may replace.</summary>
    private static TypedWord? WordOf(Leaf? leaf, QueryChunk chunk) => leaf switch
    {
        Word word => new TypedWord(word.Form, chunk.Start, chunk.Text.Length, IsIdeographic: false),
        Phrase when chunk.Text.Length >= AuthorityNames.ShortestChineseName && chunk.Text.All(c => CharTable.KindOf(c) == CharKind.Ideograph)
            && SuggestText.Fold(chunk.Text) is var folded => new TypedWord(folded, chunk.Start, chunk.Text.Length, IsIdeographic: true),
        _ => null,
    };

    /// <summary>A field whose value made no sense, as year:soon, was meant as text.</summary>
    private static string TextWithField(QueryChunk chunk) => chunk.Field.Length == 0 ? chunk.Text : $"{chunk.Field} {chunk.Text}";

    /// <summary>Takes the longest row of chunks that is the name of an authority record or has synonyms; answers how many chunks it took.</summary>
    private int ReadName(int start)
    {
        var longest = 0;
        while (longest < AuthorityNames.LongestName && start + longest < _chunks.Count && _chunks[start + longest].IsPlain
            && (longest == 0 || !_chunks[start + longest].IsAlternative))
            longest++;
        for (var length = longest; length > 0; length--)
        {
            var typed = string.Join(' ', _chunks.Skip(start).Take(length).Select(chunk => chunk.Text));
            if (Expand(typed, start, length) is { } node)
            {
                Add(node, _chunks[start].IsAlternative);
                return length;
            }
        }
        return 0;
    }

    private Any? Expand(string typed, int start, int length)
    {
        var expansions = ExpansionsOf(typed);
        var others = expansions.SelectMany(expansion => expansion.AlsoKnownAs).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (others.Count == 0)
            return null;
        QueryNode[] asTyped = [.. _chunks.Skip(start).Take(length).Select(ReadChunk).OfType<QueryNode>()];
        var alternatives = new List<QueryNode> { asTyped is [var only] ? only : new Every(asTyped) };
        foreach (var other in others)
            if (_leaves.Read(other, field: null, isPrefix: false, isQuoted: other.Contains(' ')) is { } leaf)
                alternatives.Add(leaf);
        _expansions.AddRange(expansions);
        return new Any(alternatives);
    }

    private List<NameExpansion> ExpansionsOf(string typed)
    {
        var expansions = _state.Authorities.Names.Find(typed)
            .Select(authority => new NameExpansion(typed.Trim(Brackets), [.. AuthorityNames.OthersOf(authority, typed)], authority.Key)).ToList();
        if (_state.Synonyms.OthersOf(typed) is { Count: > 0 } others)
            expansions.Add(new NameExpansion(typed.Trim(Brackets), others, Authority: null));
        return expansions;
    }
}
