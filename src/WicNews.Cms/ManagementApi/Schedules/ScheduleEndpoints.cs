using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Schedules;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Schedules;

/// <summary>What Umbraco's API does not have for schedules: all that is to come in one list, cancelling one, and times in a zone with a name.</summary>
internal static class ScheduleEndpoints
{
    private const string Root = "/umbraco/wicnews/api/v1/schedule";

    public static void MapSchedules(this IEndpointRouteBuilder routes)
    {
        var schedules = (RouteGroupBuilder)routes.MapGroup(Root)
            .RequireAuthorization(AuthorizationPolicies.TreeAccessDocuments)
            .WithTags("Schedule")
            .AddEndpointFilter<RouteGroupBuilder, InputFilter>()
            .AddEndpointFilter<RouteGroupBuilder, NotificationsFilter>();
        schedules.MapGet("/", ListAsync);
        schedules.MapDelete("/{id:guid}", CancelAsync);
        schedules.MapPut("/document/{id:guid}", ScheduleAsync);
    }

    private static async Task<Answer<Paged<ScheduledModel>>> ListAsync(
        ScheduleBoard board, IContentPermissionAuthorizer permissions, LaterPublishing later, CurrentEditor editor, string timeZone = "UTC", int skip = 0, int take = 100)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone))
            return Problem.BadInput("timeZone", $"There is no time zone '{timeZone}'.");
        var all = board.All();
        var seen = await permissions.FilterAuthorizedAsync(editor.User, all.Select(entry => entry.ContentKey).Distinct(), new HashSet<string> { ActionBrowse.ActionLetter });
        var mayPublish = await permissions.FilterAuthorizedAsync(editor.User, seen, new HashSet<string> { ActionPublish.ActionLetter });
        var mayUnpublish = await permissions.FilterAuthorizedAsync(editor.User, seen, new HashSet<string> { ActionUnpublish.ActionLetter });
        return all.Where(entry => seen.Contains(entry.ContentKey)).ToArray().Page(skip, take).Map(entry => new ScheduledModel(
            entry.Id,
            new Reference(entry.ContentKey),
            board.NameOf(entry),
            entry.Culture == "*" ? null : entry.Culture,
            entry.Action == ContentScheduleAction.Release ? "Publish" : "Unpublish",
            entry.Date,
            ZonedTime.At(entry.Date, zone),
            timeZone,
            entry.Version?.ToGuid(),
            (entry.Action == ContentScheduleAction.Release ? mayPublish : mayUnpublish).Contains(entry.ContentKey) && later.DeniedAt(entry.ContentKey) is null,
            entry.Failed));
    }

    private static async Task<Answer> CancelAsync(Guid id, ScheduleBoard board, DocumentAccess access, LaterPublishing later, ReviewNotices notices)
    {
        if (board.Find(id) is not { } entry)
            return Problem.NotFound("Schedule", id);
        var permission = entry.Action == ContentScheduleAction.Release ? ActionPublish.ActionLetter : ActionUnpublish.ActionLetter;
        // Who may not set a time may not undo one that an editor has set.
        if ((await access.DeniedAsync(permission, entry.ContentKey, entry.Culture == "*" ? [] : [entry.Culture]) ?? later.DeniedAt(entry.ContentKey)) is { } denied)
            return denied;
        board.Cancel(entry);
        await notices.TellOfScheduleAsync(entry.ContentKey);
        if (entry.Failed is not null)
            await notices.TellAsync(entry.ContentKey);
        return Answer.Done;
    }

    private static async Task<Answer> ScheduleAsync(
        Guid id, Body<ScheduleInZoneModel> body, DocumentAccess access, LaterPublishing later, IContentPublishingService publishing, CurrentEditor editor, TimeProvider time,
        ScheduleBoard board, ReviewNotices notices)
    {
        var request = body.Value;
        if ((await access.DeniedAsync(ActionPublish.ActionLetter, id, [request.Culture]) ?? later.DeniedAt(id)) is { } denied)
            return denied;
        var publish = PostedTime.Read(request.Publish, request.TimeZone, "$.publish", out var fault);
        var unpublish = PostedTime.Read(request.Unpublish, request.TimeZone, "$.unpublish", out var second);
        if ((fault ?? second) is { } unread)
            return unread;
        var release = later.TimeOf(id, request.Culture, ContentScheduleAction.Release);
        if (request.ApproveAgain && release is null)
            return Problem.BadInput("$.approveAgain", "No time to publish is set that what is saved now could go out at.");
        if (publish is null && unpublish is null && !request.ApproveAgain)
            return Problem.BadInput("$.publish", "A time to publish or to unpublish is expected.");
        bool isEndOnly = publish is null && release is not null && !request.ApproveAgain;
        bool isEndGiven = unpublish is not null;
        // Umbraco takes a time that is not given for one that is to go. Here that is what cancelling is for.
        publish ??= release;
        unpublish ??= later.TimeOf(id, request.Culture, ContentScheduleAction.Expire);
        if (ScheduleChecks.Fault([new Documents.CultureAndScheduleModel(request.Culture, new ScheduleModel(publish, unpublish))], time.GetUtcNow()) is { } refused)
            return refused;
        if (isEndGiven && later.ChangesTakeDown(id, request.Culture, unpublish) && await access.DeniedAsync(ActionUnpublish.ActionLetter, id, [request.Culture]) is { } mayNotTakeDown)
            return mayNotTakeDown;
        if (isEndOnly)
        {
            board.SetEnd(id, request.Culture, unpublish!.Value.UtcDateTime);
            await notices.TellOfScheduleAsync(id);
            return Answer.Done;
        }

        var model = new CulturePublishScheduleModel { Culture = request.Culture, Schedule = new ContentScheduleModel { PublishDate = publish, UnpublishDate = unpublish } };
        var attempt = await publishing.PublishAsync(id, [model], editor.Key);
        if (!attempt.Success)
            return EditingProblems.Of(attempt.Status, attempt.Result?.InvalidPropertyAliases ?? []);
        await notices.TellOfScheduleAsync(id);
        return Answer.Done;
    }

    internal sealed record ScheduledModel(
        Guid Id, Reference Document, string Name, string? Culture, string Action, DateTime Time, DateTimeOffset LocalTime, string TimeZone, Guid? Version, bool MayCancel,
        string? Failed);

    /// <summary>
    /// A time that is not given stays as it is, and so does what is to go out at it, unless <c>approveAgain</c> is said: then it is the draft as it is now.
    /// </summary>
    internal sealed record ScheduleInZoneModel(string TimeZone, string? Culture = null, string? Publish = null, string? Unpublish = null, bool ApproveAgain = false);
}
