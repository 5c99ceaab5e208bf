using System.Collections.Concurrent;

namespace WicNews.Core.Search.Segments;

/// <summary>
/// For each posting of a term, where the term stands in the document, see <see cref="PositionCode"/>. Every <see cref="Stride"/>th
/// posting's place is noted, so that reaching one never means passing over more than that many.
/// </summary>
/// <param name="bytes">All lists, one after another.</param>
/// <param name="starts">Where each list starts, and where the last ends.</param>
internal sealed class PositionLists(byte[] bytes, int[] starts)
{
    private const int Stride = 32;
    private readonly ConcurrentDictionary<int, int[]> _marks = [];

    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    public Cursor Read(int list) => new(bytes, starts[list], MarksOf(list));

    /// <summary>Noted when a list is first read for a phrase.</summary>
    private int[] MarksOf(int list) => _marks.GetOrAdd(list, MakeMarks);

    private int[] MakeMarks(int list)
    {
        var marks = new List<int>();
        var at = starts[list];
        for (; at < starts[list + 1]; at = PositionCode.Skip(bytes.AsSpan(0, starts[list + 1]), at, Stride))
            marks.Add(at);
        return [.. marks];
    }

    /// <summary>Reads one list forwards.</summary>
    internal struct Cursor(byte[] bytes, int start, int[] marks)
    {
        private int _posting;
        private int _at = start;

        /// <summary>Fills the positions of a posting, which must lie after the last one asked for; answers how many.</summary>
        /// <param name="posting">The posting.</param>
        /// <param name="positions">Where they are written; a greater one when they do not fit.</param>
        /// <param name="until">Positions from here on are left unread.</param>
        public int ReadPositions(int posting, ref int[] positions, int until = int.MaxValue)
        {
            if (posting / Stride > _posting / Stride)
                (_posting, _at) = (posting / Stride * Stride, marks[posting / Stride]);
            if (_posting < posting)
                (_posting, _at) = (posting, PositionCode.Skip(bytes, _at, posting - _posting));
            var (at, count, position, isLast) = (_at, 0, 0, false);
            while (!isLast)
            {
                position += PositionCode.Read(bytes, ref at, out isLast);
                // The next asked for is sought from this one's beginning, past all of it at once.
                if (position >= until)
                    return count;
                if (count == positions.Length)
                    Array.Resize(ref positions, count * 2);
                positions[count++] = position;
            }
            (_posting, _at) = (posting + 1, at);
            return count;
        }
    }
}
