namespace WicNews.Core.Search.Queries;

/// <summary>A piece of what was typed: something without a space in it, or something in quotes.</summary>
/// <param name="Text">The piece without its marks.</param>
/// <param name="Start">Where the text stands in what was typed.</param>
/// <param name="Field">The known field named before it, in lower case; empty for none.</param>
/// <param name="IsQuoted">Whether it stood in quotes.</param>
/// <param name="IsExcluded">Whether a minus stood before it.</param>
/// <param name="IsPrefix">Whether an asterisk stood after it.</param>
/// <param name="IsAlternative">Whether OR stood between the one before and it.</param>
internal sealed record QueryChunk(
    string Text, int Start, string Field, bool IsQuoted, bool IsExcluded, bool IsPrefix, bool IsAlternative)
{
    /// <summary>Whether it is nothing but a word or several grown together.</summary>
    public bool IsPlain => Field.Length == 0 && !IsQuoted && !IsExcluded && !IsPrefix;
}
