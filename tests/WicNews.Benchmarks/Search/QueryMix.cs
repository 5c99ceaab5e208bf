using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Benchmarks.Search;

/// <summary>Sixty-four queries of eight kinds, as readers type them and as FTS5 takes them.</summary>
internal sealed record QueryMix(string Kind, string Typed, string FullText)
{
    private const int EachKind = 8;

    public static IReadOnlyList<QueryMix> Make(GeneratedCorpus corpus, IReadOnlyList<SearchDocument> sample)
    {
        var random = new Random(64);
        var words = corpus.Words;
        var english = sample.Where(document => document.Culture == "en-US").ToList();
        var chinese = sample.Where(document => document.Culture == "zh-CN").ToList();
        return
        [
            .. Many("rare", () => Plain(words[words.Count / 2 + random.Next(words.Count / 2)])),
            .. Many("middle", () => Plain(words[1_000 + random.Next(4_000)])),
            .. Many("common", () => Plain(words[3 + random.Next(100)])),
            .. Many("and", () => Plain($"{words[10 + random.Next(500)]} {words[10 + random.Next(500)]}")),
            .. Many("or", () => Either(words[10 + random.Next(500)], words[10 + random.Next(2_000)])),
            .. Many("phrase", () => Quoted(PhraseOf(english, random))),
            .. Many("prefix", () => Begun(words[200 + random.Next(5_000)])),
            .. Many("chinese", () => Han(chinese, random)),
        ];
    }

    private static IEnumerable<QueryMix> Many(string kind, Func<(string Typed, string FullText)> make) =>
        Enumerable.Range(0, EachKind).Select(_ => make()).Select(query => new QueryMix(kind, query.Typed, query.FullText)).ToList();

    private static (string, string) Plain(string words) => (words, words);

    private static (string, string) Either(string one, string other) => ($"{one} OR {other}", $"{one} OR {other}");

    private static (string, string) Quoted(string phrase) => ($"\"{phrase}\"", $"\"{phrase}\"");

    private static (string, string) Begun(string word) => ($"{word[..Math.Min(5, word.Length)]}*", $"{word[..Math.Min(5, word.Length)]}*");

    private static (string, string) Han(List<SearchDocument> stories, Random random)
    {
        var length = random.Next(2) == 0 ? 2 : 4;
        var sentence = stories[random.Next(stories.Count)].Body.Split('。').First(part => part.Length > length);
        var sought = sentence[..length];
        return (sought, $"\"{FullTextOracle.Pairs(sought).Replace("endofrun", "").Trim()}\"");
    }

    private static string PhraseOf(List<SearchDocument> stories, Random random)
    {
        var words = stories[random.Next(stories.Count)].Body.Replace(".", "").Split(' ');
        var start = random.Next(words.Length - 2);
        return $"{words[start]} {words[start + 1]}";
    }
}
