using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WicNews.Core.Markdown.Sanitising;

/// <summary>
/// The rules of rich text: what pages may show and, besides, what Umbraco's editor writes and reads again. That is the places of blocks,
/// links and pictures by the key of what they lead to, and an editor's own headings, classes, anchors and simple styles; readers get it
/// from the Delivery API, in pages of others' making.
/// </summary>
internal sealed partial class RichTextRules : IHtmlRules
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Elements = AllowList.Elements.Keys
        .Concat(["h1", "umb-rte-block", "umb-rte-block-inline"])
        .ToFrozenDictionary(name => name, name => OwnAttributes(name).Concat(AllowList.Elements.GetValueOrDefault(name, [])).ToFrozenSet());

    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(["document", "media", "external"]);

    public bool Allows(string element) => Elements.ContainsKey(element);

    public string? Checked(string element, string attribute, string value) => attribute switch
    {
        "class" => Tokens.Keep(value, Name.IsMatch),
        "id" => Name.IsMatch(value) ? value : null,
        "style" => Declarations(value),
        _ when !Elements[element].Contains(attribute) => null,
        "href" when value.Trim() is ['#', .. var place] => Name.IsMatch(place) ? value.Trim() : null,
        "type" => Kinds.Contains(value) ? value : null,
        "target" => value is "_blank" ? value : null,
        "data-culture" => AllowList.LanguageTag.IsMatch(value) ? value : null,
        "data-anchor" => Anchor.IsMatch(value) ? value : null,
        "data-udi" => MediaKey.IsMatch(value) ? value : null,
        "data-content-key" or "data-tmpimg" => Guid.TryParse(value, out _) ? value : null,
        "colwidth" => Widths.IsMatch(value) ? value : null,
        _ => AttributeRules.Checked(Elements[element], attribute, value),
    };

    private static string[] OwnAttributes(string element) => element switch
    {
        "a" => ["type", "target", "data-anchor", "data-culture"],
        "img" => ["data-udi", "data-tmpimg"],
        "td" or "th" or "col" => ["colwidth"],
        "umb-rte-block" or "umb-rte-block-inline" => ["data-content-key"],
        _ => [],
    };

    private static string? Declarations(string value)
    {
        var kept = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => Declaration.IsMatch(part)).ToArray();
        return kept.Length == 0 ? null : string.Join("; ", kept) + ";";
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^[?#][A-Za-z0-9_.~=&%+-]{0,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor { get; }

    [GeneratedRegex(@"^umb://media/[0-9a-f]{32}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MediaKey { get; }

    [GeneratedRegex(@"^[0-9]{1,5}(,[0-9]{1,5})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Widths { get; }

    /// <summary>One declaration without addresses, functions beyond colours, or a place on the page of its own.</summary>
    [GeneratedRegex(
        @"^(text-align: ?(left|right|center|justify|start|end)|(min-|max-)?(width|height): ?(auto|[0-9.]{1,7}(px|%|em|rem))|(padding-left|text-indent|font-size): ?[0-9.]{1,7}(px|%|em|rem)"
        + @"|(color|background-color): ?(#[0-9a-f]{3,8}|rgba?\([0-9., %]{1,40}\)|[a-z]{3,24})|font-family: ?[A-Za-z0-9 ,'-]{1,120}|(font-weight|font-style|text-decoration): ?[a-z0-9 -]{1,24})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration { get; }
}
