using System.Globalization;
using System.Text.Json.Nodes;

namespace WicNews.Web.Tests.Site.Formats;

/// <summary>What an object of a JSON format may have and must have; says every deviation with its path.</summary>
/// <param name="Properties">Each property the format knows; a name that ends in <c>!</c> must be there.</param>
/// <param name="AllowsOthers">Whether properties that are not named may stand there too.</param>
internal sealed record JsonShape(IReadOnlyDictionary<string, Func<JsonNode, string, IEnumerable<string>>> Properties, bool AllowsOthers = false)
{
    public IEnumerable<string> Check(JsonNode? node, string path = "$")
    {
        if (node is not JsonObject item)
            return [$"{path} is no object"];
        var known = Properties.ToDictionary(pair => pair.Key.TrimEnd('!'), pair => pair.Value);
        return
        [
            .. Properties.Keys.Where(name => name.EndsWith('!') && item[name.TrimEnd('!')] is null).Select(name => $"{path} lacks {name}"),
            .. AllowsOthers ? [] : item.Where(pair => !known.ContainsKey(pair.Key)).Select(pair => $"{path}.{pair.Key} is not known"),
            .. item.Where(pair => known.ContainsKey(pair.Key)).SelectMany(pair =>
                pair.Value is null ? [$"{path}.{pair.Key} is null"] : known[pair.Key](pair.Value, $"{path}.{pair.Key}")),
        ];
    }

    public static IEnumerable<string> Text(JsonNode node, string path) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? [] : [$"{path} is no text"];

    public static IEnumerable<string> Number(JsonNode node, string path) =>
        node is JsonValue value && value.TryGetValue<double>(out _) ? [] : [$"{path} is no number"];

    public static IEnumerable<string> Address(JsonNode node, string path) =>
        Read(node) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? [] : [$"{path} is no whole address: {node}"];

    /// <summary>What names something, also where it leads nowhere.</summary>
    public static IEnumerable<string> Identifier(JsonNode node, string path) => Uri.IsWellFormedUriString(Read(node), UriKind.Absolute) ? [] : [$"{path} is no URI: {node}"];

    /// <summary>A moment with its zone, as RFC 3339 writes it.</summary>
    public static IEnumerable<string> Moment(JsonNode node, string path) =>
        DateTimeOffset.TryParseExact(Read(node), "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [] : [$"{path} is no moment: {node}"];

    public static IEnumerable<string> MomentOrDay(JsonNode node, string path) =>
        DateOnly.TryParseExact(Read(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [] : Moment(node, path);

    public static Func<JsonNode, string, IEnumerable<string>> OneOf(params string[] texts) =>
        (node, path) => texts.Contains(Read(node)) ? [] : [$"{path} is {node}, none of {string.Join(", ", texts)}"];

    public static Func<JsonNode, string, IEnumerable<string>> ListOf(Func<JsonNode, string, IEnumerable<string>> check) => (node, path) => node is JsonArray { Count: > 0 } array
        ? array.SelectMany((item, index) => item is null ? [$"{path}[{index}] is null"] : check(item, $"{path}[{index}]"))
        : [$"{path} is no list, or an empty one"];

    public static Func<JsonNode, string, IEnumerable<string>> OneOrMore(Func<JsonNode, string, IEnumerable<string>> check) =>
        (node, path) => node is JsonArray ? ListOf(check)(node, path) : check(node, path);

    private static string? Read(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
