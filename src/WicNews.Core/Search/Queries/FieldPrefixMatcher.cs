using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>
/// Tells in which documents a word that begins so stands in a field. Places are kept by stem: where all words of a stem begin so, the
/// place of the stem is enough; where only some do, as governance does of what governa* seeks and governing does not, the field is read.
/// </summary>
internal sealed class FieldPrefixMatcher(Segment segment, string prefix, TextField field, WorkBudget budget)
{
    /// <summary>What reading a document costs, in places read.</summary>
    private const int CostOfText = 5_000;

    private int[] _places = new int[16];

    /// <param name="words">Numbers of words that begin so.</param>
    /// <param name="candidates">Documents that have one of them anywhere.</param>
    public DocumentSet Match(int[] words, DocumentSet candidates)
    {
        var (certain, doubtful) = (new DocumentSet(segment.Count), new DocumentSet(segment.Count));
        foreach (var (list, isCertain) in words.Select(StemOf).Distinct())
            AddStanding(list, candidates, isCertain ? certain : doubtful);
        doubtful.Except(certain);
        for (var document = doubtful.Next(0); document >= 0; document = doubtful.Next(document + 1))
            if (budget.Take(CostOfText) && Reads(document))
                certain.Add(document);
        return certain;
    }

    /// <summary>The list of a word's stem, and whether all words of that stem begin so: stems begin as their words do, but for the last letter.</summary>
    private (int List, bool IsCertain) StemOf(int word)
    {
        if (segment.IsOnlyForm(word))
            return (segment.PostingsOfWord(word).List, true);
        var stem = segment.Analyser.StemOf(segment.Words[word]);
        return (segment.Stems.Find(stem), prefix.Length < stem.Length);
    }

    private void AddStanding(int list, DocumentSet candidates, DocumentSet standing)
    {
        var documents = segment.StemPostings.Lists.Of(list);
        if (!budget.Take(documents.Length))
            return;
        var cursor = segment.Positions.Read(list);
        for (var posting = 0; posting < documents.Length; posting++)
        {
            if (!candidates.Contains(documents[posting]) || standing.Contains(documents[posting]))
                continue;
            var count = cursor.ReadPositions(posting, ref _places, FieldLayout.EndOfPlaces(field));
            if (!budget.Take(WorkBudget.CostOfSeeking + count))
                return;
            if (StandsInField(_places.AsSpan(0, count)))
                standing.Add(documents[posting]);
        }
    }

    private bool StandsInField(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            if (FieldLayout.IsIn(field, place))
                return true;
        return false;
    }

    private bool Reads(int document)
    {
        var stored = field == TextField.Caption ? segment.Stored.Read(document) : segment.Stored.ReadHead(document);
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize];
        foreach (var passage in DocumentText.PassagesOf(stored, field))
        {
            var tokeniser = new Tokeniser(passage, buffer);
            while (tokeniser.MoveNext())
                if (tokeniser.Form.StartsWith(prefix))
                    return true;
        }
        return false;
    }
}
