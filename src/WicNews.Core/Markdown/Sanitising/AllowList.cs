using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WicNews.Core.Markdown.Sanitising;

/// <summary>What may stand in HTML that editors made. Everything else goes: by default nothing is allowed.</summary>
internal static partial class AllowList
{
    public static readonly FrozenSet<string> VoidElements =
        FrozenSet.ToFrozenSet(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements that go with all they hold: their content is no text for readers, or is parsed by rules of its own.</summary>
    public static readonly FrozenSet<string> DroppedWithContent = FrozenSet.ToFrozenSet(
    [
        "applet", "audio", "base", "button", "canvas", "datalist", "dialog", "embed", "form", "frame", "frameset", "head", "iframe", "input", "link",
        "map", "math", "meta", "noembed", "noframes", "noscript", "object", "option", "param", "plaintext", "portal", "script",
        "select", "slot", "style", "svg", "template", "textarea", "title", "xmp",
    ]);

    public static readonly FrozenDictionary<string, FrozenSet<string>> Elements = Allowed(
        ("a", "href title rel aria-label"), ("abbr", "title"), ("aside", ""), ("b", ""), ("bdi", "dir"), ("bdo", "dir"), ("blockquote", ""), ("br", ""),
        ("caption", ""), ("cite", ""), ("code", ""), ("col", "span"), ("colgroup", "span"), ("dd", ""), ("del", "datetime"), ("details", "open"),
        ("dfn", "title"), ("div", "tabindex role aria-label"), ("dl", ""), ("dt", ""), ("em", ""), ("figcaption", ""), ("figure", ""), ("h2", ""), ("h3", ""), ("h4", ""),
        ("h5", ""), ("h6", ""), ("hr", ""), ("i", ""), ("img", "src srcset sizes alt title width height loading decoding data-colour"), ("ins", "datetime"),
        ("kbd", ""), ("li", "value"), ("mark", ""), ("ol", "start reversed"), ("p", ""), ("pre", ""), ("q", ""), ("rp", ""), ("rt", ""), ("ruby", ""),
        ("s", ""), ("samp", ""), ("small", ""), ("span", ""), ("strong", ""), ("sub", ""), ("summary", ""), ("sup", ""), ("table", ""), ("tbody", ""),
        ("td", "colspan rowspan"), ("tfoot", ""), ("th", "colspan rowspan scope"), ("thead", ""), ("time", "datetime"), ("tr", ""), ("track", "src kind srclang label default"), ("u", ""),
        ("ul", ""), ("var", ""), ("video", "src poster controls preload width height aria-label"), ("wbr", ""));

    /// <summary>Class names that the stylesheet knows; others could borrow the look of the site's own furniture.</summary>
    public static readonly FrozenSet<string> Classes = FrozenSet.ToFrozenSet(
    [
        "align-center", "align-left", "align-right", "credit", "dateline", "embed-figures", "embed-gallery", "embed-picture", "embed-quote", "embed-story",
        "embed-video", "footnote-back-ref", "footnote-ref", "footnotes", "note", "table-frame",
    ]);

    /// <summary>Only ids that this pipeline makes: a free choice of ids could shadow what scripts look up by name.</summary>
    [GeneratedRegex(@"^[a-z0-9]*-?fn(ref)?-[0-9]+(-[0-9]+)?$", RegexOptions.CultureInvariant)]
    public static partial Regex Id { get; }

    [GeneratedRegex(@"^[0-9]{1,5}$", RegexOptions.CultureInvariant)]
    public static partial Regex Number { get; }

    [GeneratedRegex(@"^#[0-9a-f]{6}$", RegexOptions.CultureInvariant)]
    public static partial Regex Colour { get; }

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    public static partial Regex LanguageTag { get; }

    private static FrozenDictionary<string, FrozenSet<string>> Allowed(params (string Element, string Attributes)[] elements) =>
        elements.ToFrozenDictionary(entry => entry.Element, entry => entry.Attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet());
}
