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
    private readonly bool _isBlank;
    private readonly IndexState _state;
    private readonly bool _expands;
    private readonly LeafReader _leaves = new();

    /// <summary>What is excluded is not ranked: it is numbered, and has room, by itself.</summary>
    private readonly LeafReader _excluded = new();

    /// <summary>Alternatives stand in one group.</summary>
    private readonly List<List<Part>> _groups = [];
    private readonly List<NameExpansion> _expansions = [];
    private readonly List<TypedWord> _words = [];
    private readonly List<string> _leftOut = [];
    private int _filters;

    private QueryReader(string text, IndexState state, bool expands)
    {
        (_chunks, _isBlank) = (QueryLexer.Read(text), string.IsNullOrWhiteSpace(text));
        (_state, _expands) = (state, expands);
    }

    public static ParsedQuery Read(string text, IndexState state, bool expands) =>
        new QueryReader(text, state, expands).Read();

    private ParsedQuery Read()
    {
        var skipsSmallWords = _expands && _chunks.Any(chunk => !chunk.IsExcluded && !IsSmallWord(chunk));
        for (var at = 0; at < _chunks.Count;)
        {
            var (length, names) = _expands ? FindName(at) : (0, []);
            if (length > 0 || !(skipsSmallWords && IsSmallWord(_chunks[at])))
                Add(new Part(ReadRow(at, Math.Max(1, length)), names), _chunks[at].IsAlternative);
            at += Math.Max(1, length);
        }
        // All that was typed has been read: other names have the room that it left.
        QueryNode[] groups = [.. _groups.Select(group => OneOf([.. group.Select(Expand)]))];
        var root = groups switch { [] => _isBlank ? new Everything() : new Any([]), [var only] => only, _ => new Every(groups) };
        return new ParsedQuery(root, _leaves.Count, _expansions, _words, _leftOut);
    }

    private void Add(Part part, bool isAlternative)
    {
        if (part.Typed is null)
            return;
        if (isAlternative && _groups.Count > 0)
            _groups[^1].Add(part);
        else
            _groups.Add([part]);
    }

    private static QueryNode OneOf(QueryNode[] ways) => ways is [var only] ? only : new Any(ways);

    private static bool IsSmallWord(QueryChunk chunk) => chunk.IsPlain && StopWords.Contains(chunk.Text);

    /// <summary>Some chunks in a row, all of which are wanted.</summary>
    private QueryNode? ReadRow(int start, int length) =>
        _chunks.Skip(start).Take(length).Select(ReadChunk).OfType<QueryNode>().ToArray() switch { [] => null, [var only] => only, var several => new Every(several) };

    private QueryNode? ReadChunk(QueryChunk chunk)
    {
        if (QueryFields.IsFilter(chunk.Field) && _filters == SearchLimits.Fields)
        {
            _leftOut.Add(AsTyped(chunk));
            return null;
        }
        var filter = QueryFields.ReadFilter(chunk, _state.Authorities);
        _filters += filter is null ? 0 : 1;
        var node = filter ?? ReadText(chunk);
        return node is not null && chunk.IsExcluded ? new Not(node) : node;
    }

    private QueryNode? ReadText(QueryChunk chunk)
    {
        var (text, field) = QueryFields.TextOf(chunk.Field) is { } known ? (chunk.Text, known) : (TextWithField(chunk), (TextField?)null);
        var leaves = chunk.IsExcluded ? _excluded : _leaves;
        if (!leaves.HasRoomFor(text))
            _leftOut.Add(AsTyped(chunk));
        // The beginning of what is wanted finds all of it and more; the beginning of what is excluded would exclude too much.
        var leaf = chunk.IsExcluded ? leaves.Read(text, field, chunk.IsPrefix, chunk.IsQuoted) : leaves.ReadBeginning(text, field, chunk.IsPrefix, chunk.IsQuoted);
        if (chunk.IsPlain && WordOf(leaf, chunk) is { } word)
            _words.Add(word);
        var compound = leaf is Phrase && !chunk.IsQuoted && LeafReader.CompoundOf(text) is { } joined ? leaves.Read(joined, field, isPrefix: false, isQuoted: false) : null;
        QueryNode?[] ways = [leaf, compound, _expands && chunk.IsPlain ? ReadYear(text) : null];
        return ways.OfType<QueryNode>().ToArray() switch { [] => null, var several => OneOf(several) };
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
            ['年', .. var rest] when LeafReader.WordsOf(rest).Count == 0 => year,
            ['年', .. var rest] => _leaves.Read(rest, field: null, isPrefix: false, isQuoted: false) is { } leaf ? new Every([year, leaf]) : null,
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

    private static string AsTyped(QueryChunk chunk) => $"{(chunk.IsExcluded ? "-" : "")}{(chunk.Field.Length == 0 ? "" : chunk.Field + ":")}{chunk.Text}";

    /// <summary>The longest row of chunks that is the name of an authority record or has synonyms: how many chunks it takes, 0 for none, and its other names.</summary>
    private (int Length, IReadOnlyList<NameExpansion> Names) FindName(int start)
    {
        var longest = 0;
        while (longest < AuthorityNames.LongestName && start + longest < _chunks.Count && _chunks[start + longest].IsPlain
            && (longest == 0 || !_chunks[start + longest].IsAlternative))
            longest++;
        for (var length = longest; length > 0; length--)
            if (ExpansionsOf(string.Join(' ', _chunks.Skip(start).Take(length).Select(chunk => chunk.Text))) is { Count: > 0 } names)
                return (length, names);
        return (0, []);
    }

    private List<NameExpansion> ExpansionsOf(string typed)
    {
        var expansions = _state.Authorities.Names.Find(typed)
            .Select(authority => new NameExpansion(typed.Trim(Brackets), [.. AuthorityNames.OthersOf(authority, typed)], authority.Key)).ToList();
        if (_state.Synonyms.OthersOf(typed) is { Count: > 0 } others)
            expansions.Add(new NameExpansion(typed.Trim(Brackets), others, Authority: null));
        return [.. expansions.Where(expansion => expansion.AlsoKnownAs.Count > 0)];
    }

    /// <summary>What was typed, or one of its other names that there is room for as a whole: a part of a name would find what has nothing to do with it.</summary>
    private QueryNode Expand(Part part)
    {
        var (ways, read) = (new List<QueryNode> { part.Typed! }, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var other in part.Names.SelectMany(name => name.AlsoKnownAs).Distinct(StringComparer.OrdinalIgnoreCase))
            if (_leaves.Read(other, field: null, isPrefix: false, isQuoted: other.Contains(' ')) is { } leaf)
            {
                ways.Add(leaf);
                read.Add(other);
            }
        _expansions.AddRange(part.Names.Select(name => name with { AlsoKnownAs = [.. name.AlsoKnownAs.Where(read.Contains)] }).Where(name => name.AlsoKnownAs.Count > 0));
        return OneOf([.. ways]);
    }

    /// <param name="Typed">What was typed; null when it holds no word.</param>
    /// <param name="Names">What it may also be called.</param>
    private sealed record Part(QueryNode? Typed, IReadOnlyList<NameExpansion> Names);
}
