using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.ManagementApi.Audit;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.References;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>What refers to documents, and what was done to them.</summary>
internal static class DocumentReferences
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Document;

    public static void MapDocumentReferences(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        documents.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        documents.MapGet("/{id:guid}/referenced-descendants", ReferencedDescendantsAsync);
        documents.MapGet("/are-referenced", (ReferenceQueries references, Guid[]? id = null, int skip = 0, int take = 20) =>
            references.OfAsync(id, Type, skip, take));
        documents.MapGet("/{id:guid}/audit-log", AuditLogAsync);
    }

    private static async Task<Answer<Paged<ReferenceModel>>> ReferencedByAsync(
        Guid id, DocumentAccess access, ReferenceQueries references, int skip = 0, int take = 20) =>
        await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied ? denied : await references.ToAsync(id, Type, skip, take);

    private static async Task<Answer<Paged<Reference>>> ReferencedDescendantsAsync(
        Guid id, DocumentAccess access, ReferenceQueries references, int skip = 0, int take = 20) =>
        await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied ? denied : await references.BelowAsync(id, Type, skip, take);

    private static async Task<Answer<Paged<AuditLogModel>>> AuditLogAsync(
        Guid id, Direction? orderDirection, DateTimeOffset? sinceDate, DocumentAccess access, AuditLog log, int skip = 0, int take = 100) =>
        await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied
            ? denied
            : await log.OfAsync(id, Type, orderDirection, sinceDate, skip, take);
}
