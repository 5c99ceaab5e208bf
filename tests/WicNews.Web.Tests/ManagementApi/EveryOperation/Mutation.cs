using System.Text.Json;
using System.Text.Json.Nodes;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>A body that differs from a good one in one place.</summary>
/// <param name="Path">JSON path of the place.</param>
/// <param name="What">What was put there, for messages.</param>
/// <param name="Body">The whole body.</param>
internal sealed record Mutation(string Path, string What, string Body)
{
    public const string LongText = "$$LONG$$";

    // Stands in paths for a dot that is part of a name.
    private const char DotInName = '\u2024';
    private static readonly string[] Cultures = ["culture", "isoCode", "defaultIsoCode", "fallbackIsoCode", "languageIsoCode", "cultures", "languages", "culturesToPublish"];

    /// <summary>Every field in turn with values of kinds that it does not take. What a field of free values takes is not known here.</summary>
    public static IEnumerable<Mutation> OfWrongKinds(JsonNode body)
    {
        foreach (var (path, node) in Places(body).Where(place => !IsFree(place.Path, body)))
        {
            // No list takes null.
            foreach (var wrong in path.EndsWith(']') ? WrongFor(node).Append("null") : WrongFor(node))
                yield return Of(body, path, wrong, wrong);
        }
    }

    /// <summary>Every place of a value in turn with everything that JSON has. What its editor takes of it is not known here.</summary>
    /// <param name="under">The path of the value in the body.</param>
    public static IEnumerable<Mutation> OfAnyKind(JsonNode body, string under) =>
        from place in Places(At(body, under), under)
        from json in new[] { "null", "true", "7", "1.5", "-3000000000", "1e400", "\"\"", "\"text\"", "[]", "[null]", "[[]]", "[{}]", "{}", JsonSerializer.Serialize(Guid.NewGuid()) }
        select Of(body, place.Path, json, json);

    /// <summary>Every id in turn replaced by those that other things have.</summary>
    public static IEnumerable<Mutation> OfForeignIds(JsonNode body, IEnumerable<(string What, Guid Id)> others) =>
        from place in Ids(body)
        from other in others
        select Of(body, place, JsonSerializer.Serialize(other.Id), $"the id of {other.What}");

    /// <summary>Every id in turn replaced by one that nothing has. Ids that the caller chooses for what is made are left.</summary>
    public static IEnumerable<Mutation> OfUnknownIds(JsonNode body) =>
        from place in Ids(body)
        where !IsChosen(place)
        select Of(body, place, JsonSerializer.Serialize(Guid.NewGuid()), "an unknown id");

    public static IEnumerable<Mutation> OfBadCultures(JsonNode body) =>
        from place in Places(body)
        where place.Node is JsonValue && Cultures.Contains(LastName(place.Path))
        from culture in new[] { "xx-nope", "../", "en-US\u0000", "zz", new string('x', 300) }
        select Of(body, place.Path, JsonSerializer.Serialize(culture), $"culture '{(culture.Length > 20 ? "300 letters" : culture)}'");

    /// <summary>Every text in turn, made so long that the body is larger than five megabytes.</summary>
    public static IEnumerable<Mutation> OfEndlessTexts(JsonNode body) =>
        from place in Places(body)
        where place.Node is JsonValue value && value.GetValueKind() == JsonValueKind.String
        select Of(body, place.Path, JsonSerializer.Serialize(LongText), "five megabytes");

    /// <summary>Every text in turn that a person types, with something that people or attackers type.</summary>
    public static IEnumerable<Mutation> OfTexts(JsonNode body, params (string What, string Json)[] texts) =>
        from place in Places(body)
        where place.Node is JsonValue value && value.GetValueKind() == JsonValueKind.String && !Guid.TryParse(value.GetValue<string>(), out _)
        from text in texts
        select Of(body, place.Path, text.Json, text.What);

    /// <summary>A place's value in a document, where it is there.</summary>
    public static JsonNode? At(JsonNode? root, string path)
    {
        foreach (var step in Steps(path))
            root = step is int index ? (root as JsonArray)?[index] : (root as JsonObject)?[(string)step];
        return root;
    }

    public override string ToString() => $"{What} at {Path}";

    public static IEnumerable<(string Path, JsonNode? Node)> Places(JsonNode? node, string path = "$")
    {
        yield return (path, node);
        var below = node switch
        {
            JsonObject known => known.SelectMany(field => Places(field.Value, $"{path}.{field.Key.Replace('.', DotInName)}")),
            JsonArray list => list.SelectMany((item, index) => Places(item, $"{path}[{index}]")),
            _ => [],
        };
        foreach (var place in below)
            yield return place;
    }

    private static IEnumerable<string> Ids(JsonNode body) =>
        from place in Places(body)
        where place.Node is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out _)
        select place.Path;

    private static Mutation Of(JsonNode body, string path, string replacement, string what)
    {
        if (path == "$")
            return new Mutation(path, what, replacement);
        // A mark that no serialiser changes stands for the replacement, which need not be valid text.
        var copy = body.DeepClone();
        var (parent, last) = (At(copy, path[..path.LastIndexOfAny(['.', '['])]), Steps(path).Last());
        if (last is int index)
            parent![index] = "$$HERE$$";
        else
            parent![(string)last] = "$$HERE$$";
        return new Mutation(path, what, copy.ToJsonString().Replace("\"$$HERE$$\"", replacement, StringComparison.Ordinal));
    }

    private static string[] WrongFor(JsonNode? node) => node switch
    {
        JsonObject => ["[]", "7", "\"text\""],
        JsonArray => ["{}", "true", "\"text\""],
        null => [],
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => Guid.TryParse(node.GetValue<string>(), out _) ? ["7", "{}", "\"not-an-id\""] : ["7", "[]", "{}"],
            JsonValueKind.Number => ["\"text\"", "[]", "1e400", "1.5", "3000000000"],
            _ => ["\"text\"", "7", "[]"],
        },
    };

    // Values of properties and settings, whose kind depends on their editor.
    private static bool IsFree(string path, JsonNode body) => path.Contains(".value.", StringComparison.Ordinal)
        || (LastName(path) == "value" && path.Contains('.', StringComparison.Ordinal) && At(body, path[..path.LastIndexOf('.')]) is JsonObject holder && (holder.ContainsKey("alias") || holder.ContainsKey("op")));

    private static bool IsChosen(string path) => path is "$.id" or "$.key" || (LastName(path) == "id" && (path.StartsWith("$.properties[", StringComparison.Ordinal) || path.StartsWith("$.containers[", StringComparison.Ordinal)) && path.Count(letter => letter == '.') == 2);

    private static string LastName(string path) => Steps(path).OfType<string>().LastOrDefault() ?? string.Empty;

    private static IEnumerable<object> Steps(string path)
    {
        foreach (var part in path.Split('.', '[').Skip(1))
            yield return part.EndsWith(']') ? int.Parse(part[..^1], System.Globalization.CultureInfo.InvariantCulture) : part.Replace(DotInName, '.');
    }
}
