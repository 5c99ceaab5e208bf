using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>Finds what one leaf of a query finds in one segment.</summary>
internal sealed class LeafMatcher(Segment segment)
{
    /// <param name="leaf">What is sought.</param>
    /// <param name="within">Documents that matter: a phrase need not be looked for elsewhere. Null when all do.</param>
    public LeafMatch Match(Leaf leaf, DocumentSet? within) => leaf switch
    {
        Word { Field: null } word => MatchWord(segment.Analyser.StemOf(word.Form)),
        Word { Field: { } field } word => new PhraseMatcher(segment, [new PhraseWord(word.Form, 0)], field).Match(within),
        Prefix prefix => MatchPrefix(prefix),
        Phrase phrase => new PhraseMatcher(segment, phrase.Words, phrase.Field).Match(within),
        _ => throw new ArgumentOutOfRangeException(nameof(leaf)),
    };

    private LeafMatch MatchWord(string stem)
    {
        var list = segment.Stems.Find(stem);
        return list < 0
            ? new LeafMatch(new DocumentSet(segment.Count), Postings.None(segment.Count))
            : new LeafMatch(segment.StemPostings.Lists.SetOf(list), segment.StemPostings.Of(list));
    }

    /// <summary>All words that begin so, taken as one: a document's impact is the greatest of theirs.</summary>
    private LeafMatch MatchPrefix(Prefix prefix)
    {
        var impacts = new byte[segment.Count];
        foreach (var word in MostFrequent(segment.Words.FindPrefix(prefix.Start)))
        {
            var (lists, list) = segment.PostingsOfWord(word);
            var postings = prefix.Field is { } field ? InField(word, field) : lists.Of(list);
            Merge(postings, impacts);
        }
        return Collect(impacts);
    }

    /// <summary>Words as written have no positions; their stems have.</summary>
    private Postings InField(int word, TextField field)
    {
        var (lists, list) = segment.PostingsOfWord(word);
        var form = segment.Words[word];
        var stemmed = new PhraseMatcher(segment, [new PhraseWord(form, 0)], field);
        return stemmed.Match(lists.Lists.SetOf(list)).Postings;
    }

    private IEnumerable<int> MostFrequent((int Start, int End) words)
    {
        var range = Enumerable.Range(words.Start, words.End - words.Start);
        return range.TryGetNonEnumeratedCount(out var count) && count <= SearchLimits.Expansions
            ? range
            : range.OrderByDescending(segment.FrequencyOfWord).Take(SearchLimits.Expansions);
    }

    private static void Merge(Postings postings, byte[] impacts)
    {
        var documents = postings.Documents;
        var own = postings.Impacts;
        for (var i = 0; i < documents.Length; i++)
            impacts[documents[i]] = Math.Max(impacts[documents[i]], own[i]);
    }

    private LeafMatch Collect(byte[] impacts)
    {
        var set = DocumentSet.Of(impacts);
        var documents = new ushort[set.Count()];
        set.CopyTo(documents);
        return new LeafMatch(set, new Postings(documents, Array.ConvertAll(documents, document => impacts[document]), 0, documents.Length, segment.Count));
    }
}
