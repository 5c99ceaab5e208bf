using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.ServerEvents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.Editing.Presence;

/// <summary>Saying that one has something open, and hearing who else has.</summary>
internal static class PresenceEndpoints
{
    /// <summary>The source of the server events by which open windows hear that somebody came or went.</summary>
    public const string EventSource = "WicNews:Presence";

    public static void MapPresence(this RouteGroupBuilder api)
    {
        var presence = api.MapResource("/presence", "Presence", AuthorizationPolicies.SectionAccessContentOrMedia);
        presence.MapPut("/{entityType}/{id:guid}/{window:guid}", EnterAsync);
        presence.MapDelete("/{entityType}/{id:guid}/{window:guid}", LeaveAsync);
    }

    private static async Task<Answer<PresenceModel>> EnterAsync(
        string entityType, Guid id, Guid window, bool? changed, EditingAccess access, CurrentEditor editor, PresenceParts parts)
    {
        if (entityType is not (EditingPlace.Document or EditingPlace.Media))
            return EditingPlace.UnknownKind(entityType);
        EditingPlace place = EditingPlace.Of(entityType, id);
        if (await access.MayNotSeeAsync(place) is { } denied)
            return denied;
        if (parts.Board.Enter(place.Name, window, editor.Key, editor.User.Name ?? string.Empty, changed ?? false))
            await parts.TellAsync(id);
        return new PresenceModel(
            (int)PresenceBoard.Lease.TotalSeconds,
            [.. parts.Board.At(place.Name).Where(presence => presence.Window != window)
                .Select(presence => new PresentModel(presence.User, presence.Name, presence.Since, presence.HasChanges, presence.User == editor.Key))]);
    }

    private static async Task<Answer> LeaveAsync(string entityType, Guid id, Guid window, CurrentEditor editor, PresenceParts parts)
    {
        if (parts.Board.Leave(EditingPlace.Of(entityType, id).Name, window, editor.Key))
            await parts.TellAsync(id);
        return Answer.Done;
    }

    internal sealed class PresenceParts(PresenceBoard board, IServerEventRouter router)
    {
        public PresenceBoard Board => board;

        public Task TellAsync(Guid id) =>
            router.RouteEventAsync(new ServerEvent { EventSource = EventSource, EventType = Constants.ServerEvents.EventType.Updated, Key = id });
    }

    internal sealed record PresenceModel(int LeaseSeconds, IReadOnlyList<PresentModel> Others);

    internal sealed record PresentModel(Guid UserKey, string Name, DateTimeOffset Since, bool HasUnsavedChanges, bool IsMe);
}
