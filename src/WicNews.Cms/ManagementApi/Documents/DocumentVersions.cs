using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Earlier versions of documents, and going back to them.</summary>
internal static class DocumentVersions
{
    public static void MapDocumentVersions(this RouteGroupBuilder api)
    {
        var versions = api.MapResource("/document-version", "Document Version", AuthorizationPolicies.TreeAccessDocuments);
        versions.MapGet("/", ListAsync);
        versions.MapGet("/{id:guid}", GetAsync);
        versions.MapPut("/{id:guid}/prevent-cleanup", PreventCleanupAsync);
        versions.MapPost("/{id:guid}/rollback", RollbackAsync).Produces(StatusCodes.Status200OK);
    }

    private static async Task<Answer<Paged<DocumentVersionItemModel>>> ListAsync(
        Guid documentId, string? culture, DocumentAccess access, IContentVersionService versions, IIdKeyMap keys, IUserIdKeyResolver users, int skip = 0, int take = 100)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, documentId) is { } denied)
            return denied;
        var attempt = await versions.GetPagedContentVersionsAsync(documentId, culture, skip, take);
        if (!attempt.Success || attempt.Result is not { } page)
            return attempt.Status.ToProblem();
        var items = new List<DocumentVersionItemModel>();
        foreach (var version in page.Items)
        {
            var type = keys.GetKeyForId(version.ContentTypeId, UmbracoObjectTypes.DocumentType).Result;
            var user = await users.TryGetAsync(version.UserId) is { Success: true } known ? known.Result : Constants.Security.SuperUserKey;
            items.Add(new DocumentVersionItemModel(
                version.VersionId.ToGuid(), new Reference(documentId), new Reference(type), new Reference(user),
                version.VersionDate, version.CurrentPublishedVersion, version.CurrentDraftVersion, version.PreventCleanup));
        }

        return new Paged<DocumentVersionItemModel>(page.Total, items);
    }

    private static async Task<Answer<DocumentVersionModel>> GetAsync(
        Guid id, DocumentAccess access, IContentVersionService versions, DocumentPresentation present)
    {
        var attempt = await versions.GetAsync(id);
        if (!attempt.Success || attempt.Result is not { } content)
            return attempt.Status.ToProblem();
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, content.Key) is { } denied)
            return denied;
        var document = present.Document(content);
        return new DocumentVersionModel(new Reference(content.Key), document.DocumentType, id, [], document.Values, document.Variants);
    }

    private static async Task<Answer> PreventCleanupAsync(
        Guid id, bool preventCleanup, DocumentAccess access, IContentVersionService versions, CurrentEditor editor)
    {
        var found = await versions.GetAsync(id);
        if (!found.Success || found.Result is not { } version)
            return found.Status.ToProblem();
        if (await access.DeniedAsync(ActionUpdate.ActionLetter, version.Key) is { } denied)
            return denied;
        var attempt = await versions.SetPreventCleanupAsync(id, preventCleanup, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }

    private static async Task<Answer> RollbackAsync(
        Guid id, string? culture, DocumentAccess access, IContentVersionService versions, CurrentEditor editor)
    {
        var found = await versions.GetAsync(id);
        if (!found.Success || found.Result is not { } version)
            return found.Status.ToProblem();
        // Without a language, all that the version has are written back.
        if (await access.DeniedAsync(ActionRollback.ActionLetter, version.Key, culture is null ? version.AvailableCultures : [culture]) is { } denied)
            return denied;
        if (culture is not null && !version.AvailableCultures.Contains(culture, StringComparer.OrdinalIgnoreCase))
            return Problem.BadInput(nameof(culture), $"This version says nothing in '{culture}'. Leave the language out to go back in all that it has.");
        var attempt = await versions.RollBackAsync(id, culture, editor.Key);
        return attempt.Success ? Answer.Done : attempt.Result.ToProblem();
    }

    internal sealed record DocumentVersionItemModel(
        Guid Id,
        Reference Document,
        Reference DocumentType,
        Reference User,
        DateTime VersionDate,
        bool IsCurrentPublishedVersion,
        bool IsCurrentDraftVersion,
        bool PreventCleanup);

    internal sealed record DocumentVersionModel(
        Reference? Document,
        TypeReferenceModel DocumentType,
        Guid Id,
        IReadOnlyList<Flag> Flags,
        IReadOnlyList<ValueResponseModel> Values,
        IReadOnlyList<DocumentVariantResponseModel> Variants);
}
