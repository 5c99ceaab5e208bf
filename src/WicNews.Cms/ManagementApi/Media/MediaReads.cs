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
}
