namespace WicNews.Core.Tests.Search.Generation;

/// <summary>Made-up Chinese words, most of two characters, of characters as common as characters are.</summary>
internal sealed class ChineseVocabulary
{
    private const int Characters = 2_500;
    private const char First = '一';

    private readonly string[] _words;
    private readonly Random _random;

    public ChineseVocabulary(int words, Random random)
    {
        _random = random;
        var made = new HashSet<string>(words);
        while (made.Count < words)
            made.Add(string.Concat(Enumerable.Range(0, random.Next(10) < 8 ? 2 : 3).Select(_ => (char)(First + Vocabulary.Zipf(Characters, random)))));
        _words = [.. made];
    }

    public string Next() => _words[Vocabulary.Zipf(_words.Length, _random)];
}
