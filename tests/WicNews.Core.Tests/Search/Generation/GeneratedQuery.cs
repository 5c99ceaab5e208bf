using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search.Generation;

/// <summary>One question in two languages: as a reader types it, and as a condition for the oracle.</summary>
/// <param name="Typed">In our query language.</param>
/// <param name="Condition">In SQL over the oracle's tables.</param>
internal sealed record GeneratedQuery(string Typed, string Condition)
{
    public static IEnumerable<GeneratedQuery> Make(IReadOnlyList<SearchDocument> documents, int count, int seed)
    {
        var maker = new Maker(documents, new Random(seed));
        for (var i = 0; i < count; i++)
            yield return maker.Query();
    }

    private sealed class Maker(IReadOnlyList<SearchDocument> documents, Random random)
    {
        public GeneratedQuery Query() => random.Next(8) switch
        {
            0 => Leaf(),
            1 => Every(Leaf(), Leaf()),
            2 => Every(Leaf(), Leaf(), Leaf()),
            3 => Any(Leaf(), Leaf()),
            4 => Every(Any(Leaf(), Leaf()), Leaf()),
            5 => Every(Leaf(), Not(Leaf())),
            6 => Every(Leaf(), Filter()),
            _ => Every(Any(Leaf(), Leaf(), Leaf()), Not(Leaf()), Filter()),
        };

        private GeneratedQuery Leaf() => random.Next(6) switch
        {
            0 or 1 => Word(),
            2 => Phrase(),
            3 => Prefix(),
            _ => Chinese(),
        };

        private GeneratedQuery Word()
        {
            var word = Pick(EnglishWords());
            return Matching(word, word);
        }

        private GeneratedQuery Phrase()
        {
            var words = EnglishWords();
            var start = random.Next(words.Length - 3);
            var phrase = string.Join(' ', words.Skip(start).Take(2 + random.Next(2)));
            return Matching($"\"{phrase}\"", phrase);
        }

        private GeneratedQuery Prefix()
        {
            var word = Pick(EnglishWords());
            var start = word[..Math.Min(word.Length, 3 + random.Next(3))];
            return new GeneratedQuery(start + "*", Condition("words", $"\"{start}\" *"));
        }

        private GeneratedQuery Chinese()
        {
            var length = random.Next(2) == 0 ? 2 : 4;
            var sentence = Pick(documents.Where(document => document.Culture == "zh-CN").Skip(random.Next(50)).First().Body.Split('。').Where(part => part.Length > length).ToArray());
            var start = random.Next(sentence.Length - length);
            var sought = sentence.Substring(start, length);
            return Matching(sought, FullTextOracle.Pairs(sought).Replace("endofrun", "").Trim());
        }

        private GeneratedQuery Filter()
        {
            var year = 2014 + random.Next(12);
            return random.Next(3) switch
            {
                0 => new GeneratedQuery($"year:{year}", $"year = {year}"),
                1 => new GeneratedQuery($"year:{year}..{year + 3}", $"year between {year} and {year + 3}"),
                _ => new GeneratedQuery("type:interview", "kind = 'interview'"),
            };
        }

        private static GeneratedQuery Every(params GeneratedQuery[] parts) =>
            new(string.Join(' ', parts.Select(part => part.Typed)), $"({string.Join(" and ", parts.Select(part => part.Condition))})");

        private static GeneratedQuery Any(params GeneratedQuery[] parts) =>
            new(string.Join(" OR ", parts.Select(part => part.Typed)), $"({string.Join(" or ", parts.Select(part => part.Condition))})");

        private static GeneratedQuery Not(GeneratedQuery part) => new("-" + part.Typed, $"not {part.Condition}");

        /// <summary>Each language's table is asked.</summary>
        private static GeneratedQuery Matching(string typed, string phrase) =>
            new(typed, $"({Condition("stems", $"\"{phrase}\"")} or {Condition("chinese", $"\"{phrase}\"")})");

        private static string Condition(string table, string match) => $"id in (select rowid from {table} where {table} match '{match}')";

        private string[] EnglishWords()
        {
            while (true)
                if (documents[random.Next(documents.Count)] is { Culture: "en-US" } document)
                    return document.Body.Replace(".", "").Split(' ');
        }

        private string Pick(string[] parts) => parts[random.Next(parts.Length)];
    }
}
