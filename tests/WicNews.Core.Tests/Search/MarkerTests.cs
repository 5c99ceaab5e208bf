using FsCheck;
using FsCheck.Fluent;
using WicNews.Core.Search.Analysis;
using WicNews.Core.Search.Highlighting;
using WicNews.Core.Search.Queries;

namespace WicNews.Core.Tests.Search;

/// <summary>Passing over what cannot be a mark loses none: as many are found as when every word is read, as it is for phrases.</summary>
public sealed class MarkerTests
{
    private static readonly string[] Pieces =
    [
        "govern", "Governance", "governing", "go", "1,600", "1600", "600", "3.0", "Web3.0", "AI+", "AI", "Wi-Fi", "wifi", "fi", "don't", "dont", "China's", "china", "Café", "cafe",
        "É", "state-of-the-art", "end.Start", "start", "数字经济", "数", "5G网络", "ﬁne", "İstanbul", "straße", "C#", "x'y", "a", "A.", "e\u0301tat", "-", ".", ",", "'", "+", "(", "—",
    ];

    private static readonly string[] Separators = [" ", " ", " ", "", "\n", ", "];
    private static readonly Leaf Unmet = new Phrase(1, null, [new PhraseWord("unmet", 0), new PhraseWord("words", 1)]);

    private static readonly Gen<(string Text, string Word)> Cases =
        from pieces in Gen.Elements(Pieces).ArrayOf(18)
        from separators in Gen.Elements(Separators).ArrayOf(18)
        from word in Gen.Elements(Pieces)
        select (string.Concat(pieces.Zip(separators, (piece, separator) => piece + separator)), word);

    [Test]
    public void NoMarkIsPassedOver() => Prop.ForAll(Arb.From(Cases), sample =>
    {
        var sought = new LeafReader().Read(sample.Word, field: null, isPrefix: sample.Word.Length == 2, isQuoted: false);
        return sought is not (Word or Prefix)
            || Analyser.All.All(analyser => Marks(sample.Text, analyser, sought).SequenceEqual(Marks(sample.Text, analyser, sought, Unmet)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [TestCase("stone bridge", "The stone bridge, and the stone bridge. {far} The stone bridge.", 2)]
    [TestCase("石桥", "石桥，又一石桥。 {far} 石桥。", 2)]
    [TestCase("stone bridge", "The bridge of stone. {far} The stone bridge.", 1)]
    public void WhatFollowsFarBehindAPhraseIsNotRead(string sought, string text, int marks)
    {
        var far = string.Concat(Enumerable.Repeat("water ", Window.Width));
        var phrase = new LeafReader().Read(sought, field: null, isPrefix: false, isQuoted: true)!;

        Assert.That(Marks(text.Replace("{far}", far, StringComparison.Ordinal), Analyser.English, phrase).Count(), Is.EqualTo(marks));
    }

    private static IEnumerable<Mark> Marks(string text, Analyser analyser, params Leaf[] leaves) => new Marker(new FormMatches(leaves, analyser)).Mark(text);
}
