using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.ContentTypes.Schemas;

/// <summary>What documents, media and values must look like, as JSON Schema, for programs that write them.</summary>
internal static class SchemaEndpoints
{
    public static void MapSchemas(this RouteGroupBuilder api)
    {
        api.MapResource("/document-type", "Document Type", AuthorizationPolicies.TreeAccessDocumentsOrDocumentTypes)
            .MapGet("/{id:guid}/schema", async Task<Answer<JsonObject>> (Guid id, IContentTypeService types, TypeSchema schema) =>
                await types.GetAsync(id) is { } type ? await schema.OfAsync(type, "document") : Problem.NotFound("Document type", id));
        api.MapResource("/media-type", "Media Type", AuthorizationPolicies.TreeAccessMediaOrMediaTypes)
            .MapGet("/{id:guid}/schema", async Task<Answer<JsonObject>> (Guid id, IMediaTypeService types, TypeSchema schema) =>
                await types.GetAsync(id) is { } type ? await schema.OfAsync(type, "media") : Problem.NotFound("Media type", id));
        var dataTypes = api.MapResource("/data-type", "Data Type", AuthorizationPolicies.TreeAccessDocumentsOrMediaOrMembersOrContentTypes);
        dataTypes.MapGet("/{id:guid}/schema", OfDataTypeAsync);
        dataTypes.MapGet("/schemas/batch", OfDataTypesAsync);
    }

    private static async Task<Answer<DataTypeSchemaModel>> OfDataTypeAsync(Guid id, IPropertyEditorSchemaService schemas)
    {
        var attempt = await schemas.GetSchemaAsync(id);
        return attempt.Success
            ? new DataTypeSchemaModel(attempt.Result.ValueType?.FullName, attempt.Result.JsonSchema)
            : Problem.NotFound("Schema not found", $"No data type with the id {id} has values that are described.") with { OperationStatus = attempt.Status.ToString() };
    }

    private static async Task<Answer<BatchModel<DataTypeSchemaItemModel>>> OfDataTypesAsync(IPropertyEditorSchemaService schemas, Guid[]? id = null)
    {
        var items = new List<DataTypeSchemaItemModel>();
        foreach (var key in (id ?? []).Distinct())
        {
            var attempt = await schemas.GetSchemaAsync(key);
            items.Add(attempt.Success
                ? new DataTypeSchemaItemModel(key, attempt.Result.ValueType?.FullName, attempt.Result.JsonSchema, null)
                : new DataTypeSchemaItemModel(key, null, null, attempt.Status.ToString()));
        }

        return new BatchModel<DataTypeSchemaItemModel>(items.Count, items);
    }

    internal sealed record DataTypeSchemaModel(string? ValueTypeName, JsonObject? JsonSchema);

    internal sealed record DataTypeSchemaItemModel(Guid Id, string? ValueTypeName, JsonObject? JsonSchema, string? Error);
}
