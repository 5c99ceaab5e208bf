using System.Collections.Frozen;
using WicNews.Core.Content;

namespace WicNews.Core.Markdown.Sanitising;

/// <summary>Lets an attribute's value through, mended if need be, or answers null: the rules that hold wherever HTML is read.</summary>
internal static class AttributeRules
{
    /// <param name="allowed">The attributes that the element may have, besides those of every element.</param>
    public static string? Checked(FrozenSet<string> allowed, string attribute, string value) => attribute switch
    {
        "lang" => AllowList.LanguageTag.IsMatch(value) ? value : null,
        "dir" => value is "ltr" or "rtl" or "auto" ? value : null,
        _ when !allowed.Contains(attribute) => null,
        "href" => Link(value),
        "src" or "poster" => Media(value),
        "srcset" => SourceSet(value),
        "width" or "height" or "colspan" or "rowspan" or "span" or "start" or "value" => AllowList.Number.IsMatch(value) ? value : null,
        "loading" => value is "lazy" or "eager" ? value : null,
        "decoding" => value is "async" ? value : null,
        "data-colour" => AllowList.Colour.IsMatch(value) ? value : null,
        "preload" => value is "none" or "metadata" ? value : null,
        // In the order of the page, never before it.
        "tabindex" => value is "0" ? value : null,
        // What holds something together; other roles could make a text pass for the site's own furniture.
        "role" => value is "group" ? value : null,
        "scope" => value is "row" or "col" ? value : null,
        "rel" => value is "noopener" or "external noopener" ? value : null,
        "srclang" => AllowList.LanguageTag.IsMatch(value) ? value : null,
        "kind" => value is "captions" ? value : null,
        "controls" or "default" or "open" or "reversed" => "",
        _ => value,
    };

    /// <summary>A place on this page, a path of this site, a web or mail address.</summary>
    private static string? Link(string value)
    {
        var trimmed = value.Trim();
        if (trimmed is ['#', ..])
            return AllowList.Id.IsMatch(trimmed[1..]) ? trimmed : null;
        if (WebAddress.Link(trimmed) is { } link)
            return link;
        return Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.Scheme is "mailto" or "tel" ? uri.AbsoluteUri : null;
    }

    /// <summary>Files come from this site only: a reader's visit is no third party's business.</summary>
    private static string? Media(string value) =>
        WebAddress.IsLocalPathBelow(value.Trim(), "/media/") ? value.Trim() : null;

    private static string? SourceSet(string value)
    {
        var candidates = value.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return candidates.Length > 0 && candidates.All(IsCandidate) ? string.Join(", ", candidates) : null;
    }

    private static bool IsCandidate(string candidate) =>
        candidate.Split(' ') is [var address, var width]
        && Media(address) is not null
        && width.EndsWith('w')
        && AllowList.Number.IsMatch(width[..^1]);
}
