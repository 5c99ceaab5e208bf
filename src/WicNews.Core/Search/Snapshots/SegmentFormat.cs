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
        blocks.Write(live.Live.Words);
        blocks.Write(segment.Stored.Bytes);
        blocks.Write(segment.Stored.Starts);
        blocks.Write(segment.Stored.Pieces.Characters);
        blocks.Write(segment.Stored.Pieces.Starts);
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

    /// <summary>The arguments are read in the order in which they stand, which is that of the blocks.</summary>
    public static LiveSegment Read(BlockReader blocks, FacetNames names)
    {
        var analyser = blocks.Read<int>() is [var number] && number >= 0 && number < Analyser.All.Count
            ? Analyser.All[number] : throw new SnapshotException("A segment is of no known language.");
        var keys = new DocumentKeys(blocks.Read<Guid>(), blocks.Read<Guid>(), blocks.Read<long>());
        var live = new DocumentSet(blocks.Read<ulong>());
        var stored = new StoredDocuments(keys, blocks.Read<byte>(), blocks.Read<int>(), new PieceTable(blocks.Read<char>(), blocks.Read<int>()));
        var stems = ReadTerms(blocks);
        var segment = new Segment
        {
            Analyser = analyser,
            Keys = keys,
            Stored = stored,
            Stems = stems,
            StemPostings = ReadPostings(blocks, keys.Count, keepsSets: true),
            Positions = new PositionLists(blocks.Read<byte>(), blocks.Read<int>()),
            Words = analyser.Stems ? ReadTerms(blocks) : stems,
            WordLists = blocks.Read<int>(),
            WordPostings = ReadPostings(blocks, keys.Count, keepsSets: false),
            Facets = new FacetTable(new FacetRows(blocks.Read<int>(), blocks.Read<ushort>(), blocks.Read<int>()), names),
            Suggestions = new SuggestTable(blocks.Read<byte>(), blocks.Read<int>(), blocks.Read<ushort>()),
        };
        return new LiveSegment(segment, live);
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

    private static PostingLists ReadPostings(BlockReader blocks, int documents, bool keepsSets)
    {
        var lists = new DocumentLists(blocks.Read<int>(), blocks.Read<ushort>(), documents, keepsSets);
        return new PostingLists(lists, blocks.Read<byte>(), documents);
    }
}
