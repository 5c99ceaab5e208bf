using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Imaging.Rights;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media.Care;

/// <summary>
/// What Umbraco's API does not have for media: whose rights have run out, withdrawing pictures everywhere at once, and giving the same
/// words to many.
/// </summary>
internal static class MediaCareEndpoints
{
    private const string Root = "/umbraco/wicnews/api/v1/media";
    private const int MostAtOnce = 500;
    private const int LongestReason = 1000;

    public static void MapMediaCare(this IEndpointRouteBuilder routes)
    {
        var media = (RouteGroupBuilder)routes.MapGroup(Root)
            .RequireAuthorization(AuthorizationPolicies.SectionAccessForMediaTree)
            .WithTags("Media")
            .AddEndpointFilter<RouteGroupBuilder, InputFilter>()
            .AddEndpointFilter<RouteGroupBuilder, NotificationsFilter>();
        media.MapGet("/rights", ListAsync);
        media.MapGet("/{id:guid}/rights", OfOneAsync);
        // Whoever picks pictures sees their rights; to change many at once is the media section's work.
        media.MapPost("/withdraw", WithdrawAsync).Produces(StatusCodes.Status200OK).RequireAuthorization(AuthorizationPolicies.SectionAccessMedia);
        media.MapPut("/values", SetValuesAsync).RequireAuthorization(AuthorizationPolicies.SectionAccessMedia);
    }

    private static async Task<Answer<Paged<RightsModel>>> ListAsync(
        PictureRights rights, MediaAccess access, ITrackedReferencesService references, TimeProvider time, int days = 30, int skip = 0, int take = 100)
    {
        if (days is < 0 or > 3660)
            return Problem.BadInput("days", "0 to 3660 days are expected.");
        var seen = new List<PictureRight>();
        foreach (var right in rights.EndingBefore(time.GetUtcNow().AddDays(days)))
            if (await access.DeniedAsync(right.Key) is null)
                seen.Add(right);
        var models = new List<RightsModel>();
        foreach (var right in seen.Skip(skip).Take(take))
            models.Add(new RightsModel(right.Key, right.Name, right.Ends, rights.StateOf(right.Ends).ToString(), await UsesAsync(references, right.Key)));
        return new Paged<RightsModel>(seen.Count, models);
    }

    private static async Task<Answer<RightsModel>> OfOneAsync(
        Guid id, PictureRights rights, MediaAccess access, IMediaService media, ITrackedReferencesService references)
    {
        if (await access.DeniedAsync(id) is { } denied)
            return denied;
        if (media.GetById(id) is not { } item)
            return Problem.NotFound("Media", id);
        var end = rights.EndOf(item);
        return new RightsModel(id, item.Name ?? string.Empty, end, rights.StateOf(end).ToString(), await UsesAsync(references, id));
    }

    private static async Task<Answer> WithdrawAsync(Body<WithdrawModel> body, MediaAccess access, MediaWithdrawal withdrawal)
    {
        var request = body.Value;
        if (Checked(request.Ids) is { } refused)
            return refused;
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > LongestReason)
            return Problem.BadInput("$.reason", $"Say in 1 to {LongestReason} characters why.");
        return await access.DeniedAsync(request.Ids) is { } denied ? denied : await withdrawal.WithdrawAsync([.. request.Ids.Distinct()], request.Reason.Trim());
    }

    private static async Task<Answer<BatchResultModel>> SetValuesAsync(Body<BatchModel> body, MediaAccess access, MediaBatch batch)
    {
        var request = body.Value;
        if (Checked(request.Ids) is { } refused)
            return refused;
        if (request.Values.Count == 0)
            return Problem.BadInput("$.values", "At least one value is expected.");
        return await access.DeniedAsync(request.Ids) is { } denied ? denied : await batch.SetAsync([.. request.Ids.Distinct()], request.Values, request.OnlyEmpty);
    }

    private static Problem? Checked(IReadOnlyList<Guid> ids) =>
        ids.Count is 0 or > MostAtOnce ? Problem.BadInput("$.ids", $"1 to {MostAtOnce} ids are expected.") : null;

    private static async Task<long> UsesAsync(ITrackedReferencesService references, Guid key)
    {
        var attempt = await references.GetPagedRelationsForItemAsync(key, UmbracoObjectTypes.Media, 0, 1, filterMustBeIsDependency: true);
        return attempt.Success ? attempt.Result.Total : 0;
    }

    internal sealed record RightsModel(Guid Id, string Name, DateTimeOffset? Ends, string State, long Uses);

    internal sealed record WithdrawModel(IReadOnlyList<Guid> Ids, string Reason);

    internal sealed record BatchModel(IReadOnlyList<Guid> Ids, IReadOnlyList<ValueModel> Values, bool OnlyEmpty = false);

    internal sealed record BatchResultModel(int Changed, int Unchanged);
}
