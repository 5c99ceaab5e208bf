using WicNews.Core.Comments;

namespace WicNews.Core.Tests.Comments;

public sealed class CommentDraftTests
{
    [TestCase("  Ana \n Li\t", "Ana Li")]
    [TestCase("李\u202E青", "李青")]
    [TestCase("\0\u0007x", "x")]
    [TestCase("👩‍💻", "👩‍💻")]
    public void ANameStandsOnOneLineAndCannotTurnTextRound(string typed, string name) => Assert.That(new CommentDraft(typed, "x").Name, Is.EqualTo(name));

    [TestCase("one\r\ntwo\r\n\r\n\r\n\r\nthree", "one\ntwo\n\nthree")]
    [TestCase("\n\n  first  \n", "first")]
    [TestCase("a\u2028b\uD800c", "a\nbc")]
    public void BlankLinesDoNotPileUp(string typed, string text) => Assert.That(new CommentDraft("x", typed).Text, Is.EqualTo(text));

    [TestCase("", "x", CommentFault.NameMissing)]
    [TestCase("x", " \n ", CommentFault.TextMissing)]
    [TestCase(null, "x", CommentFault.NameMissing)]
    public void WhatIsMissingIsSaid(string? name, string text, CommentFault fault) => Assert.That(new CommentDraft(name, text).Faults, Is.EqualTo(new[] { fault }));

    [Test]
    public void WhatIsTooLongIsSaid()
    {
        var draft = new CommentDraft(new string('n', CommentDraft.LongestName + 1), new string('t', CommentDraft.LongestText + 1));

        Assert.That(draft.Faults, Is.EqualTo(new[] { CommentFault.NameTooLong, CommentFault.TextTooLong }));
    }
}
