using WicNews.Core.Search;
using WicNews.Core.Tests.Search.Generation;

namespace WicNews.Core.Tests.Search;

public sealed class SuggesterTests
{
    private static readonly SegmentIndex Index = Some.Index(
        Some.Person("Eddie Wu", "Wu Yongming", "吴泳铭"),
        Some.Story("Wuzhen opens its doors"),
        Some.Story("A day in Wuzhen"),
        Some.Story("世界互联网大会乌镇峰会开幕", culture: "zh-CN"));

    [TestCase("wu", new[] { "Eddie Wu", "A day in Wuzhen", "Wuzhen opens its doors" })]
    [TestCase("Wuzhen o", new[] { "Wuzhen opens its doors" })]
    [TestCase("yong", new[] { "Eddie Wu" })]
    [TestCase("吴泳", new[] { "Eddie Wu" })]
    [TestCase("吳泳", new[] { "Eddie Wu" })]
    [TestCase("乌镇", new[] { "世界互联网大会乌镇峰会开幕" })]
    [TestCase("zhen", new string[0])]
    [TestCase("", new string[0])]
    public void CompletesFromTheStartOfAnyWord(string typed, string[] expected) =>
        Assert.That(Index.Suggest(new SuggestQuery(typed)).Select(suggestion => suggestion.Text), Is.EquivalentTo(expected));

    [Test]
    public void PeopleComeBeforeHeadlines() => Assert.That(Index.Suggest(new SuggestQuery("wu"))[0].Text, Is.EqualTo("Eddie Wu"));

    [Test]
    public void WhatBeginsWithTheTextComesBeforeWhatHasItFurtherIn() =>
        Assert.That(
            Some.Index(Some.Story("Ten autumns in Wuzhen"), Some.Story("Wuzhen, ten autumns on"), Some.Story("Why we come to Wuzhen"))
                .Suggest(new SuggestQuery("wuz"))[0].Text,
            Is.EqualTo("Wuzhen, ten autumns on"));

    [TestCase("en-US", "Wuzhen in English")]
    [TestCase("zh-CN", "Wuzhen 峰会")]
    public void TheReadersLanguageComesFirst(string culture, string expected)
    {
        var index = Some.Index(Some.Story("Wuzhen in English"), Some.Story("Wuzhen 峰会", culture: "zh-CN"));

        Assert.That(index.Suggest(new SuggestQuery("wu", culture)).Select(suggestion => suggestion.Text).First(), Is.EqualTo(expected));
    }

    [Test]
    public void WhatIsDeletedIsNotSuggested()
    {
        var (kept, deleted) = (Some.Story("Wuzhen stays"), Some.Story("Wuzhen goes"));
        var index = Some.Index(kept, deleted);

        index.Apply([new DocumentChange(deleted.Owner, [])], 2);

        Assert.That(index.Suggest(new SuggestQuery("w")).Select(suggestion => suggestion.Text), Is.EqualTo(new[] { "Wuzhen stays" }));
    }

    /// <summary>Compared with what sorting all titles says, over many titles and every first letter.</summary>
    [Test]
    public void OfManyTheNewestThatBeginSoComeFirst()
    {
        var corpus = new GeneratedCorpus(seed: 5, words: 2_000, bodyWords: 2);
        var stories = corpus.Stories(3_000).ToList();
        var people = corpus.Authorities().ToList();
        var index = Some.Index([.. stories, .. people]);
        foreach (var letter in "bcdfghklmnprstvw")
        {
            var records = people.Where(Has).OrderByDescending(BeginsItself).ThenBy(person => person.Key)
                .Concat(stories.Where(Has).OrderByDescending(BeginsItself).ThenByDescending(story => story.Date));

            Assert.That(index.Suggest(new SuggestQuery($"{letter}", Size: 20)).Select(suggestion => suggestion.Text),
                Is.EqualTo(records.DistinctBy(record => (record.Kind, record.Title)).Take(20).Select(record => record.Title)), $"{letter}");

            bool Has(SearchDocument document) => $" {document.Title.Replace(".", "")}".Contains($" {letter}");

            bool BeginsItself(SearchDocument document) => document.Title.StartsWith(letter);
        }
    }
}
