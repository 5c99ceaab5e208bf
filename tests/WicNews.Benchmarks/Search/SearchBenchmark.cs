using System.Diagnostics;
using WicNews.Core.Search;
using WicNews.Core.Search.Snapshots;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Benchmarks.Search;

/// <summary>
/// Measures the index over generated stories: building, memory, queries (top ten with all facets and highlights), updates, snapshot;
/// and SQLite FTS5 over the same stories and queries (top ten by rank, and the total) in the same run.
/// </summary>
internal static class SearchBenchmark
{
    private const int Vocabulary = 80_000;
    private const int WordsOfBody = 400;
    // Phrases and names are a part of the queries: fewer rounds would leave their code half compiled.
    private const int WarmUps = 60;
    private const int Rounds = 20;
    private const int OracleRounds = 2;
    private const int Updates = 300;
    private const int UpdateWarmUps = 900;

    public static int Run(int stories, bool withOracle)
    {
        Console.WriteLine($"{stories:N0} stories of about {WordsOfBody + 42} words, a tenth in Chinese; times in ms");
        var corpus = MakeCorpus();
        var sample = MakeCorpus().Stories(2_000).ToList();
        var mix = QueryMix.Make(corpus, sample);
        var index = Build(corpus, stories);
        var queries = AskIndex(index, mix);
        AskGreedily(index, corpus);
        Update(index, sample);
        Keep(index);
        if (withOracle)
            CompareWithOracle(stories, mix, index, queries);
        return 0;
    }

    private static GeneratedCorpus MakeCorpus() => new(seed: 1, Vocabulary, WordsOfBody);

    private static SegmentIndex Build(GeneratedCorpus corpus, int stories)
    {
        var index = new SegmentIndex();
        var documents = corpus.Authorities().Concat(corpus.Stories(stories)).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        int[] collected = [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];
        var (began, used) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        index.Rebuild(documents, 1);
        var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var processor = (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds;
        collected = [.. collected.Select((count, generation) => GC.CollectionCount(generation) - count)];
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine($"build      {stories / processor:N0} stories a second of one processor ({processor:0.0} s); on the wall {stories / wall:N0} a second, with {Environment.ProcessorCount} processors ({wall:0.0} s); {string.Join(", ", collected)} collections of each generation");
        Console.WriteLine($"memory     {megabytes:N0} MB: {Sizes(index)}");
        GC.KeepAlive(documents);
        return index;
    }

    /// <summary>What the memory goes to, in megabytes.</summary>
    private static string Sizes(SegmentIndex index)
    {
        var segments = index.State.Segments.Select(live => live.Segment).ToList();
        (string Name, long Bytes)[] parts =
        [
            ("texts", segments.Sum(segment => segment.Stored.Bytes.Length + segment.Stored.Pieces.Pieces.Length * 16L + segment.Stored.Pieces.LongOnes.Length * 2L)),
            ("postings", segments.Sum(segment => segment.StemPostings.Impacts.Length * 3L)),
            ("positions", segments.Sum(segment => (long)segment.Positions.Bytes.Length)),
            ("words", segments.Sum(segment => segment.WordPostings.Impacts.Length * 3L)),
            ("terms", segments.Sum(segment => segment.Stems.Bytes.Length + segment.Stems.Count * 9L + (segment.Analyser.Stems ? segment.Words.Bytes.Length + segment.Words.Count * 5L : 0) + segment.WordPostings.Lists.Count * 4L)),
            ("sets", segments.Sum(segment => segment.StemPostings.Lists.SizeOfSets)),
            ("keys and facets", segments.Sum(segment => segment.Count * 42L + segment.Facets.Rows.Places.Length * 2L)),
            ("type-ahead", segments.Sum(segment => segment.Suggestions.Text.Length + segment.Suggestions.Places.Length * 6L)),
        ];
        return string.Join(", ", parts.Select(part => $"{part.Name} {part.Bytes / 1e6:0}"));
    }

    private static Latencies AskIndex(SegmentIndex index, IReadOnlyList<QueryMix> mix)
    {
        for (var round = 0; round < WarmUps; round++)
            foreach (var query in mix)
                Ask(index, query.Typed);
        var all = new Latencies();
        var byKind = mix.Select(query => query.Kind).Distinct().ToDictionary(kind => kind, _ => new Latencies());
        for (var round = 0; round < Rounds; round++)
            foreach (var query in mix)
                all.Time(() => byKind[query.Kind].Time(() => Ask(index, query.Typed)));
        Console.WriteLine($"queries    {all}");
        foreach (var (kind, times) in byKind)
            Console.WriteLine($"  {kind,-8} {times}");
        TimeWith("  year, type", new SearchQuery { WantsHighlights = true, Facets = [SearchFacet.Year, SearchFacet.Kind] });
        TimeWith("  only hits", new SearchQuery());
        TimeWith("  + facets", new SearchQuery { Facets = Enum.GetValues<SearchFacet>() });
        TimeWith("  + marks", new SearchQuery { WantsHighlights = true });
        Complete(index, mix);
        return all;

        void TimeWith(string name, SearchQuery extras)
        {
            var times = new Latencies();
            for (var round = 0; round < Rounds; round++)
                foreach (var query in mix)
                    times.Time(() => index.Search(extras with { Text = query.Typed }));
            Console.WriteLine($"{name,-12} {times}");
        }
    }

    /// <summary>The slowest of the queries that ask for as much as can be asked for.</summary>
    private static void AskGreedily(SegmentIndex index, GeneratedCorpus corpus)
    {
        var slowest = GreedyQueries.Make(corpus).Select(text =>
        {
            var times = new Latencies();
            var result = Ask(index, text);
            for (var round = 0; round < Rounds; round++)
                times.Time(() => Ask(index, text));
            return (Text: text, Times: times, result.IsPartial);
        }).OrderByDescending(query => query.Times.Mean).ToList();
        foreach (var (text, times, isPartial) in slowest)
            Console.WriteLine($"greedy     {times}  {(isPartial ? "in part" : "whole  ")}  {text[..Math.Min(text.Length, 50)]}");
    }

    /// <summary>As letter by letter is typed: the first is the hardest, as it begins the most.</summary>
    private static void Complete(SegmentIndex index, IReadOnlyList<QueryMix> mix)
    {
        var beginnings = mix.Select(query => query.Typed.Trim('"')).SelectMany(text => new[] { text[..1], text[..2], text[..Math.Min(3, text.Length)] }).Distinct().ToList();
        for (var round = 0; round < WarmUps; round++)
            foreach (var beginning in beginnings)
                index.Suggest(new SuggestQuery(beginning));
        var times = new Latencies();
        for (var round = 0; round < Rounds; round++)
            foreach (var beginning in beginnings)
                times.Time(() => index.Suggest(new SuggestQuery(beginning)));
        Console.WriteLine($"type-ahead {times}");
    }

    private static SearchResult Ask(SegmentIndex index, string text) =>
        index.Search(new SearchQuery { Text = text, Size = 10, WantsHighlights = true, Facets = Enum.GetValues<SearchFacet>() });

    private static void Update(SegmentIndex index, List<SearchDocument> sample)
    {
        var visible = new Latencies();
        for (var i = 0; i < UpdateWarmUps + Updates; i++)
        {
            var (number, story) = (i, sample[i] with { Title = $"updated{i} headline" });
            if (i < UpdateWarmUps)
                Change();
            else
                visible.Time(Change);

            void Change()
            {
                index.Apply([new DocumentChange(story.Owner, [story])], number + 2);
                if (index.Search(new SearchQuery { Text = $"updated{number}" }).Total != 1)
                    throw new InvalidOperationException("The update is not visible.");
            }
        }
        Console.WriteLine($"update     {visible}");
        index.WaitForMerges();
    }

    private static void Keep(SegmentIndex index)
    {
        var path = Path.Combine(Path.GetTempPath(), $"search-{Guid.NewGuid():N}", "benchmark.snapshot");
        var saving = Stopwatch.StartNew();
        Snapshot.Save(index.State, path);
        saving.Stop();
        var loading = Stopwatch.StartNew();
        var state = Snapshot.Load(path);
        Console.WriteLine($"snapshot   {new FileInfo(path).Length / 1e6:N0} MB; saved in {saving.Elapsed.TotalSeconds:0.00} s, loaded in {loading.Elapsed.TotalSeconds:0.00} s ({state.DocumentCount:N0} documents)");
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static void CompareWithOracle(int stories, IReadOnlyList<QueryMix> mix, SegmentIndex index, Latencies own)
    {
        var corpus = MakeCorpus();
        _ = corpus.Authorities().Count();
        var making = new PausedClock();
        var began = ThreadClock.Now();
        using var oracle = new FullTextOracle(making.Around(corpus.Stories(stories)), tellsLanguages: false);
        Console.WriteLine($"FTS5 build {(ThreadClock.Now() - began - making.Milliseconds) / 1_000:0.0} s");
        var times = new Latencies();
        for (var round = 0; round < OracleRounds; round++)
            foreach (var query in mix)
                times.Time(() => { oracle.Best(query.FullText); oracle.CountMatches(query.FullText); });
        Console.WriteLine($"FTS5       {times}");
        var again = new Latencies();
        for (var round = 0; round < OracleRounds; round++)
            foreach (var query in mix)
                again.Time(() => Ask(index, query.Typed));
        Console.WriteLine($"the index, in turn with it, answers {times.Mean / again.Mean:0.0} times as fast in the mean, {times.At(0.5) / again.At(0.5):0.0} at p50, {times.At(0.99) / again.At(0.99):0.0} at p99 (first run: {times.Mean / own.Mean:0.0})");
    }
}
