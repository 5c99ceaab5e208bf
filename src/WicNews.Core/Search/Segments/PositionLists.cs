namespace WicNews.Core.Search.Segments;

/// <summary>
/// For each posting of a term, where the term stands in the document: the differences of ascending positions, each with a bit
/// below it that says whether it is the last. Every <see cref="Stride"/>th posting's place is noted, so that reaching one never means reading more than that many.
/// </summary>
/// <param name="bytes">All lists, one after another.</param>
/// <param name="starts">Where each list starts, and where the last ends.</param>
internal sealed class PositionLists(byte[] bytes, int[] starts)
{
    private const int Stride = 32;
    private readonly int[][] _marks = new int[starts.Length - 1][];

    public byte[] Bytes => bytes;

    public int[] Starts => starts;

    public Cursor Read(int list) => new(bytes, starts[list], MarksOf(list));

    /// <summary>Noted when a list is first read for a phrase. Two readers at once do the same work twice, and agree.</summary>
    private int[] MarksOf(int list) => Volatile.Read(ref _marks[list]) ?? (_marks[list] = MakeMarks(list));

    private int[] MakeMarks(int list)
    {
        var marks = new List<int>();
        var at = starts[list];
        for (var posting = 0; at < starts[list + 1]; posting++)
        {
            if (posting % Stride == 0)
                marks.Add(at);
            Skip(bytes, ref at);
        }
        return [.. marks];
    }

    private static void Skip(byte[] bytes, ref int at)
    {
        while ((Varint.Read(bytes, ref at) & 1) == 0)
        {
        }
    }

    /// <summary>Reads one list forwards.</summary>
    internal struct Cursor(byte[] bytes, int start, int[] marks)
    {
        private int _posting;
        private int _at = start;

        /// <summary>Fills the positions of a posting, which must not lie before the last one asked for; answers how many.</summary>
        public int ReadPositions(int posting, ref int[] positions)
        {
            if (posting / Stride > _posting / Stride)
                (_posting, _at) = (posting / Stride * Stride, marks[posting / Stride]);
            for (; _posting < posting; _posting++)
                Skip(bytes, ref _at);
            var (at, count, position, isLast) = (_at, 0, 0, false);
            while (!isLast)
            {
                var read = Varint.Read(bytes, ref at);
                isLast = (read & 1) != 0;
                position += read >>> 1;
                if (count == positions.Length)
                    Array.Resize(ref positions, count * 2);
                positions[count++] = position;
            }
            return count;
        }
    }
}
