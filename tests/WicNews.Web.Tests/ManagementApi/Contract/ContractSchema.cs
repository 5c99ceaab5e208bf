using System.Text.Json;

namespace WicNews.Web.Tests.ManagementApi.Contract;

/// <summary>
/// Checks answers of the Management API against the contract that the backoffice package carries (contract.json, made
/// by extract-contract.mjs). Only the parts of JSON Schema that the contract uses are understood.
/// </summary>
internal sealed class ContractSchema
{
    private readonly JsonElement _models;
    private readonly JsonElement _operations;

    private ContractSchema(JsonElement root) =>
        (_models, _operations) = (root.GetProperty("models"), root.GetProperty("operations"));

    public IEnumerable<string> Operations => _operations.EnumerateObject().Select(operation => operation.Name);

    public static ContractSchema Load()
    {
        using var stream = typeof(ContractSchema).Assembly.GetManifestResourceStream("ManagementApi.contract.json")
            ?? throw new InvalidOperationException("contract.json is not in the test assembly.");
        return new ContractSchema(JsonDocument.Parse(stream).RootElement);
    }

    /// <summary>What is wrong with an answer, by JSON path; nothing when it keeps the contract.</summary>
    /// <param name="operation">Method and documented path, such as <c>GET /v1/document/{id}</c>.</param>
    public IReadOnlyList<string> Violations(string operation, int status, JsonElement answer)
    {
        if (!_operations.TryGetProperty(operation, out var byStatus))
            return [$"{operation} is not a documented operation"];
        if (!byStatus.TryGetProperty(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out var schema))
            return [$"{operation} does not document the status {status}"];
        var violations = new List<string>();
        Check(schema, answer, "$", violations);
        return violations;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> violations)
    {
        if (schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            if (_models.TryGetProperty(reference.GetString()!, out var model))
                Check(model, value, path, violations);
            return;
        }

        if (schema.TryGetProperty("anyOf", out var alternatives))
            CheckAny(alternatives, value, path, violations);
        else if (schema.TryGetProperty("allOf", out var all))
            foreach (var part in all.EnumerateArray()) Check(part, value, path, violations);
        else if (schema.TryGetProperty("enum", out var allowed))
        {
            if (value.ValueKind != JsonValueKind.String || allowed.EnumerateArray().All(name => name.GetString() != value.GetString()))
                violations.Add($"{path}: {value} is not one of {allowed}");
        }
        else if (schema.TryGetProperty("type", out var type))
            CheckType(type.GetString()!, schema, value, path, violations);
    }

    private void CheckAny(JsonElement alternatives, JsonElement value, string path, List<string> violations)
    {
        List<string>? best = null;
        foreach (var alternative in alternatives.EnumerateArray())
        {
            var found = new List<string>();
            Check(alternative, value, path, found);
            if (found.Count == 0)
                return;
            // The alternative that a value was meant to be is the one it misses by least.
            if (best is null || found.Count < best.Count || value.ValueKind == JsonValueKind.Object)
                best = found;
        }

        violations.AddRange(best ?? [$"{path}: no alternative"]);
    }

    private void CheckType(string type, JsonElement schema, JsonElement value, string path, List<string> violations)
    {
        var fits = type switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "array" => value.ValueKind == JsonValueKind.Array,
            _ => value.ValueKind == JsonValueKind.Object,
        };
        if (!fits)
            violations.Add($"{path}: {type} expected, {value.ValueKind} found");
        else if (type == "array")
            CheckItems(schema.GetProperty("items"), value, path, violations);
        else if (type == "object")
            CheckProperties(schema, value, path, violations);
    }

    private void CheckItems(JsonElement items, JsonElement value, string path, List<string> violations)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Check(items, item, $"{path}[{index++}]", violations);
    }

    private void CheckProperties(JsonElement schema, JsonElement value, string path, List<string> violations)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                violations.Add($"{path}.{name.GetString()}: missing");
        }

        foreach (var property in value.EnumerateObject())
        {
            if (schema.GetProperty("properties").TryGetProperty(property.Name, out var known))
                Check(known, property.Value, $"{path}.{property.Name}", violations);
            else if (schema.TryGetProperty("additionalProperties", out var further))
                Check(further, property.Value, $"{path}.{property.Name}", violations);
        }
    }
}
