namespace WicNews.Core.Search.Facets;

/// <summary>
/// The values of one facet, numbered as they come and never renumbered while the index lives, so that all segments speak of the same
/// numbers and counts of several segments are simply added.
/// </summary>
internal sealed class FacetNames
{
    private readonly Lock _writing = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private volatile string[] _names = new string[8];
    private volatile int _count;

    /// <summary>How many values there are now. Numbers below it are valid for ever.</summary>
    public int Count => _count;

    public string this[int number] => _names[number];

    /// <summary>All values in the order of their numbers.</summary>
    public IEnumerable<string> All() => _names.Take(_count);

    /// <summary>The value's number, a new one if it was not met before.</summary>
    public int Add(string name)
    {
        lock (_writing)
        {
            if (_numbers.TryGetValue(name, out var number))
                return number;
            number = _count;
            if (number == _names.Length)
            {
                var grown = new string[number * 2];
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
    public int Find(string name)
    {
        lock (_writing)
            return _numbers.GetValueOrDefault(name, -1);
    }
}
