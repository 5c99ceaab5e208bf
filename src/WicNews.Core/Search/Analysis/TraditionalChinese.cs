using System.Collections.Frozen;

namespace WicNews.Core.Search.Analysis;

/// <summary>
/// Traditional characters and the simplified ones that they are searched as, so that either spelling finds the other. The table is
/// the file beside this one. A character with several simplified ones is taken for the first: it need not be right, only the same
/// in texts and queries.
/// </summary>
internal static class TraditionalChinese
{
    private const string Resource = "traditional-chinese.txt";

    private static readonly Lazy<FrozenDictionary<char, char>> Pairs = new(Read);

    /// <summary>The simplified character; any other than a traditional one as it is.</summary>
    public static char ToSimplified(char c) => Pairs.Value.GetValueOrDefault(c, c);

    private static FrozenDictionary<char, char> Read()
    {
        using var stream = typeof(TraditionalChinese).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}
