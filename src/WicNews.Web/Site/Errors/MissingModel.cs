using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Errors;

/// <summary>A page that is not there: never was, or was withdrawn.</summary>
/// <param name="IsGone">True when it was published once.</param>
/// <param name="Elsewhere">What stands at the same address in the other language; null when nothing does.</param>
/// <param name="Guess">What the reader may have looked for, in words.</param>
/// <param name="Perhaps">The stories that may have been meant.</param>
/// <param name="Latest">The newest stories, where nothing tells what was meant.</param>
public sealed record MissingModel(bool IsGone, (string Title, string Address)? Elsewhere, string Guess, IReadOnlyList<StoryCard> Perhaps, IReadOnlyList<StoryCard> Latest)
{
    private const int Most = 6;

    public int Status => IsGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;

    /// <summary>Searches for the words of the address, since old links often carry the headline.</summary>
    public static MissingModel Build(PageContext page, bool isGone)
    {
        var words = WordsOf(page.Route);
        var perhaps = isGone || words.Length == 0 || !page.MayGuess() ? [] : Fitting(page, words);
        return new MissingModel(
            isGone,
            page.Elsewhere() is { } item ? (item.Title, page.Language.Other.Prefix + page.Route) : null,
            // The words of addresses are English in both languages.
            page.Language.IsChinese && words.All(word => word.All(char.IsAscii)) ? "" : string.Join(' ', words),
            perhaps,
            perhaps.Length > 0 ? [] : Newest(page));
    }

    /// <summary>The same for an address without words to guess from.</summary>
    public static MissingModel OfNoWords(PageContext page, bool isGone) => new(isGone, Elsewhere: null, Guess: "", Perhaps: [], Newest(page));

    private static IReadOnlyList<StoryCard> Newest(PageContext page) => page.Stories(new SearchFilters(), Most).Cards;

    /// <summary>The last part of an address names what stands there; those before it, only where that lies.</summary>
    private static string[] WordsOf(string route) => Uri.UnescapeDataString(route).TrimEnd('/').Split('/')[^1]
        .Split(['-', '_', '.', '+', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(word => word.All(char.IsLetterOrDigit) && word.Length < 40)
        .Take(12)
        .Select(word => word.ToLowerInvariant())
        .ToArray();

    /// <summary>The stories with all of the words; or with all as they may have been meant; or whose addresses have most of them.</summary>
    private static StoryCard[] Fitting(PageContext page, string[] words)
    {
        var found = page.Search(string.Join(' ', words), Most);
        if (found.Total == 0 && found.Correction is { } correction)
            found = page.Search(correction.Text, Most);
        if (found.Total == 0 && words.Length == 1)
            return [];
        var hits = found.Total > 0 ? found.Hits : page.Search(string.Join(" OR ", words), Most).Hits.Where(hit => HasMost(hit.Url, words));
        return hits.Select(hit => hit.Key).Distinct().Select(page.Card).OfType<StoryCard>().ToArray();
    }

    private static bool HasMost(string url, string[] words) => WordsOf(url).Intersect(words).Count() * 2 > words.Distinct().Count();
}
