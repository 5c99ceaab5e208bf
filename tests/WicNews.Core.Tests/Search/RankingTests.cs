using WicNews.Core.Search;
using WicNews.Core.Search.Analysis;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

/// <summary>The best hits are those that scoring every single document by the plain formula brings out.</summary>
public sealed class RankingTests
{
    private static readonly GeneratedCorpus Corpus = new(seed: 31, words: 2_000, bodyWords: 60);
    private static readonly SearchDocument[] Stories = [.. Corpus.Stories(3_000)];
    private static readonly SegmentIndex Index = Some.Index(Stories);
    private static readonly Dictionary<Guid, Dictionary<string, byte>> Impacts = Stories.ToDictionary(story => story.Key, ImpactsOf);

    [Test]
    public void TheBestAreThoseOfPlainScoring([Values(1, 2, 3)] int words, [Range(0, 14)] int seed)
    {
        var random = new Random(seed);
        string[] sought = [.. Enumerable.Range(0, words).Select(_ => Corpus.Words[Vocabulary.Zipf(Corpus.Words.Count, random)]).Distinct()];

        var hits = Index.Search(new SearchQuery { Text = string.Join(" OR ", sought), Expands = false, Size = 10 }).Hits;

        Assert.That(hits.Select(hit => (hit.Key, hit.Score)), Is.EqualTo(PlainlyScored(sought).Take(10)));
    }

    private static IEnumerable<(Guid, float)> PlainlyScored(string[] words)
    {
        float[] weights = [.. words.Select(word => Impact.Step * Impact.Rarity(Stories.Length, Stories.Count(story => Impacts[story.Key].ContainsKey(StemIn(story, word)))))];
        return Stories.Select(story => (story, Score: Score(Impacts[story.Key], [.. words.Select(word => StemIn(story, word))], weights))).Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score).ThenByDescending(scored => scored.story.Date).ThenBy(scored => scored.story.Key)
            .Select(scored => (scored.story.Key, scored.Score));
    }

    private static float Score(Dictionary<string, byte> impacts, string[] stems, float[] weights)
    {
        var score = 0f;
        for (var i = 0; i < stems.Length; i++)
            if (impacts.TryGetValue(stems[i], out var impact))
                score += weights[i] * impact;
        return score;
    }

    private static Dictionary<string, byte> ImpactsOf(SearchDocument story)
    {
        var (weights, tokens) = (new Dictionary<string, float>(), 0);
        foreach (var field in FieldLayout.Fields)
            foreach (var passage in DocumentText.PassagesOf(story, field))
                foreach (var form in FormsOf(passage))
                {
                    var stem = StemIn(story, form);
                    weights[stem] = weights.GetValueOrDefault(stem) + FieldLayout.WeightOf(field);
                    tokens++;
                }
        return weights.ToDictionary(pair => pair.Key, pair => Impact.Of(pair.Value, tokens));
    }

    private static string StemIn(SearchDocument story, string form) => Analyser.For(story.Culture).StemOf(form);

    private static List<string> FormsOf(string text)
    {
        var (forms, buffer) = (new List<string>(), new char[Tokeniser.BufferSize]);
        var tokeniser = new Tokeniser(text, buffer);
        while (tokeniser.MoveNext())
            forms.Add(tokeniser.Form.ToString());
        return forms;
    }
}
