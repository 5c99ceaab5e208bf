using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Suggestions;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// A part of the index that never changes: at most 65,536 documents, numbered newest first, so that a number fits two bytes and a
/// set of all documents 8 KB. Deletions are kept outside, see <see cref="LiveSegment"/>.
/// </summary>
internal sealed class Segment
{
    public const int MostDocuments = 65_536;

    /// <summary>How all of its documents were read, which are of one language.</summary>
    public required Analyser Analyser { get; init; }

    /// <summary>Keys and dates.</summary>
    public required DocumentKeys Keys { get; init; }

    /// <summary>The documents themselves.</summary>
    public required StoredDocuments Stored { get; init; }

    /// <summary>The stems, each with the postings list of the same number.</summary>
    public required TermTable Stems { get; init; }

    public required PostingLists StemPostings { get; init; }

    public required PositionLists Positions { get; init; }

    /// <summary>
    /// The words as written, folded. Each has in <see cref="WordLists"/> the number of its list. In a language without stems they
    /// are <see cref="Stems"/> themselves.
    /// </summary>
    public required TermTable Words { get; init; }

    /// <summary>
    /// A list of <see cref="WordPostings"/>, or, where the word is its stem's only form, the complement of the stem's list. Empty in
    /// a language without stems.
    /// </summary>
    public required int[] WordLists { get; init; }

    public required PostingLists WordPostings { get; init; }

    public required FacetTable Facets { get; init; }

    /// <summary>What is typed ahead.</summary>
    public required SuggestTable Suggestions { get; init; }

    public int Count => Keys.Count;

    /// <summary>The word's postings and the number of its list in them.</summary>
    public (PostingLists Postings, int List) PostingsOfWord(int word) =>
        !Analyser.Stems ? (StemPostings, word) : WordLists[word] is >= 0 and var list ? (WordPostings, list) : (StemPostings, ~WordLists[word]);

    /// <summary>Whether no other word has this one's stem.</summary>
    public bool IsOnlyForm(int word) => !Analyser.Stems || WordLists[word] < 0;

    /// <summary>How many documents have the word as written.</summary>
    public int FrequencyOfWord(int word)
    {
        var (postings, list) = PostingsOfWord(word);
        return postings.Lists.LengthOf(list);
    }
}
