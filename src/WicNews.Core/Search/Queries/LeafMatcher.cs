using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>Finds what one leaf of a query finds in one segment.</summary>
internal sealed class LeafMatcher(Segment segment, WorkBudget budget)
{
    /// <param name="leaf">What is sought.</param>
    /// <param name="within">Documents that matter: a phrase need not be looked for elsewhere. Null when all do.</param>
    public LeafMatch Match(Leaf leaf, DocumentSet? within) => leaf switch
    {
        Word { Field: null } word => MatchWord(segment.Analyser.StemOf(word.Form)),
        Word { Field: { } field } word => new PhraseMatcher(segment, [new PhraseWord(word.Form, 0)], field, budget).Match(within),
        Prefix prefix => MatchPrefix(prefix, within),
        Phrase phrase => new PhraseMatcher(segment, phrase.Words, phrase.Field, budget).Match(within),
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
    private LeafMatch MatchPrefix(Prefix prefix, DocumentSet? within)
    {
        var impacts = new byte[segment.Count];
        var words = MostFrequent(segment.Words.FindPrefix(prefix.Start));
        foreach (var word in words)
        {
            var (lists, list) = segment.PostingsOfWord(word);
            if (!budget.Take(lists.Lists.LengthOf(list)))
                break;
            Merge(lists.Of(list), impacts);
        }
        var found = DocumentSet.Of(impacts);
        if (prefix.Field is { } field)
            found.And(new FieldPrefixMatcher(segment, prefix.Start, field, budget).Match(words, within is null ? found : found.Copy().And(within)));
        return Collect(found, impacts);
    }

    private int[] MostFrequent((int Start, int End) words)
    {
        var range = Enumerable.Range(words.Start, words.End - words.Start);
        return words.End - words.Start <= SearchLimits.Expansions
            ? [.. range]
            : [.. range.OrderByDescending(segment.FrequencyOfWord).Take(SearchLimits.Expansions)];
    }

    private static void Merge(Postings postings, byte[] impacts)
    {
        var documents = postings.Documents;
        var own = postings.Impacts;
        for (var i = 0; i < documents.Length; i++)
            impacts[documents[i]] = Math.Max(impacts[documents[i]], own[i]);
    }

    private LeafMatch Collect(DocumentSet found, byte[] impacts)
    {
        var documents = new ushort[found.Count()];
        found.CopyTo(documents);
        return new LeafMatch(found, new Postings(documents, Array.ConvertAll(documents, document => impacts[document]), 0, documents.Length, segment.Count));
    }
}
