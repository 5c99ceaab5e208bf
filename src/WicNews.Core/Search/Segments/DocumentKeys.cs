namespace WicNews.Core.Search.Segments;

/// <summary>
/// The documents' keys and dates, in the order of a segment: newest first, undated last, equal ones by key. Between segments the same
/// order holds, so that lists from several are merged by it; of a story's variants, which have all of this in common, the language tells.
/// </summary>
internal sealed class DocumentKeys
{
    /// <summary>Stands for no date.</summary>
    public const long Undated = long.MinValue;

    private readonly ushort[] _documentsByOwner;

    /// <param name="keys">By document.</param>
    /// <param name="owners">By document.</param>
    /// <param name="dates">By document.</param>
    /// <param name="ends">Of the few that have one.</param>
    /// <param name="language">The number of the language that the segment is of.</param>
    public DocumentKeys(Guid[] keys, Guid[] owners, long[] dates, DocumentEnd[] ends, int language)
    {
        (Keys, Owners, Dates, Ends, Language) = (keys, owners, dates, ends, language);
        _documentsByOwner = new ushort[owners.Length];
        for (var i = 0; i < owners.Length; i++)
            _documentsByOwner[i] = (ushort)i;
        Array.Sort((Guid[])owners.Clone(), _documentsByOwner);
    }

    public Guid[] Keys { get; }

    public Guid[] Owners { get; }

    /// <summary>Ticks in universal time.</summary>
    public long[] Dates { get; }

    /// <summary>The documents that may be shown as they are only until a moment.</summary>
    public DocumentEnd[] Ends { get; }

    public int Language { get; }

    public int Count => Keys.Length;

    /// <summary>The documents made from an owner.</summary>
    public IEnumerable<int> OfOwner(Guid owner)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Owners[_documentsByOwner[middle]].CompareTo(owner) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < Count && Owners[_documentsByOwner[low]] == owner; low++)
            yield return _documentsByOwner[low];
    }

    /// <summary>The documents dated from one moment to before another, as a range.</summary>
    public (int Start, int End) Between(long from, long until) => (FirstBefore(until), FirstBefore(from));

    /// <summary>Less than 0 when the first stands before the second in the archive's order.</summary>
    public static int Compare(DocumentKeys x, int documentOfX, DocumentKeys y, int documentOfY)
    {
        var byDate = y.Dates[documentOfY].CompareTo(x.Dates[documentOfX]);
        if (byDate != 0)
            return byDate;
        var byKey = x.Keys[documentOfX].CompareTo(y.Keys[documentOfY]);
        if (byKey != 0)
            return byKey;
        var byOwner = x.Owners[documentOfX].CompareTo(y.Owners[documentOfY]);
        return byOwner != 0 ? byOwner : x.Language.CompareTo(y.Language);
    }

    /// <summary>Number of the first document dated before the moment.</summary>
    private int FirstBefore(long moment)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Dates[middle] >= moment)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
