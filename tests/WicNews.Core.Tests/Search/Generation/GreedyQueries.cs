namespace WicNews.Core.Tests.Search.Generation;

/// <summary>Queries of the length that is read which ask for as much of an index as can be asked for: what stands everywhere, many times over.</summary>
internal static class GreedyQueries
{
    private const string Letters = "bcdfghklmnprstvw";

    /// <param name="corpus">Its first words are its most frequent.</param>
    public static IReadOnlyList<string> Make(GeneratedCorpus corpus)
    {
        var words = corpus.Words;
        return
        [
            Row(16, number => $"\"{words[number]} {words[number + 1]}\""),
            Row(16, number => $"\"{words[number]} {words[number + 1]}\"", " OR "),
            Row(32, number => $"headline:{words[number]}", " OR "),
            Row(32, number => $"{Letters[number % Letters.Length]}*", " OR "),
            Row(32, number => $"headline:{Letters[number % Letters.Length]}*", " OR "),
            Row(32, number => $"caption:{Letters[number % Letters.Length]}*"),
            Row(32, number => $"-{Letters[number % Letters.Length]}*"),
            Row(32, number => words[number], " OR "),
            Row(50, number => $"topic:{Letters[number % Letters.Length]}*"),
            Row(40, number => $"person:{Letters[number % Letters.Length]}*", " OR "),
            Row(16, number => $"数{(char)('一' + number)}5年"),
            Row(32, number => ((char)('一' + number * 40)).ToString(), " OR "),
            $"headline:{words[0][..2]}* \"{words[0]} {words[1]}\"",
        ];
    }

    private static string Row(int count, Func<int, string> make, string between = " ") => string.Join(between, Enumerable.Range(0, count).Select(make));
}
