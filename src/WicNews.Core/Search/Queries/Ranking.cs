using System.Numerics;
using System.Runtime.Intrinsics;
using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Queries;

/// <summary>
/// Finds the best of the documents found. A document's score is the sum, over the leaves that found it, of the leaf's weight times its
/// impact there. Documents are taken a range at a time, and a range is skipped when even the sum of its leaves' greatest
/// impacts could not win. Documents in the language of the query's script are favoured a little. Sums are built in the same order in
/// either case, so that rounding cannot make a bound too low.
/// </summary>
internal sealed class Ranking
{
    private readonly float[] _weights;
    private readonly TopHits _top;
    private readonly float _favour;
    private readonly float[] _scores = new float[PostingRanges.Size];

    /// <param name="weights">What each leaf weighs.</param>
    /// <param name="top">Where the best are kept.</param>
    /// <param name="favour">What documents of a segment that is favoured are given on top.</param>
    public Ranking(float[] weights, TopHits top, float favour) => (_weights, _top, _favour) = (weights, top, favour);

    /// <summary>How much each leaf tells, by the documents that it found in all segments.</summary>
    public static float[] WeighLeaves(IReadOnlyList<SegmentMatch> matches, ParsedQuery query)
    {
        var weights = new float[query.LeafCount];
        var documents = matches.Sum(match => match.Segment.LiveCount);
        foreach (var leaf in query.WantedLeaves())
            weights[leaf.Number] = Impact.Step * leaf switch
            {
                Word word => Rarity(word.Form),
                Phrase phrase => phrase.Words.Where(word => !word.IsBeginning).Sum(word => Rarity(word.Form)),
                _ => Impact.Rarity(documents, matches.Sum(match => match.Leaves[leaf.Number]?.CountLive(match.Segment) ?? 0)),
            };
        return weights;

        float Rarity(string form) => Impact.Rarity(documents, FrequencyOf(matches, form));
    }

    /// <summary>Lets a segment's documents compete.</summary>
    public void Rank(SegmentMatch match)
    {
        var favour = match.IsFavoured ? _favour : 0;
        var leaves = Enumerable.Range(0, _weights.Length)
            .Where(number => match.Leaves[number] is { Postings.Count: > 0 })
            .Select(number => (Weight: _weights[number], match.Leaves[number]!.Postings)).ToArray();
        for (var range = 0; range < PostingRanges.CountFor(match.Segment.Segment.Count); range++)
            if (CanWin(match, range, leaves, favour))
                RankRange(match, range, leaves, favour);
    }

    private bool CanWin(SegmentMatch match, int range, (float Weight, Postings Postings)[] leaves, float favour)
    {
        var words = WordsOf(match.Hits, range);
        if (words.IndexOfAnyExcept(0UL) is < 0)
            return false;
        var bound = 0f;
        foreach (var (weight, postings) in leaves)
            bound += weight * postings.Ranges.Greatest[range];
        return _top.CanEnter(bound + favour, match.Segment.Segment.Keys, range * PostingRanges.Size);
    }

    private void RankRange(SegmentMatch match, int range, (float Weight, Postings Postings)[] leaves, float favour)
    {
        Array.Clear(_scores);
        foreach (var (weight, postings) in leaves)
        {
            var (start, length) = postings.Ranges[range];
            var documents = postings.Documents.Slice(start, length);
            var impacts = postings.Impacts.Slice(start, length);
            for (var i = 0; i < documents.Length; i++)
                _scores[documents[i] & (PostingRanges.Size - 1)] += weight * impacts[i];
        }
        var words = WordsOf(match.Hits, range);
        for (var i = 0; i < words.Length; i++)
            for (var bits = words[i] & Contenders(_scores.AsSpan(i << 6, 64), favour); bits != 0; bits &= bits - 1)
            {
                var place = (i << 6) + BitOperations.TrailingZeroCount(bits);
                _top.Offer(_scores[place] + favour, match, range * PostingRanges.Size + place);
            }
    }

    /// <summary>A bit for each of 64 scores that is high enough by now; most are not, and looking at each by itself would take the longest of all.</summary>
    private ulong Contenders(ReadOnlySpan<float> scores, float favour)
    {
        var (least, added, bits) = (Vector256.Create(_top.Least), Vector256.Create(favour), 0UL);
        for (var at = 0; at < scores.Length; at += Vector256<float>.Count)
            bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.Create(scores[at..]) + added, least).ExtractMostSignificantBits() << at;
        return bits;
    }

    private static ReadOnlySpan<ulong> WordsOf(DocumentSet hits, int range)
    {
        const int wordsInRange = PostingRanges.Size / 64;
        var start = range * wordsInRange;
        return hits.Words.Slice(start, Math.Min(wordsInRange, hits.Words.Length - start));
    }

    private static int FrequencyOf(IReadOnlyList<SegmentMatch> matches, string form)
    {
        var count = 0;
        foreach (var match in matches)
        {
            var segment = match.Segment.Segment;
            if (segment.Stems.Find(segment.Analyser.StemOf(form)) is >= 0 and var list)
                count += match.Segment.CountOf(segment.StemPostings.Lists, list);
        }
        return count;
    }
}
