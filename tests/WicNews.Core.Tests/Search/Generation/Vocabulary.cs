using System.Text;

namespace WicNews.Core.Tests.Search.Generation;

/// <summary>Made-up words that are as often used as words are: the second half as often as the first, the third a third as often.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] Codas = ["", "b", "ck", "d", "ft", "g", "l", "m", "n", "nd", "p", "r", "rt", "s", "st", "t", "x"];
    private static readonly string[] Endings = ["", "", "", "s", "ed", "ing", "er", "ation", "ness", "ful", "ment", "ly", "ize"];

    private readonly string[] _words;
    private readonly Random _random;

    public Vocabulary(int words, Random random)
    {
        _random = random;
        var made = new HashSet<string>(words);
        while (made.Count < words)
            made.Add(MakeWord());
        _words = [.. made];
    }

    public IReadOnlyList<string> Words => _words;

    public string Next() => _words[Zipf(_words.Length, _random)];

    /// <summary>A number below n; k is met in proportion to 1/k.</summary>
    public static int Zipf(int n, Random random) => Math.Min(n - 1, (int)Math.Pow(n, random.NextDouble()) - 1);

    private string MakeWord()
    {
        var word = new StringBuilder();
        for (var syllables = 1 + _random.Next(3); syllables > 0; syllables--)
            word.Append(Pick(Onsets)).Append(Pick(Nuclei)).Append(Pick(Codas));
        return word.Append(Pick(Endings)).ToString();
    }

    private string Pick(string[] parts) => parts[_random.Next(parts.Length)];
}
