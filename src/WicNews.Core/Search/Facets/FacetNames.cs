namespace WicNews.Core.Search.Facets;

/// <summary>
/// All values of all facets, numbered as they come and never renumbered while the index lives, so that all segments speak of the same
/// numbers and counts of several segments are simply added.
/// </summary>
internal sealed class FacetNames
{
    /// <summary>The first numbers stand for nothing. There are several, as counting one and the same again and again is slow.</summary>
    public const int Empties = 16;

    private readonly Lock _writing = new();
    private readonly Dictionary<FacetName, int> _numbers = [];
    private volatile FacetName[] _names = new FacetName[64];
    private volatile int _count = Empties;

    /// <summary>One more than the greatest number there is now. Numbers below it are valid for ever.</summary>
    public int Count => _count;

    public FacetName this[int number] => _names[number];

    /// <summary>The values of the numbers below one, at their numbers.</summary>
    public ReadOnlySpan<FacetName> Below(int count) => _names.AsSpan(0, count);

    /// <summary>All values in the order of their numbers.</summary>
    public IEnumerable<FacetName> All() => _names.Take(_count).Skip(Empties);

    /// <summary>The value's number, a new one if it was not met before.</summary>
    public int Add(FacetName name)
    {
        lock (_writing)
        {
            if (_numbers.TryGetValue(name, out var number))
                return number;
            number = _count;
            if (number == _names.Length)
            {
                var grown = new FacetName[number * 2];
                _names.CopyTo(grown, 0);
                _names = grown;
            }
            _names[number] = name;
            _numbers[name] = number;
            _count = number + 1;
            return number;
        }
    }

    /// <summary>The value's number, or -1.</summary>
    public int Find(SearchFacet facet, string value)
    {
        lock (_writing)
            return _numbers.GetValueOrDefault(new FacetName(facet, value), -1);
    }
}
