namespace WicNews.Core.Search.Analysis;

/// <summary>What a character is to the tokeniser.</summary>
internal enum CharKind : byte
{
    Separator,
    Letter,
    Digit,
    Mark,
    Ideograph,

    /// <summary>Part of a number when it stands between digits: 3.0, 1,600.</summary>
    NumberPoint,

    /// <summary>Joins don't; cut off with what follows in China's.</summary>
    Apostrophe,

    /// <summary>The plus of AI+ and the sharp of C#, right after a word.</summary>
    Suffix,
}
