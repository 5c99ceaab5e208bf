using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents.Patching;

/// <summary>Saving parts of a document: the operations are applied to what is there now, and the whole is saved as any other save.</summary>
internal static class DocumentPatch
{
    public static void MapDocumentPatch(this RouteGroupBuilder api) => api
        .MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments)
        .MapPatch("/{id:guid}/patch", PatchAsync).Produces(StatusCodes.Status200OK);

    private static async Task<Answer> PatchAsync(
        Guid id, Body<PatchDocumentModel> body, DocumentAccess access, DocumentPatcher patcher, HttpContext http)
    {
        if (await access.DeniedAsync(ActionUpdate.ActionLetter, id) is { } denied)
            return denied;
        if (body.Value.Operations.Count == 0)
            return Problem.BadInput("$.operations", "At least one operation is required.");
        return await patcher.SaveAsync(id, body.Value.Operations, http);
    }

    internal sealed record PatchDocumentModel(IReadOnlyList<PatchOperationModel> Operations);

    internal sealed record PatchOperationModel(string Op, string Path, JsonElement? Value = null);
}

/// <summary>Applies a patch under the write lock of the tree, so that nothing that is saved meanwhile is lost.</summary>
internal sealed class DocumentPatcher(
    IContentEditingService editing, ContentValues values, PostedDocument posted, EntityTag entityTag, DocumentAccess access, PatchParts parts)
{
    public async Task<Answer> SaveAsync(Guid id, IReadOnlyList<DocumentPatch.PatchOperationModel> operations, HttpContext http)
    {
        using var scope = parts.Scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("Document", id);
        if (entityTag.Check(http.Request, content) is { } changed)
            return changed;
        var before = Json(content);
        var (after, refused) = Apply(before, operations);
        if (refused is not null)
            return refused;
        if (await access.DeniedAsync(ActionUpdate.ActionLetter, id, TouchedCultures(before, after!)) is { } denied)
            return denied;
        var answer = await SaveAsync(content, after!, http);
        if (answer.Problem is null)
            scope.Complete();
        return answer;
    }

    private async Task<Answer> SaveAsync(IContent content, JsonObject after, HttpContext http)
    {
        UpdateDocumentModel request;
        try
        {
            request = after.Deserialize<UpdateDocumentModel>(ManagementJson.Options)!;
        }
        catch (JsonException exception)
        {
            return JsonProblem.From(exception);
        }

        var model = new ContentUpdateModel { TemplateKey = request.Template?.Id };
        if (await posted.FillAsync(model, content, request.Values, request.Variants) is { } refused)
            return refused.OperationStatus == nameof(ContentEditingOperationStatus.PropertyTypeNotFound)
                ? refused with { Status = StatusCodes.Status422UnprocessableEntity }
                : refused;
        var attempt = await editing.UpdateAsync(content.Key, model, parts.Editor.Key);
        if (!attempt.Success)
            return EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, request.Values);
        if (attempt.Result?.Content is { } saved)
            http.Response.Headers.ETag = EntityTag.Of(saved);
        return Answer.Done;
    }

    private static (JsonObject? After, Problem? Refused) Apply(JsonObject before, IReadOnlyList<DocumentPatch.PatchOperationModel> operations)
    {
        var after = before.DeepClone().AsObject();
        for (var index = 0; index < operations.Count; index++)
        {
            var operation = operations[index];
            if (operation is { Value: null, Op: JsonPatch.Add or JsonPatch.Replace })
                return (null, Problem.BadInput($"$.operations[{index}].value", $"'{operation.Op}' needs a value."));
            try
            {
                var value = operation.Value is { } given ? JsonSerializer.SerializeToNode(given) : null;
                JsonPatch.Apply(after, operation.Op, operation.Path, value);
            }
            catch (PatchException exception)
            {
                return (null, Problem.BadInput($"$.operations[{index}].path", exception.Message));
            }
        }

        return (after, null);
    }

    private JsonObject Json(IContent content) => new()
    {
        ["values"] = new JsonArray([.. values.Read(content).Select(value => (JsonNode)new JsonObject
        {
            ["alias"] = value.Alias,
            ["culture"] = value.Culture,
            ["segment"] = value.Segment,
            ["value"] = JsonSerializer.SerializeToNode(value.Value, ManagementJson.Options),
        })]),
        ["variants"] = new JsonArray([.. (content.ContentType.Variations.HasFlag(ContentVariation.Culture) ? content.AvailableCultures.Cast<string?>() : [null])
            .Select(culture => (JsonNode)new JsonObject
            {
                ["culture"] = culture,
                ["segment"] = null,
                ["name"] = culture is null ? content.Name : content.GetCultureName(culture),
            })]),
        ["template"] = null,
    };

    // The languages of all entries that are not in both.
    private static IEnumerable<string?> TouchedCultures(JsonObject before, JsonObject after) => new[] { "values", "variants" }
        .SelectMany(list =>
        {
            HashSet<string> old = [.. Entries(before, list).Select(entry => entry.ToJsonString())];
            HashSet<string> fresh = [.. Entries(after, list).Select(entry => entry.ToJsonString())];
            return Entries(before, list).Concat(Entries(after, list)).Where(entry => old.Contains(entry.ToJsonString()) != fresh.Contains(entry.ToJsonString()));
        })
        .Select(entry => entry["culture"]?.ToString()).Distinct();

    private static IEnumerable<JsonObject> Entries(JsonObject document, string list) => (document[list] as JsonArray ?? []).OfType<JsonObject>();
}

/// <summary>Whom and what a patch is saved with.</summary>
internal sealed record PatchParts(ICoreScopeProvider Scopes, CurrentEditor Editor);
