using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

/// <summary>Readers during updates, merges and rebuilds see one published state each, and never a failure.</summary>
public sealed class ConcurrencyTests
{
    private const int Pairs = 40;
    private const int Updates = 300;
    private const int Readers = 3;

    /// <summary>Updates that fall into each rebuild.</summary>
    private const int DuringRebuild = 30;

    /// <summary>
    /// A pair of stories is always changed together, both to the same version, which both say in their headline. An answer in which
    /// the versions differ would be a mixed state.
    /// </summary>
    [Test]
    public async Task NoReaderSeesHalfAChange()
    {
        var corpus = new GeneratedCorpus(seed: 41, words: 1_000, bodyWords: 30);
        SearchDocument[] stories = [.. corpus.Stories(Pairs * 2)];
        var index = Some.Index([.. stories.Select(story => Version(story, 0))]);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(number => Task.Run(() => Read(index, number, stop.Token))).ToArray();

        var (random, latest, applied, rebuilding) = (new Random(1), new int[Pairs], 0, Task.CompletedTask);
        for (var version = 1; version <= Updates; version++)
        {
            var pair = random.Next(Pairs);
            index.Apply([.. new[] { pair * 2, pair * 2 + 1 }.Select(at => new DocumentChange(stories[at].Owner, [Version(stories[at], version)]))], version);
            latest[pair] = version;
            Volatile.Write(ref applied, version);
            if (version is not (100 or 200))
                continue;
            var began = version;
            rebuilding = Task.Run(() => index.Rebuild(ReadSlowly(began), began));
        }
        await rebuilding;
        await stop.CancelAsync();

        var queries = (await Task.WhenAll(readers)).Sum();
        Assert.That(queries, Is.GreaterThan(Readers), "the readers did read");
        Assert.That(index.DocumentCount, Is.EqualTo(stories.Length));
        Assert.That(stories.Select(story => index.Read(story.Owner).Single().Title), Is.EqualTo(stories.Select((_, at) => $"pair{at / 2} version{latest[at / 2]}")), "what came during a rebuild is in what came of it");

        // What is published when a rebuild begins; in the middle of it others write on.
        IEnumerable<SearchDocument> ReadSlowly(int began)
        {
            var known = index.Owners().SelectMany(index.Read).ToList();
            foreach (var (at, story) in known.Index())
            {
                if (at == known.Count / 2)
                    SpinWait.SpinUntil(() => Volatile.Read(ref applied) >= began + DuringRebuild);
                yield return story;
            }
        }

        SearchDocument Version(SearchDocument story, int version) =>
            story with { Title = $"pair{Array.IndexOf(stories, story) / 2} version{version}", Culture = "en-US" };
    }

    private static int Read(SegmentIndex index, int seed, CancellationToken stop)
    {
        var random = new Random(seed);
        var queries = 0;
        do
        {
            var pair = $"pair{random.Next(Pairs)}";
            var result = index.Search(new SearchQuery { Text = pair, WantsHighlights = true, Facets = [SearchFacet.Year] });
            Assert.That(result.Total, Is.EqualTo(2), pair);
            Assert.That(result.Hits.Select(hit => hit.Title).Distinct().Count(), Is.EqualTo(1), pair);
            queries++;
        }
        while (!stop.IsCancellationRequested);
        return queries;
    }
}
