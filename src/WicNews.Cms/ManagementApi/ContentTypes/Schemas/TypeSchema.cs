using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.ManagementApi.ContentTypes.Schemas;

/// <summary>
/// The body that makes a document or media item of a type, as JSON Schema. What a property's value may be is said by the address of its data
/// type's schema.
/// </summary>
internal sealed class TypeSchema(IPropertyEditorSchemaService editors, IDataTypeService dataTypes)
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <param name="type">The type, with what it is composed of.</param>
    /// <param name="kind"><c>document</c> or <c>media</c>.</param>
    public async Task<JsonObject> OfAsync(IContentTypeComposition type, string kind)
    {
        var properties = new JsonObject
        {
            [$"{kind}Type"] = Object(["id"], ("id", new JsonObject { ["const"] = type.Key.ToString() })),
            ["id"] = Nullable("string", "uuid"),
            ["values"] = await ValuesAsync([.. type.CompositionPropertyTypes]),
            ["variants"] = Definition("variants"),
            ["parent"] = Definition("referenceById"),
        };
        if (kind == "document")
            properties["template"] = Definition("referenceById");
        return new JsonObject
        {
            ["$schema"] = Dialect,
            ["$id"] = $"urn:umbraco:{kind}-type:{type.Key}",
            ["title"] = $"Create {type.Name}",
            ["description"] = $"The body that creates or saves {kind} of the type '{type.Alias}'.",
            ["type"] = "object",
            ["required"] = new JsonArray($"{kind}Type", "values", "variants"),
            ["properties"] = properties,
            ["$defs"] = Definitions(),
            ["x-umbraco-content-type"] = new JsonObject { ["key"] = type.Key.ToString(), ["alias"] = type.Alias, ["isElement"] = type.IsElement, ["variations"] = type.Variations.ToString() },
        };
    }

    private async Task<JsonObject> ValuesAsync(IPropertyType[] properties)
    {
        var types = (await dataTypes.GetAllAsync([.. properties.Select(property => property.DataTypeKey).Distinct()])).ToDictionary(type => type.Key);
        return new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["allOf"] = new JsonArray([Definition("valueBase"), .. properties.Select(ValueOf)]) },
            ["x-umbraco-properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Alias, (JsonNode?)new JsonObject
            {
                ["dataTypeId"] = property.DataTypeKey.ToString(),
                ["editorAlias"] = property.PropertyEditorAlias,
                ["editorUiAlias"] = types.GetValueOrDefault(property.DataTypeKey)?.EditorUiAlias,
                ["mandatory"] = property.Mandatory,
                ["variations"] = property.Variations.ToString(),
            }))),
        };
    }

    private JsonObject ValueOf(IPropertyType property) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["alias"] = new JsonObject { ["const"] = property.Alias } } },
        ["then"] = new JsonObject
        {
            ["properties"] = editors.SupportsSchema(property.PropertyEditorAlias)
                ? new JsonObject { ["value"] = new JsonObject { ["$ref"] = $"/umbraco/management/api/v1/data-type/{property.DataTypeKey}/schema" } }
                : [],
        },
    };

    private static JsonObject Definitions() => new()
    {
        ["referenceById"] = new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, Object(["id"], ("id", new JsonObject { ["type"] = "string", ["format"] = "uuid" }))) },
        ["valueBase"] = Object(["alias"], ("alias", new JsonObject { ["type"] = "string" }), ("culture", Nullable("string")), ("segment", Nullable("string")), ("value", [])),
        ["variants"] = new JsonObject
        {
            ["type"] = "array", ["minItems"] = 1,
            ["items"] = Object(["name"], ("name", new JsonObject { ["type"] = "string", ["minLength"] = 1 }), ("culture", Nullable("string")), ("segment", Nullable("string"))),
        },
    };

    private static JsonObject Definition(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject Nullable(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = new JsonArray(type, "null") };
        if (format is not null)
            schema["format"] = format;
        return schema;
    }

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] members) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
    };
}
