using System.Globalization;
using System.Text;

namespace WicNews.Web.Site.Shared;

/// <summary>What of a request a content page depends on; the rest cannot change the page, and is no part of its key.</summary>
public sealed record SiteRequest(SiteLanguage Language, string Route, int Number)
{
    private const int LastPage = 500;

    /// <summary>Reads path and page number. What is no number counts as the first page; all pages beyond the last are one.</summary>
    public static SiteRequest Of(HttpRequest request)
    {
        var (language, route) = SiteLanguage.Split(request.Path.Value ?? "/");
        var number = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed > 0 ? Math.Min(typed, LastPage + 1) : 1;
        return new SiteRequest(language, route, number);
    }

    /// <summary>Where to send whoever asks for an address in capitals or with a slash too many, which routing takes for the same; null for the one spelling.</summary>
    public static string? OneSpelling(HttpRequest request, string canonical) => request.Path.Value == canonical ? null : canonical + request.QueryString;

    /// <summary>A route or an address on this site as headers carry it, which hold no Chinese.</summary>
    public static string Escape(string route) => string.Join('/', route.Split('/').Select(Uri.EscapeDataString));

    /// <summary>An address, with a query if it has one, in which only what no URL holds is written otherwise.</summary>
    public static string EscapeChinese(string address) => Ascii.IsValid(address)
        ? address
        : string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    /// <summary>The route as addresses are written: in small letters, ending in a slash, no slash twice (two at the start would lead to another host).</summary>
    public string Canonical
    {
        get
        {
            // A slash or the like that stays escaped is no address of ours in any spelling.
            if (Route.Contains('%', StringComparison.Ordinal))
                return Route;
            var segments = Route.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
            var joined = "/" + string.Join('/', segments);
            return joined.Length == 1 || Path.HasExtension(joined) ? joined : joined + "/";
        }
    }
}
