using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Segments;
using WicNews.Core.Search.Suggestions;
using WicNews.Core.Search.Texts;

namespace WicNews.Core.Search.Snapshots;

/// <summary>A segment as blocks, in a fixed order. What can be worked out quickly, as sets of long lists, is not written.</summary>
internal static class SegmentFormat
{
    public static void Write(BlockWriter blocks, LiveSegment live)
    {
        var segment = live.Segment;
        blocks.Write<int>([segment.Analyser.Number]);
        blocks.Write(segment.Keys.Keys);
        blocks.Write(segment.Keys.Owners);
        blocks.Write(segment.Keys.Dates);
        blocks.Write(segment.Keys.Ends);
        blocks.Write(live.Live.Words);
        blocks.Write(segment.Stored.Bytes);
        blocks.Write(segment.Stored.Starts);
        blocks.Write(segment.Stored.Pieces.Pieces);
        blocks.Write(segment.Stored.Pieces.LongOnes);
        WriteTerms(blocks, segment.Stems);
        WritePostings(blocks, segment.StemPostings);
        blocks.Write(segment.Positions.Bytes);
        blocks.Write(segment.Positions.Starts);
        if (segment.Analyser.Stems)
            WriteTerms(blocks, segment.Words);
        blocks.Write(segment.WordLists);
        WritePostings(blocks, segment.WordPostings);
        blocks.Write(segment.Facets.Rows.Ends);
        blocks.Write(segment.Facets.Rows.Places);
        blocks.Write(segment.Facets.Rows.More);
        blocks.Write(segment.Suggestions.Text);
        blocks.Write(segment.Suggestions.Places);
        blocks.Write(segment.Suggestions.Documents);
    }

    /// <summary>Reads the blocks, in their order. What is answered puts the segment together, which needs no more of the file and may be done on another thread.</summary>
    public static Func<LiveSegment> Read(BlockReader blocks, FacetNames names)
    {
        var analyser = blocks.Read<int>() is [var number] && number >= 0 && number < Analyser.All.Count
            ? Analyser.All[number] : throw new SnapshotException("A segment is of no known language.");
        var (keys, owners, dates, ends, live) = (blocks.Read<Guid>(), blocks.Read<Guid>(), blocks.Read<long>(), blocks.Read<DocumentEnd>(), blocks.Read<ulong>());
        var (packed, packedStarts, pieces) = (blocks.Read<byte>(), blocks.Read<int>(), new PieceTable(blocks.Read<Piece>(), blocks.Read<char>()));
        var (stems, stemPostings) = (ReadTerms(blocks), ReadPostings(blocks, keys.Length, keepsSets: true));
        var positions = new PositionLists(blocks.Read<byte>(), blocks.Read<int>());
        var words = analyser.Stems ? ReadTerms(blocks) : stems;
        var (wordLists, wordPostings) = (blocks.Read<int>(), ReadPostings(blocks, keys.Length, keepsSets: false));
        var facets = new FacetRows(blocks.Read<int>(), blocks.Read<ushort>(), blocks.Read<int>());
        var suggestions = new SuggestTable(blocks.Read<byte>(), blocks.Read<int>(), blocks.Read<ushort>());
        return () =>
        {
            var documents = new DocumentKeys(keys, owners, dates, ends, analyser.Number);
            var segment = new Segment
            {
                Analyser = analyser,
                Keys = documents,
                Stored = new StoredDocuments(documents, packed, packedStarts, pieces),
                Stems = stems,
                StemPostings = stemPostings(),
                Positions = positions,
                Words = words,
                WordLists = wordLists,
                WordPostings = wordPostings(),
                Facets = new FacetTable(facets, names),
                Suggestions = suggestions,
            };
            return new LiveSegment(segment, new DocumentSet(live));
        };
    }

    private static void WriteTerms(BlockWriter blocks, TermTable terms)
    {
        blocks.Write(terms.Bytes);
        blocks.Write(terms.Lengths);
    }

    private static TermTable ReadTerms(BlockReader blocks) => new(blocks.Read<byte>(), blocks.Read<byte>());

    private static void WritePostings(BlockWriter blocks, PostingLists postings)
    {
        blocks.Write(postings.Lists.Starts);
        blocks.Write(postings.Lists.Documents);
        blocks.Write(postings.Impacts);
    }

    private static Func<PostingLists> ReadPostings(BlockReader blocks, int documents, bool keepsSets)
    {
        var (starts, lists, impacts) = (blocks.Read<int>(), blocks.Read<ushort>(), blocks.Read<byte>());
        return () => new PostingLists(new DocumentLists(starts, lists, documents, keepsSets), impacts, documents);
    }
}
