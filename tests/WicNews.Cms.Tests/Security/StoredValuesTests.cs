using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.Tests.Security;

public sealed class StoredValuesTests
{
    private static readonly object?[][] Same =
    [
        ["text", "text"], [null, ""], [null, 0], [null, false], [null, "[]"], ["a\r\nb", "a\nb"], [1, 1L], [1.50m, 1.50d],
        ["""{"a":1,"b":[1,2]}""", """{ "b": [1, 2], "a": 1 }"""],
    ];

    private static readonly object?[][] Different =
    [
        ["text", "Text"], [null, "text"], [null, 1], [0, 1], ["[1]", "[]"], ["[1,2]", "[2,1]"], ["{broken", "{broken too"], ["a\nb", "a b"],
    ];

    [TestCaseSource(nameof(Same))]
    public void ValuesThatSayTheSameAreTheSame(object? one, object? other) => Assert.That(StoredValues.AreSame(one, other), Is.True);

    [TestCaseSource(nameof(Different))]
    public void ValuesThatDifferAreNot(object? one, object? other) => Assert.That(StoredValues.AreSame(one, other), Is.False);
}
