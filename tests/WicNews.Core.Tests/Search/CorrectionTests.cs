using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search;

/// <summary>What is offered when few or no hits came, in any script, and never forced.</summary>
public sealed class CorrectionTests
{
    private static readonly SegmentIndex Index = Some.Index(
        Some.Person("Eddie Wu", "Wu Yongming", "吴泳铭"),
        Some.Person("Łukasz Żółkiewski"),
        Some.Story("Museum", "世界互联网科技馆") with { Kind = SearchKinds.Organisation, Names = ["世界互联网科技馆"] },
        Some.Story("Governance of the divide", "The café in Søborg, Straße and Владимир were named."),
        Some.Story("云计算", "吴泳铭在乌镇演讲。吴泳铭又说。吴泳铭演讲结束。", "zh-CN"),
        Some.Story("科技馆开馆", "世界互联网科技馆在乌镇开馆。", "zh-CN"),
        Some.Story("人工智能治理", "大模型与数字经济。员工只能停止。", "zh-CN"),
        Some.Story("数字经济论坛", "数字经济与人工智能，大模型，大模具。", "zh-CN"));

    [TestCase("goverance divide", "governance divide")]
    [TestCase("søbrog", "søborg")]
    [TestCase("Strasse", "straße")]
    [TestCase("Владмир", "владимир")]
    [TestCase("Łukazs", "łukasz")]
    [TestCase("吴永铭", "吴泳铭")]
    [TestCase("吳永銘", "吴泳铭", Description = "in traditional characters too")]
    [TestCase("吴铭泳", "吴泳铭", Description = "two characters in the wrong order")]
    [TestCase("吴永铭演讲", "吴泳铭演讲", Description = "the name is part of a run")]
    [TestCase("乌镇 吴永铭", "乌镇 吴泳铭")]
    [TestCase("世界互连网科技馆", "世界互联网科技馆")]
    [TestCase("人工只能", "人工智能", Description = "a word, no name: each pair is known, but not all in a row")]
    [TestCase("大模形", "大模型", Description = "at the end; of two spellings the commoner")]
    [TestCase("树字经济", "数字经济", Description = "at the beginning")]
    [TestCase("數字經記", "数字经济", Description = "in traditional characters")]
    [TestCase("人智工能", "人工智能", Description = "two neighbours in the wrong order")]
    [TestCase("论坛 大摸型", "论坛 大模型")]
    [TestCase("人工智能治里", "人工智能治理")]
    [TestCase("乌镇大模型", null, Description = "no text has both")]
    [TestCase("乌镇科技馆演讲", null)]
    [TestCase("演讲乌镇", "演讲 乌镇", Description = "two words, which stand elsewhere in the text")]
    [TestCase("演讲吴泳铭乌镇", "演讲 吴泳铭 乌镇", Description = "three")]
    [TestCase("树字经记", null, Description = "two characters are wrong")]
    [TestCase("吴泳铭", null)]
    [TestCase("天气预报", null)]
    [TestCase("永铭", null, Description = "of two characters one is half")]
    public void ANearSpellingIsOffered(string typed, string? expected) =>
        Assert.That(Index.Search(new SearchQuery { Text = typed }).Correction?.Text, Is.EqualTo(expected));

    [Test]
    public void AWordThatOnlyDeletedDocumentsHaveIsUnknownAndNotOffered()
    {
        var (slip, worse) = (Some.Story("Goverance of cities"), Some.Story("Goverance, govermance"));
        var index = Some.Index([slip, worse, Some.Story("Governance"), .. Enumerable.Range(0, 20).Select(_ => Some.Story())]);
        Assert.That(index.Total("goverance"), Is.EqualTo(2));

        index.Apply([new DocumentChange(slip.Owner, []), new DocumentChange(worse.Owner, [])], 2);

        Assert.That(index.Search(new SearchQuery { Text = "goverance" }).Correction?.Text, Is.EqualTo("governance"));
        Assert.That(index.Search(new SearchQuery { Text = "govermanc" }).Correction?.Text, Is.Not.EqualTo("govermance"));
    }

    [Test]
    public void WhatWasTypedIsStillWhatIsAnswered() => Assert.That(Index.Total("吴永铭"), Is.Zero);
}
