using System.Numerics;

namespace WicNews.Core.Search.Suggestions;

/// <summary>How many letters must be put in, left out, changed or swapped with a neighbour to make one word of another.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>The distance, or more than the limit when it is greater than that.</summary>
    public static int Between(ReadOnlySpan<char> x, ReadOnlySpan<char> y, int limit)
    {
        if (Math.Abs(x.Length - y.Length) > limit || y.Length >= Longest)
            return limit + 1;
        Span<int> before = stackalloc int[Longest], last = stackalloc int[Longest], row = stackalloc int[Longest];
        for (var j = 0; j <= y.Length; j++)
            last[j] = j;
        for (var i = 1; i <= x.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= y.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > limit)
                return limit + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[y.Length];
    }

    /// <summary>A bit for each letter that occurs. Words that differ in more than twice the limit of these bits are farther apart than it.</summary>
    public static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var letter in word)
            letters |= 1u << letter;
        return letters;
    }

    public static bool CanBeWithin(uint letters, uint others, int limit) => BitOperations.PopCount(letters ^ others) <= 2 * limit;
}
