using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Creating, saving and validating documents.</summary>
internal static class DocumentWrites
{
    public const string Location = "/umbraco/management/api/v1/document";

    public static void MapDocumentWrites(this RouteGroupBuilder api, RouteGroupBuilder apiOnePointOne)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        documents.MapPost("/", CreateAsync);
        documents.MapPost("/validate", ValidateCreateAsync).Produces(StatusCodes.Status200OK);
        documents.MapPut("/{id:guid}", UpdateAsync);
        apiOnePointOne.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments).MapPut("/{id:guid}/validate", ValidateUpdateAsync);
    }

    public static ContentCreateModel ToModel(CreateDocumentModel request) => new()
    {
        Key = request.Id,
        ContentTypeKey = request.DocumentType.Id,
        ParentKey = request.Parent?.Id,
        TemplateKey = request.Template?.Id,
        Properties = ContentInput.Properties(request.Values),
        Variants = ContentInput.Variants(request.Variants),
    };

    private static async Task<Answer> CreateAsync(
        Body<CreateDocumentModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor, ContentChecks checks, FreeIds ids)
    {
        var request = body.Value;
        if (await access.DeniedAsync(ActionNew.ActionLetter, request.Parent?.Id, (request.Variants ?? []).Select(variant => variant.Culture)) is { } denied)
            return denied;
        if ((ids.Check(request.Id) ?? await checks.DocumentAsync(request.DocumentType.Id, request.Values, request.Variants)) is { } invalid)
            return invalid;
        var attempt = await editing.CreateAsync(ToModel(request), editor.Key);
        return attempt is { Success: true, Result.Content: { } content }
            ? Answer.Created(Location, content.Key)
            : EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, request.Values);
    }

    private static async Task<Answer> ValidateCreateAsync(
        Body<CreateDocumentModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor, ContentChecks checks, FreeIds ids)
    {
        var request = body.Value;
        if (await access.DeniedAsync(ActionNew.ActionLetter, request.Parent?.Id) is { } denied)
            return denied;
        if ((ids.Check(request.Id) ?? await checks.DocumentAsync(request.DocumentType.Id, request.Values, request.Variants)) is { } invalid)
            return invalid;
        var attempt = await editing.ValidateCreateAsync(ToModel(request), editor.Key);
        return attempt.Success ? Answer.Done : EditingProblems.Of(attempt.Status, attempt.Result, request.Values);
    }

    private static async Task<Answer> UpdateAsync(
        Guid id, Body<UpdateDocumentModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor, PostedDocument posted, SaveGuard guard)
    {
        var request = body.Value;
        if (await access.DeniedAsync(ActionUpdate.ActionLetter, id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("Document", id);
        var model = new ContentUpdateModel { TemplateKey = request.Template?.Id };
        if (await posted.FillAsync(model, content, request.Values, request.Variants) is { } refused)
            return refused;
        return await guard.RunAsync(Constants.Locks.ContentTree, async () => await editing.GetAsync(id), async () =>
        {
            var attempt = await editing.UpdateAsync(id, model, editor.Key);
            return attempt.Success
                ? (Answer.Done, attempt.Result?.Content)
                : (EditingProblems.Of(attempt.Status, attempt.Result?.ValidationResult, request.Values), null);
        });
    }

    private static async Task<Answer> ValidateUpdateAsync(
        Guid id, Body<ValidateUpdateDocumentModel> body, DocumentAccess access, IContentEditingService editing, CurrentEditor editor, PostedDocument posted)
    {
        var request = body.Value;
        if (await access.DeniedAsync(ActionUpdate.ActionLetter, id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } content)
            return Problem.NotFound("Document", id);
        var model = new ValidateContentUpdateModel { Cultures = request.Cultures?.ToHashSet(), TemplateKey = request.Template?.Id };
        if (await posted.FillAsync(model, content, request.Values, request.Variants) is { } refused)
            return refused;
        var attempt = await editing.ValidateUpdateAsync(id, model, editor.Key);
        return attempt.Success ? Answer.Done : EditingProblems.Of(attempt.Status, attempt.Result, request.Values);
    }
}
