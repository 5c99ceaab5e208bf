using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Of which changes to a document, and to what lies below it, the signed-in user hears by mail.</summary>
internal static class DocumentNotices
{
    public static void MapDocumentNotices(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments);
        documents.MapGet("/{id:guid}/notifications", ListAsync);
        documents.MapPut("/{id:guid}/notifications", SetAsync);
    }

    private static async Task<Answer<IReadOnlyList<NoticeModel>>> ListAsync(
        Guid id, DocumentAccess access, IContentService contents, INotificationService notices, ActionCollection actions, CurrentEditor editor)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        if (contents.GetById(id) is not { } content)
            return Problem.NotFound("Document", id);
        var chosen = (notices.GetUserNotifications(editor.User, content.Path) ?? [])
            .Where(notice => notice.EntityId == content.Id).Select(notice => notice.Action).ToHashSet();
        return Offered(actions).Select(action => new NoticeModel(action.Letter, action.Alias, chosen.Contains(action.Letter))).ToArray();
    }

    private static async Task<Answer> SetAsync(
        Guid id, Body<NoticesModel> body, DocumentAccess access, IContentService contents, NoticeParts parts, CurrentEditor editor)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        if (contents.GetById(id) is not { } content)
            return Problem.NotFound("Document", id);
        if (!parts.Mail.CanSendRequiredEmail())
            return new Problem(StatusCodes.Status501NotImplemented, "No mail", "This site sends no mail: no mail server is configured.");
        var known = Offered(parts.Actions).Select(action => action.Letter).ToHashSet();
        if (body.Value.SubscribedActionIds.FirstOrDefault(letter => !known.Contains(letter)) is { } unknown)
            return Problem.BadInput("$.subscribedActionIds", $"'{unknown}' is not an action that can be heard of.");
        parts.Notices.SetNotifications(editor.User, content, [.. body.Value.SubscribedActionIds.Distinct()]);
        return Answer.Done;
    }

    // Public access is not built: nobody would ever hear of it.
    private static IEnumerable<IAction> Offered(ActionCollection actions) => actions.Where(action => action.ShowInNotifier && action is not ActionProtect);

    internal sealed record NoticeModel(string ActionId, string Alias, bool Subscribed);

    internal sealed record NoticesModel(IReadOnlyList<string> SubscribedActionIds);

    internal sealed record NoticeParts(INotificationService Notices, ActionCollection Actions, IEmailSender Mail);
}
