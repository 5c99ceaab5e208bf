using System.Text.Json;

namespace WicNews.Web.Tests.ManagementApi.Contract;

/// <summary>
/// Checks requests and answers of the Management API against the contract that the backoffice package carries (contract.json,
/// made by extract-contract.mjs). Only the parts of JSON Schema that the contract uses are understood.
/// </summary>
internal sealed class ContractSchema
{
    private readonly JsonElement _models;
    private readonly JsonElement _operations;
    private readonly JsonElement _requests;

    private ContractSchema(JsonElement root) =>
        (_models, _operations, _requests) = (root.GetProperty("models"), root.GetProperty("operations"), root.GetProperty("requests"));

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

    /// <summary>Whether an operation may answer with a status.</summary>
    public bool Documents(string operation, int status) =>
        _operations.TryGetProperty(operation, out var byStatus) && byStatus.TryGetProperty(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out _);

    /// <summary>What is wrong with a request that an operation is asked by; fields that the contract does not know are wrong too.</summary>
    /// <param name="operation">Method and documented path.</param>
    /// <param name="query">Names of the arguments in the query.</param>
    /// <param name="body">The body, or nothing where none is sent.</param>
    public IReadOnlyList<string> RequestViolations(string operation, IEnumerable<string> query, JsonElement? body)
    {
        if (!_requests.TryGetProperty(operation, out var request))
            return [$"{operation} is not a documented operation"];
        var known = request.TryGetProperty("query", out var arguments) ? arguments.GetProperty("schema").GetProperty("properties") : default;
        var violations = query.Where(name => known.ValueKind == JsonValueKind.Undefined || !known.TryGetProperty(name, out _))
            .Select(name => $"the query has '{name}', which is not documented").ToList();
        var takesBody = request.TryGetProperty("body", out var documented);
        if (body is { } sent && !takesBody)
            violations.Add("a body was sent, and none is documented");
        else if (body is null && takesBody)
            violations.Add("no body was sent");
        else if (body is { } present)
            Check(documented.GetProperty("schema"), present, "$", violations, allowsUnknown: false);
        return violations;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> violations, bool allowsUnknown = true)
    {
        if (schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            if (_models.TryGetProperty(reference.GetString()!, out var model))
                Check(model, value, path, violations, allowsUnknown);
            return;
        }

        if (schema.TryGetProperty("anyOf", out var alternatives))
            CheckAny(alternatives, value, path, violations, allowsUnknown);
        else if (schema.TryGetProperty("allOf", out var all))
            foreach (var part in all.EnumerateArray()) Check(part, value, path, violations, allowsUnknown);
        else if (schema.TryGetProperty("enum", out var allowed))
        {
            if (value.ValueKind != JsonValueKind.String || allowed.EnumerateArray().All(name => name.GetString() != value.GetString()))
                violations.Add($"{path}: {value} is not one of {allowed}");
        }
        else if (schema.TryGetProperty("type", out var type))
            CheckType(type.GetString()!, schema, value, path, violations, allowsUnknown);
    }

    private void CheckAny(JsonElement alternatives, JsonElement value, string path, List<string> violations, bool allowsUnknown = true)
    {
        List<string>? best = null;
        foreach (var alternative in alternatives.EnumerateArray())
        {
            var found = new List<string>();
            Check(alternative, value, path, found, allowsUnknown);
            if (found.Count == 0)
                return;
            // The alternative that a value was meant to be is the one it misses by least.
            if (best is null || found.Count < best.Count || value.ValueKind == JsonValueKind.Object)
                best = found;
        }

        violations.AddRange(best ?? [$"{path}: no alternative"]);
    }

    private void CheckType(string type, JsonElement schema, JsonElement value, string path, List<string> violations, bool allowsUnknown = true)
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
            CheckItems(schema.GetProperty("items"), value, path, violations, allowsUnknown);
        else if (type == "object")
            CheckProperties(schema, value, path, violations, allowsUnknown);
    }

    private void CheckItems(JsonElement items, JsonElement value, string path, List<string> violations, bool allowsUnknown = true)
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Check(items, item, $"{path}[{index++}]", violations, allowsUnknown);
    }

    private void CheckProperties(JsonElement schema, JsonElement value, string path, List<string> violations, bool allowsUnknown = true)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                violations.Add($"{path}.{name.GetString()}: missing");
        }

        foreach (var property in value.EnumerateObject())
        {
            if (schema.GetProperty("properties").TryGetProperty(property.Name, out var known))
                Check(known, property.Value, $"{path}.{property.Name}", violations, allowsUnknown);
            else if (schema.TryGetProperty("additionalProperties", out var further))
                Check(further, property.Value, $"{path}.{property.Name}", violations, allowsUnknown);
            else if (!allowsUnknown)
                violations.Add($"{path}.{property.Name}: not documented");
        }
    }
}
