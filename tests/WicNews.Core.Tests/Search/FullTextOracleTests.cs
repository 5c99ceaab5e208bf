using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

/// <summary>What is found, and how much, is just what SQLite's full-text search finds.</summary>
public sealed class FullTextOracleTests
{
    private const int Documents = 20_000;
    private const int Queries = 500;

    [Test]
    public void FindsJustAsManyAsSqliteDoes()
    {
        var documents = new GeneratedCorpus(seed: 4, words: 20_000, bodyWords: 40).Stories(Documents).ToList();
        using var oracle = new FullTextOracle(documents);
        var index = Some.Index([.. documents]);

        var results = GeneratedQuery.Make(documents, Queries, seed: 5)
            .Select(query => (query.Typed, Found: Count(index, query.Typed), Expected: oracle.Count(query.Condition))).ToList();

        Assert.That(results.Where(result => result.Found != result.Expected), Is.Empty);
        Assert.That(results.Count(result => result.Expected > 0), Is.GreaterThan(Queries / 2), "most queries are to find something");
    }

    private static int Count(SegmentIndex index, string typed) => index.Search(new SearchQuery { Text = typed, Expands = false }).Total;
}
