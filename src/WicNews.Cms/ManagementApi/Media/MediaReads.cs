using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Audit;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.References;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>One media item, the list below one, and what refers to it.</summary>
internal static class MediaReads
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Media;

    public static void MapMediaReads(this RouteGroupBuilder api)
    {
        var media = api.MapResource("/media", "Media", AuthorizationPolicies.SectionAccessForMediaTree);
        media.MapGet("/{id:guid}", GetAsync);
        media.MapGet("/configuration", Configuration);
        media.MapGet("/{id:guid}/referenced-by", ReferencedByAsync);
        media.MapGet("/{id:guid}/referenced-descendants", ReferencedDescendantsAsync);
        media.MapGet("/are-referenced", (ReferenceQueries references, Guid[]? id = null, int skip = 0, int take = 20) =>
            references.OfAsync(id, Type, skip, take));
        media.MapGet("/{id:guid}/audit-log", AuditLogAsync);
        api.MapResource("/collection/media", "Media", AuthorizationPolicies.SectionAccessForMediaTree).MapGet("/", ListAsync);
    }

    private static async Task<Answer<MediaResponseModel>> GetAsync(Guid id, MediaAccess access, IMediaEditingService editing, MediaPresentation present)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } media)
            return Problem.NotFound("Media", id);
        Answer<MediaResponseModel> answer = present.Media(media);
        return answer.WithEntityTag(EntityTag.Of(media));
    }

    private static Answer<MediaConfigurationModel> Configuration(IOptionsMonitor<ContentSettings> settings) =>
        new MediaConfigurationModel(settings.CurrentValue.DisableDeleteWhenReferenced, settings.CurrentValue.DisableUnpublishWhenReferenced);

    private static async Task<Answer<Paged<ReferenceModel>>> ReferencedByAsync(
        Guid id, MediaAccess access, ReferenceQueries references, int skip = 0, int take = 20) =>
        await access.DeniedAsync(id) is { } denied ? denied : await references.ToAsync(id, Type, skip, take);

    private static async Task<Answer<Paged<Reference>>> ReferencedDescendantsAsync(
        Guid id, MediaAccess access, ReferenceQueries references, int skip = 0, int take = 20) =>
        await access.DeniedAsync(id) is { } denied ? denied : await references.BelowAsync(id, Type, skip, take);

    private static async Task<Answer<Paged<AuditLogModel>>> AuditLogAsync(
        Guid id, Direction? orderDirection, DateTimeOffset? sinceDate, MediaAccess access, AuditLog log, int skip = 0, int take = 100) =>
        await access.DeniedAsync(id) is { } denied ? denied : await log.OfAsync(id, Type, orderDirection, sinceDate, skip, take);

    private static async Task<Answer<Paged<MediaCollectionItemModel>>> ListAsync(
        [AsParameters] CollectionQuestion ask, IMediaListViewService lists, CurrentEditor editor, MediaPresentation present)
    {
        var attempt = await lists.GetListViewItemsByKeyAsync(
            editor.User, ask.Id, ask.DataTypeId, ask.OrderBy ?? "updateDate", ask.OrderDirection ?? Direction.Ascending, ask.Filter, ask.Skip, ask.Take);
        if (!attempt.Success || attempt.Result is not { } list)
            return attempt.Status.ToProblem();
        var columns = list.ListViewConfiguration.IncludeProperties.Select(property => property.Alias).OfType<string>().ToHashSet();
        return new Paged<MediaCollectionItemModel>(list.Items.Total, [.. list.Items.Items.Select(item => present.CollectionItem(item, columns))]);
    }

    internal sealed record CollectionQuestion(
        Guid? Id, Guid? DataTypeId, string? OrderBy, Direction? OrderDirection, string? Filter, int Skip = 0, int Take = 100);
}
