using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>One document: its draft, its published state, and what the site's configuration says of documents.</summary>
internal static class DocumentReads
{
    public static void MapDocumentReads(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        documents.MapGet("/{id:guid}", GetAsync);
        documents.MapGet("/{id:guid}/published", GetPublishedAsync);
        documents.MapGet("/configuration", Configuration);
        documents.MapGet("/{id:guid}/available-segment-options", SegmentsAsync);
    }

    private static async Task<Answer<DocumentResponseModel>> GetAsync(
        Guid id, DocumentAccess access, IContentQueryService query, DocumentPresentation present)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        var attempt = await query.GetWithSchedulesAsync(id);
        if (!attempt.Success || attempt.Result is not { } found)
            return attempt.Status.ToProblem();
        Answer<DocumentResponseModel> answer = present.Document(found.Content, found.Schedules);
        return answer.WithEntityTag(EntityTag.Of(found.Content));
    }

    private static async Task<Answer<DocumentResponseModel>> GetPublishedAsync(
        Guid id, DocumentAccess access, IContentEditingService editing, DocumentPresentation present)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        return await editing.GetAsync(id) switch
        {
            null => Problem.NotFound("Document", id),
            { Published: false } => Problem.NotFound("Not published", $"The document {id} is not published.") with { OperationStatus = "NotFound" },
            var content => present.Published(content),
        };
    }

    // No document type here varies by segment, so none can be created either.
    private static Answer<DocumentConfigurationModel> Configuration(IOptionsMonitor<ContentSettings> content) =>
        new DocumentConfigurationModel(
            content.CurrentValue.DisableDeleteWhenReferenced,
            content.CurrentValue.DisableUnpublishWhenReferenced,
            content.CurrentValue.AllowEditInvariantFromNonDefault,
            AllowNonExistingSegmentsCreation: false);

    private static async Task<Answer<Paged<SegmentModel>>> SegmentsAsync(
        Guid id, DocumentAccess access, ISegmentService segments, int skip = 0, int take = 100)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        var attempt = await segments.GetPagedSegmentsAsync(skip, take);
        return attempt is { Success: true, Result: { } page }
            ? new Paged<SegmentModel>(page.Total, [.. page.Items.Select(segment => new SegmentModel(segment.Name, segment.Alias))])
            : attempt.Status.ToProblem();
    }
}
