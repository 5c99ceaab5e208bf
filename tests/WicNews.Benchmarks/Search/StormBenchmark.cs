using System.Collections.Concurrent;
using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Benchmarks.Search;

/// <summary>
/// A hundred thousand queries while a thousand stories are updated and the index is rebuilt twice. Stories are updated in pairs, both to
/// the same version; an answer with one of the old and one of the new would be a mixed state.
/// </summary>
internal static class StormBenchmark
{
    private const int Stories = 5_000;
    private const int Pairs = 50;
    private const int Updates = 1_000;
    private const int Queries = 100_000;
    private const int Readers = 2;
    private const double Limit = 30;

    public static int Run()
    {
        var corpus = new GeneratedCorpus(seed: 2, words: 20_000, bodyWords: 200);
        var stories = corpus.Stories(Stories).ToList();
        for (var i = 0; i < Pairs * 2; i++)
            stories[i] = Version(stories[i], i / 2, 0);
        var index = new SegmentIndex();
        index.Rebuild(stories, 1);
        var asked = 0;
        var (times, mixed) = (new ConcurrentBag<Latencies>(), 0);
        var readers = Enumerable.Range(0, Readers).Select(seed => Task.Run(() =>
        {
            var (own, random) = (new Latencies(), new Random(seed));
            while (Interlocked.Increment(ref asked) <= Queries)
                own.Time(() =>
                {
                    if (!Ask(index, corpus, random))
                        Interlocked.Increment(ref mixed);
                });
            times.Add(own);
        })).ToArray();
        Write(index, stories, () => Volatile.Read(ref asked));
        Task.WaitAll(readers);
        foreach (var own in times)
            Console.WriteLine($"reader     {own}");
        Console.WriteLine($"{Queries:N0} queries during {Updates:N0} updates and 2 rebuilds: none failed, {mixed} saw a mixed state");
        return mixed == 0 && times.All(own => own.At(0.99) < Limit) ? 0 : 1;
    }

    private static bool Ask(SegmentIndex index, GeneratedCorpus corpus, Random random)
    {
        if (random.Next(2) == 0)
        {
            index.Search(new SearchQuery { Text = corpus.Words[Vocabulary.Zipf(corpus.Words.Count, random)], WantsHighlights = true, Facets = Enum.GetValues<SearchFacet>() });
            return true;
        }
        var result = index.Search(new SearchQuery { Text = $"pairnumber{random.Next(Pairs)}" });
        return result.Total == 2 && result.Hits.Select(hit => hit.Title).Distinct().Count() == 1;
    }

    /// <summary>Spreads the updates over the queries.</summary>
    private static void Write(SegmentIndex index, List<SearchDocument> stories, Func<int> asked)
    {
        var (random, rebuilding) = (new Random(3), Task.CompletedTask);
        for (var version = 1; version <= Updates; version++)
        {
            while (asked() < (long)Queries * version / Updates * 9 / 10)
                Thread.Sleep(1);
            var pair = random.Next(Pairs);
            foreach (var at in new[] { pair * 2, pair * 2 + 1 })
                stories[at] = Version(stories[at], pair, version);
            index.Apply([.. stories.GetRange(pair * 2, 2).Select(story => new DocumentChange(story.Owner, [story]))], version);
            if (version is not (Updates / 3 or Updates * 2 / 3))
                continue;
            // Updates go on meanwhile: what is built of is as it was.
            var (known, sequence) = (stories.ToList(), version);
            rebuilding = Task.WhenAll(rebuilding, Task.Run(() => index.Rebuild(known, sequence)));
        }
        rebuilding.Wait();
    }

    private static SearchDocument Version(SearchDocument story, int pair, int version) => story with { Title = $"pairnumber{pair} version {version}" };
}
