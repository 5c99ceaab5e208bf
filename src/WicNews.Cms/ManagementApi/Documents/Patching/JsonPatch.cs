using System.Text.Json.Nodes;

namespace WicNews.Cms.ManagementApi.Documents.Patching;

/// <summary>Applies one operation to a document's JSON, in place.</summary>
internal static class JsonPatch
{
    public const string Add = "add";
    public const string Remove = "remove";
    public const string Replace = "replace";

    /// <exception cref="PatchException">The path leads nowhere, or the operation does not fit what is there.</exception>
    public static void Apply(JsonObject document, string operation, string path, JsonNode? value)
    {
        var steps = PatchPath.Parse(path);
        JsonNode? holder = document;
        foreach (var step in steps.SkipLast(1))
            holder = Child(holder, step);
        switch (operation)
        {
            case Add:
                AddTo(holder, steps[^1], value?.DeepClone());
                break;
            case Replace:
                ReplaceIn(holder, steps[^1], value?.DeepClone());
                break;
            case Remove:
                RemoveFrom(holder, steps[^1]);
                break;
            default:
                throw new PatchException($"There is no operation '{operation}': '{Add}', '{Replace}' or '{Remove}' is expected.");
        }
    }

    private static JsonNode? Child(JsonNode? holder, PatchStep step) => (holder, Name(holder, step)) switch
    {
        (JsonObject members, { } name) => members.TryGetPropertyValue(name, out var child) ? child : throw Missing(step),
        (JsonArray list, _) => list[IndexOf(list, step)],
        _ => throw Missing(step),
    };

    private static void AddTo(JsonNode? holder, PatchStep step, JsonNode? value)
    {
        switch (holder)
        {
            case JsonObject members when Name(holder, step) is { } name:
                members[name] = value;
                break;
            case JsonArray list when step is PatchStep.End:
                list.Add(value);
                break;
            case JsonArray list when step is PatchStep.At { Index: var index } && index <= list.Count:
                list.Insert(index, value);
                break;
            default:
                throw Missing(step);
        }
    }

    private static void ReplaceIn(JsonNode? holder, PatchStep step, JsonNode? value)
    {
        _ = Child(holder, step);
        if (holder is JsonArray list)
            list[IndexOf(list, step)] = value;
        else
            holder!.AsObject()[Name(holder, step)!] = value;
    }

    private static void RemoveFrom(JsonNode? holder, PatchStep step)
    {
        _ = Child(holder, step);
        if (holder is JsonArray list)
            list.RemoveAt(IndexOf(list, step));
        else
            holder!.AsObject().Remove(Name(holder, step)!);
    }

    private static string? Name(JsonNode? holder, PatchStep step) => holder is JsonObject
        ? step switch { PatchStep.Member member => member.Name, PatchStep.At at => at.Name, _ => null }
        : null;

    private static int IndexOf(JsonArray list, PatchStep step)
    {
        var index = step switch
        {
            PatchStep.At at => at.Index,
            PatchStep.Match match => Enumerable.Range(0, list.Count).FirstOrDefault(place => IsMatch(list[place], match), -1),
            _ => -1,
        };
        return index >= 0 && index < list.Count ? index : throw Missing(step);
    }

    private static bool IsMatch(JsonNode? element, PatchStep.Match match) => element is JsonObject members && match.Conditions.All(condition =>
        members.TryGetPropertyValue(condition.Key, out var value) && value is not null
            ? value is JsonValue plain && plain.ToString() == condition.Value
            : condition.Value is null);

    private static PatchException Missing(PatchStep step) => new(step switch
    {
        PatchStep.Member member => $"There is no '{member.Name}' there.",
        PatchStep.At at => $"There is no element {at.Index} there.",
        PatchStep.Match match => $"Nothing there has {string.Join(", ", match.Conditions.Select(condition => $"{condition.Key} = {condition.Value ?? "null"}"))}.",
        _ => "Only 'add' goes to the end of a list.",
    });
}
