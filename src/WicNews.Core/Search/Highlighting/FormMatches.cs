using System.Buffers;
using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Queries;

namespace WicNews.Core.Search.Highlighting;

/// <summary>
/// Says of each form of a word, in texts of one language, which leaves of the query it answers. A form is worked out once a query, so
/// that reading a text costs a look-up a word. Kept for one query and one thread.
/// </summary>
internal sealed class FormMatches
{
    private const int LongestBeginning = 4;
    private readonly Dictionary<string, FormMatch> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormMatch>.AlternateLookup<ReadOnlySpan<char>> _knownForms;
    private readonly Analyser _analyser;
    private readonly List<Leaf> _leaves;
    private readonly Dictionary<int, string> _stems;
    private readonly Dictionary<string, int> _phraseStems = new(StringComparer.Ordinal);
    private readonly string[] _beginnings;

    /// <summary>How the last words of phrases begin that may go on, each a bit.</summary>
    private readonly List<string> _phraseBeginnings = [];

    public FormMatches(IEnumerable<Leaf> leaves, Analyser analyser)
    {
        (_leaves, _analyser) = ([.. leaves], analyser);
        _stems = _leaves.OfType<Word>().ToDictionary(word => word.Number, word => analyser.StemOf(word.Form));
        _knownForms = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        AllLeaves = Bits(_ => true);
        Phrases = [.. _leaves.OfType<Phrase>().Select(phrase => new SoughtPhrase(phrase.Number, [.. phrase.Words.Select(Seek)]))];
        _beginnings = [.. _leaves.SelectMany(BeginningsOf).Distinct()];
        Passing = PassingFor(_beginnings);
    }

    public IReadOnlyList<SoughtPhrase> Phrases { get; }

    /// <summary>A bit for each leaf.</summary>
    public ulong AllLeaves { get; }

    /// <summary>Plain characters that no word sought begins with; what is not plain may fold to any.</summary>
    public SearchValues<char> Passing { get; }

    public FormMatch this[ReadOnlySpan<char> form]
    {
        get
        {
            if (!BeginsAsSought(form))
                return FormMatch.Nothing;
            if (!_knownForms.TryGetValue(form, out var match))
                _known[form.ToString()] = match = WorkOut(form.ToString());
            return match;
        }
    }

    private SoughtWord Seek(PhraseWord word)
    {
        if (word.IsBeginning)
        {
            _phraseBeginnings.Add(word.Form);
            return new SoughtWord(-1, 1UL << (_phraseBeginnings.Count - 1), word.Offset);
        }
        var stem = _analyser.StemOf(word.Form);
        _phraseStems.TryAdd(stem, _phraseStems.Count);
        return new SoughtWord(_phraseStems[stem], 0, word.Offset);
    }

    /// <summary>A stem begins as its word does, but for its last letter, so most words of a text are passed over by how they begin.</summary>
    private IEnumerable<string> BeginningsOf(Leaf leaf) => leaf switch
    {
        Word word => [BeginningOf(_stems[word.Number])],
        Prefix prefix => [prefix.Start],
        Phrase phrase => phrase.Words.Select(word => BeginningOf(_analyser.StemOf(word.Form))),
        _ => [],
    };

    private static string BeginningOf(string stem) => stem[..Math.Clamp(stem.Length - 1, 1, LongestBeginning)];

    private bool BeginsAsSought(ReadOnlySpan<char> form)
    {
        foreach (var beginning in _beginnings)
            if (form.StartsWith(beginning))
                return true;
        return false;
    }

    private static SearchValues<char> PassingFor(string[] beginnings)
    {
        var first = beginnings.SelectMany(beginning => new[] { beginning[0], char.ToUpperInvariant(beginning[0]) }).ToHashSet();
        return SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => !first.Contains(c))]);
    }

    private FormMatch WorkOut(string form)
    {
        var stem = _analyser.StemOf(form);
        var words = Bits(leaf => leaf is Word word && _stems[word.Number] == stem);
        var prefixes = Bits(leaf => leaf is Prefix prefix && form.StartsWith(prefix.Start, StringComparison.Ordinal));
        var phraseStem = _phraseStems.GetValueOrDefault(stem, -1);
        var beginnings = 0UL;
        for (var at = 0; at < _phraseBeginnings.Count; at++)
            beginnings |= form.StartsWith(_phraseBeginnings[at], StringComparison.Ordinal) ? 1UL << at : 0;
        return new FormMatch(words | prefixes, phraseStem, beginnings, words == 0 && phraseStem < 0);
    }

    private ulong Bits(Func<Leaf, bool> matches)
    {
        var bits = 0UL;
        foreach (var leaf in _leaves.Where(matches))
            bits |= 1UL << leaf.Number;
        return bits;
    }

    /// <param name="Number">The leaf's.</param>
    internal sealed record SoughtPhrase(int Number, SoughtWord[] Words);

    /// <param name="Stem">Which word of phrases it is, see <see cref="FormMatch.PhraseStem"/>; -1 for one that may go on.</param>
    /// <param name="Beginning">The bit of one that may go on, see <see cref="FormMatch.Beginnings"/>.</param>
    /// <param name="Offset">Its place from the first word's.</param>
    internal readonly record struct SoughtWord(int Stem, ulong Beginning, int Offset)
    {
        public bool IsMetBy(FormMatch match) => Stem >= 0 ? match.PhraseStem == Stem : (match.Beginnings & Beginning) != 0;
    }

    /// <param name="Leaves">Words and prefixes that it answers, a bit each.</param>
    /// <param name="PhraseStem">Which word of phrases it is, or -1.</param>
    /// <param name="Beginnings">Last words of phrases that it goes on from, a bit each.</param>
    /// <param name="IsOnlyPrefix">Whether it is only known by how it begins.</param>
    internal readonly record struct FormMatch(ulong Leaves, int PhraseStem, ulong Beginnings, bool IsOnlyPrefix)
    {
        public static FormMatch Nothing => new(0, -1, 0, true);

        public bool IsNothing => Leaves == 0 && PhraseStem < 0 && Beginnings == 0;
    }
}
