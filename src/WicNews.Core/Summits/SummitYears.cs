namespace WicNews.Core.Summits;

/// <summary>The years of the twelve summits that the archive began with. Those after them come with their coverage.</summary>
public static class SummitYears
{
    public const int First = 2014;
    public const int Last = 2025;

    public static IReadOnlyList<int> All { get; } = [.. Enumerable.Range(First, Last - First + 1)];
}
