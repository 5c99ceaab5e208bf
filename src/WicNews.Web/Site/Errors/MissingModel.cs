using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Errors;

/// <summary>A page that is not there: never was, or was withdrawn.</summary>
/// <param name="IsGone">True when it was published once.</param>
/// <param name="Elsewhere">What stands at the same address in the other language; null when nothing does.</param>
/// <param name="Guess">What the reader may have looked for, in words.</param>
public sealed record MissingModel(bool IsGone, (string Title, string Address)? Elsewhere, string Guess, IReadOnlyList<StoryCard> Perhaps)
{
    private const int MostGuesses = 6;

    /// <summary>Searches for the words of the address, since old links often carry the headline.</summary>
    public static MissingModel Build(PageContext page, bool isGone)
    {
        var guess = string.Join(' ', Uri.UnescapeDataString(page.Route)
            .Split(['/', '-', '_', '.', '+', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.All(char.IsLetterOrDigit) && word.Length < 40)
            .Take(12));
        return new MissingModel(isGone, page.Elsewhere() is { } item ? (item.Title, page.Language.Other.Prefix + page.Route) : null, guess, isGone || guess.Length == 0 ? [] : page.Search(guess, MostGuesses));
    }

    public int Status => IsGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
}
