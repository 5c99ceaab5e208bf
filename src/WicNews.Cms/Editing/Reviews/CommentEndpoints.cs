using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>Comments on a document, among those who may see it.</summary>
internal static class CommentEndpoints
{
    public static void MapEditorComments(this RouteGroupBuilder api)
    {
        var comments = api.MapResource("/comment/{document:guid}", "Editors' Comment", AuthorizationPolicies.TreeAccessDocuments);
        comments.MapPost("/", AddAsync);
        comments.MapPut("/{id:guid}/resolve", ResolveAsync);
        comments.MapDelete("/{id:guid}", DropAsync);
    }

    internal static CommentModel Model(CommentRow row, Guid reader) =>
        new(row.Id, row.UserName, row.UserKey == reader, row.Time, row.Text, row.Field, row.ResolvedByName, row.ResolvedAt);

    private static async Task<Answer<CommentModel>> AddAsync(
        Guid document, Body<AddCommentModel> body, ReviewAccess access, IContentEditingService editing, ReviewStore reviews, CurrentEditor editor, ReviewNotices notices)
    {
        if (await access.MayNotSeeAsync(document) is { } denied)
            return denied;
        if (ReviewEndpoints.TextProblem(body.Value.Text, "$.text") is { } invalid)
            return invalid;
        if (await editing.GetAsync(document) is not { } content)
            return Problem.NotFound("Document", document);
        if (body.Value.Field is { } field && !content.HasProperty(field))
            return Problem.BadInput("$.field", "No property of the document has this alias.");
        CommentRow added = reviews.AddComment(content, editor.User, body.Value.Text.Trim(), body.Value.Field);
        await notices.TellAsync(document);
        return Model(added, editor.Key);
    }

    private static async Task<Answer> ResolveAsync(
        Guid document, Guid id, Body<ResolveCommentModel> body, ReviewAccess access, ReviewStore reviews, CurrentEditor editor, ReviewNotices notices)
    {
        if (await access.MayNotSeeAsync(document) is { } denied)
            return denied;
        if (!reviews.Resolve(document, id, editor.User, body.Value.IsResolved))
            return Problem.NotFound("Comment", id);
        await notices.TellAsync(document);
        return Answer.Done;
    }

    private static async Task<Answer> DropAsync(Guid document, Guid id, ReviewAccess access, ReviewStore reviews, CurrentEditor editor, ReviewNotices notices)
    {
        if (await access.MayNotSeeAsync(document) is { } denied)
            return denied;
        if (!reviews.DropComment(document, id, editor.Key))
            return Problem.NotFound("Comment", id);
        await notices.TellAsync(document);
        return Answer.Done;
    }
}
