using System.Buffers;
using System.Collections.Frozen;
using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Highlighting;

/// <summary>
/// Says of each form of a word which leaves of the query it answers. A form is worked out once a query, so that reading a text
/// costs a look-up a word. Kept for one query and one thread.
/// </summary>
internal sealed class FormMatches
{
    private readonly Dictionary<string, FormMatch> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormMatch>.AlternateLookup<ReadOnlySpan<char>> _knownForms;
    private readonly List<Leaf> _leaves;
    private readonly FrozenDictionary<string, int> _phraseStems;
    private readonly SearchValues<char> _firstLetters;

    public FormMatches(IEnumerable<Leaf> leaves)
    {
        _leaves = [.. leaves];
        _knownForms = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _phraseStems = _leaves.OfType<Phrase>().SelectMany(phrase => phrase.Words).Select(word => word.Stem).Distinct()
            .Select((stem, number) => (stem, number)).ToFrozenDictionary(pair => pair.stem, pair => pair.number);
        AllLeaves = Bits(_ => true);
        Phrases = [.. _leaves.OfType<Phrase>()];
        _firstLetters = SearchValues.Create([.. _leaves.SelectMany(StartsOf).Select(start => start[0])]);
    }

    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>A bit for each leaf.</summary>
    public ulong AllLeaves { get; }

    public int NumberOf(PhraseWord word) => _phraseStems[word.Stem];

    public FormMatch this[ReadOnlySpan<char> form]
    {
        get
        {
            if (form.IsEmpty || !_firstLetters.Contains(form[0]))
                return FormMatch.Nothing;
            if (!_knownForms.TryGetValue(form, out var match))
                _known[form.ToString()] = match = WorkOut(form.ToString());
            return match;
        }
    }

    /// <summary>A stem begins as its word does, so most words of a text are passed over by their first letter.</summary>
    private static IEnumerable<string> StartsOf(Leaf leaf) => leaf switch
    {
        Word word => [word.Stem],
        Prefix prefix => [prefix.Start],
        Phrase phrase => phrase.Words.Select(word => word.Stem),
        _ => [],
    };

    private FormMatch WorkOut(string form)
    {
        var stem = LeafReader.StemOf(form);
        var words = Bits(leaf => leaf is Word word && word.Stem == stem);
        var prefixes = Bits(leaf => leaf is Prefix prefix && form.StartsWith(prefix.Start, StringComparison.Ordinal));
        var phraseStem = _phraseStems.GetValueOrDefault(stem, -1);
        return new FormMatch(words | prefixes, phraseStem, words == 0 && phraseStem < 0);
    }

    private ulong Bits(Func<Leaf, bool> matches)
    {
        var bits = 0UL;
        foreach (var leaf in _leaves.Where(matches))
            bits |= 1UL << leaf.Number;
        return bits;
    }

    /// <param name="Leaves">Words and prefixes that it answers, a bit each.</param>
    /// <param name="PhraseStem">Which word of phrases it is, or -1.</param>
    /// <param name="IsOnlyPrefix">Whether it is only known by how it begins.</param>
    internal readonly record struct FormMatch(ulong Leaves, int PhraseStem, bool IsOnlyPrefix)
    {
        public static FormMatch Nothing => new(0, -1, true);

        public bool IsNothing => Leaves == 0 && PhraseStem < 0;
    }
}
