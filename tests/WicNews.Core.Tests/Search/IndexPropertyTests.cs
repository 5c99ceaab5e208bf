using FsCheck;
using FsCheck.Fluent;
using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

public sealed class IndexPropertyTests
{
    private static readonly GeneratedCorpus Corpus = new(seed: 21, words: 300, bodyWords: 20);
    private static readonly SearchDocument[] Stories = [.. Corpus.Stories(150)];

    /// <summary>Each step puts a story in (in one of two versions) or takes it out.</summary>
    private static readonly Gen<(int Story, int Action)[]> Steps =
        from length in Gen.Choose(1, 120)
        from stories in Gen.Choose(0, Stories.Length - 1).ArrayOf(length)
        from actions in Gen.Choose(0, 2).ArrayOf(length)
        select stories.Zip(actions).Select(step => (step.First, step.Second)).ToArray();

    [Test]
    public void UpdatesInAnyOrderComeToTheSameAsBuildingAnew()
    {
        Prop.ForAll(Arb.From(Steps), steps =>
        {
            var (index, expected) = (new SegmentIndex(), new Dictionary<Guid, SearchDocument>());
            foreach (var (story, action) in steps)
                Take(index, expected, Stories[story], action);
            var anew = Some.Index([.. expected.Values]);
            return Answers(index).SequenceEqual(Answers(anew));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Test]
    public void IndexedAndThenDeletedIsAsIfNeverIndexed()
    {
        Prop.ForAll(Arb.From(Steps), steps =>
        {
            var index = Some.Index(Stories[..50]);
            var before = Answers(index).ToList();
            foreach (var (story, _) in steps.Where(step => step.Story >= 50))
            {
                index.Apply([new DocumentChange(Stories[story].Owner, [Stories[story]])], 2);
                index.Apply([new DocumentChange(Stories[story].Owner, [])], 3);
            }
            return Answers(index).SequenceEqual(before);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    /// <summary>Seven segments of a size are left alone, eight become one.</summary>
    [Test]
    public void NeitherDeletionsNorAMergeChangeAnything()
    {
        const int size = 18;
        var (index, published) = (new SegmentIndex(), new List<SearchDocument>());
        foreach (var batch in Stories.Chunk(size).Take(7))
            Put(batch);
        foreach (var deleted in published.Where((_, at) => at % size == 3).ToList())
        {
            index.Apply([new DocumentChange(deleted.Owner, [])], 2);
            published.Remove(deleted);
        }
        Assert.That(index.State.Segments.Count(segment => segment.HasDeletions), Is.GreaterThan(1));
        Assert.That(Answers(index), Is.EqualTo(Answers(Some.Index([.. published]))));

        Put(Stories[(size * 7)..(size * 8)]);
        index.WaitForMerges();

        Assert.That(index.State.Segments.Count(segment => segment.HasDeletions), Is.LessThan(7));
        Assert.That(Answers(index), Is.EqualTo(Answers(Some.Index([.. published]))));

        void Put(SearchDocument[] batch)
        {
            index.Apply([.. batch.Select(story => new DocumentChange(story.Owner, [story]))], 1);
            published.AddRange(batch);
        }
    }

    private static void Take(SegmentIndex index, Dictionary<Guid, SearchDocument> expected, SearchDocument story, int action)
    {
        if (action == 2)
            expected.Remove(story.Owner);
        else
            expected[story.Owner] = action == 0 ? story : story with { Body = story.Title, Year = 2020 };
        index.Apply([new DocumentChange(story.Owner, expected.TryGetValue(story.Owner, out var now) ? [now] : [])], 1);
    }

    /// <summary>Hits in order, with scores, and counts, for queries of every kind.</summary>
    private static IEnumerable<string> Answers(SegmentIndex index) => Corpus.Words.Take(12).SelectMany(word => QueriesWith(word, Corpus.Words[20])).Select(query =>
    {
        var result = index.Search(query with { Size = 50, Facets = [SearchFacet.Kind, SearchFacet.Language] });
        var hits = result.Hits.Select(hit => $"{hit.Key} {hit.Score:R}");
        var counts = result.Facets.OrderBy(facet => facet.Key).SelectMany(facet => facet.Value).Select(value => $"{value.Value} {value.Count}");
        return $"{query.Text}: {result.Total}: {string.Join(", ", hits)}; {string.Join(", ", counts)}";
    });

    private static IEnumerable<SearchQuery> QueriesWith(string word, string other)
    {
        string[] texts = [$"{word} OR {other}", $"{word[..1]}* {other[..1]}*", $"{word[..2]}* OR \"{word} {other}\"", $"headline:{word[..1]}* OR {other}", $"{word[..1]}* -{other}"];
        return texts.Select(text => new SearchQuery { Text = text })
            .Append(new SearchQuery { Text = $"{word[..1]}* OR {other}", Filters = new SearchFilters { Years = [2018, 2019, 2020, 2021], From = new DateOnly(2018, 6, 1) } });
    }
}
