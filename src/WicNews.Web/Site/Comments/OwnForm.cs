namespace WicNews.Web.Site.Comments;

/// <summary>
/// Whether a form was sent from a page of this site. Browsers say so themselves, and pages can then be the same for everybody: a
/// token in the form would need a cookie, and a page of its own for each reader. Programs that say nothing act for nobody but themselves.
/// </summary>
internal static class OwnForm
{
    public static bool IsOwn(HttpRequest request, string baseAddress)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsHere(from, request, baseAddress));
    }

    // A proxy may end TLS before us: the host tells, not the scheme.
    private static bool IsHere(Uri from, HttpRequest request, string baseAddress) =>
        from.Authority.Equals(request.Host.ToUriComponent(), StringComparison.OrdinalIgnoreCase)
        || from.Authority.Equals(new Uri(baseAddress).Authority, StringComparison.OrdinalIgnoreCase);
}
