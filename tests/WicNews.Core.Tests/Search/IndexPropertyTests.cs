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

    [Test]
    public void AMergeChangesNothing()
    {
        var index = new SegmentIndex();
        foreach (var story in Stories)
            index.Apply([new DocumentChange(story.Owner, [story])], 1);
        var before = Answers(index).ToList();

        index.WaitForMerges();

        Assert.That(index.State.Segments, Has.Count.LessThan(40));
        Assert.That(Answers(index), Is.EqualTo(before));
    }

    private static void Take(SegmentIndex index, Dictionary<Guid, SearchDocument> expected, SearchDocument story, int action)
    {
        if (action == 2)
            expected.Remove(story.Owner);
        else
            expected[story.Owner] = action == 0 ? story : story with { Body = story.Title, Year = 2020 };
        index.Apply([new DocumentChange(story.Owner, expected.TryGetValue(story.Owner, out var now) ? [now] : [])], 1);
    }

    /// <summary>Hits in order, with scores, and counts, for some words.</summary>
    private static IEnumerable<string> Answers(SegmentIndex index) => Corpus.Words.Take(12).Select(word =>
    {
        var result = index.Search(new SearchQuery { Text = $"{word} OR {Corpus.Words[20]}", Size = 50, Facets = [SearchFacet.Kind, SearchFacet.Language] });
        var hits = result.Hits.Select(hit => $"{hit.Key} {hit.Score:R}");
        var counts = result.Facets.OrderBy(facet => facet.Key).SelectMany(facet => facet.Value).Select(value => $"{value.Value} {value.Count}");
        return $"{result.Total}: {string.Join(", ", hits)}; {string.Join(", ", counts)}";
    });
}
