using System.Collections.Frozen;

namespace WicNews.Core.Search.Queries;

/// <summary>Small words that people type in questions. They need not be found when other words are there to be.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "about", "be", "been", "by", "did", "do", "does", "for", "from", "had", "has", "have", "how", "in",
        "into", "is", "it", "its", "of", "on", "or", "that", "the", "their", "there", "these", "they", "this", "those", "to", "was", "were", "what", "when",
        "where", "which", "who", "whom", "whose", "why", "will", "with",
    ], StringComparer.Ordinal);

    /// <summary>Whether the text is such a word; one in capitals, as WHO or IT, is not.</summary>
    public static bool Contains(string text) => !(text.Length > 1 && text.All(char.IsAsciiLetterUpper)) && All.Contains(text.ToLowerInvariant());
}
