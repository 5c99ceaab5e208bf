using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Pickers;

/// <summary>Which links may be stored: web, mail and phone addresses or paths of this site, never scripts.</summary>
internal static class LinkRule
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static IEnumerable<string> Check(object? value, MultiUrlPickerConfiguration configuration)
    {
        if (PickedLink.FromEditor(value) is not { } links)
            return ["A list of links is expected here: objects with name, url, type and unique."];
        return
        [
            .. CountRule.Check(links.Count, links.Count == 0 ? null : configuration.MinNumber, configuration.MaxNumber),
            .. links.Where(link => !IsHarmless(link)).Select(link => $"The link \"{link.Address}\" cannot be used: only http, https, mailto, tel and paths can."),
        ];
    }

    /// <summary>Nothing that a browser would run, however it is written.</summary>
    public static bool IsHarmless(PickedLink link)
    {
        string url = link.Address.Trim();
        if (link.Udi is not null || url.Length == 0)
            return true;
        if (url.Any(char.IsControl) || url.Contains('\\'))
            return false;
        if (url[0] is '/' or '#' or '?')
            return true;
        int colon = url.IndexOf(':');
        int path = url.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (path >= 0 && path < colon) || Schemes.Contains(url[..colon].ToLowerInvariant());
    }
}
