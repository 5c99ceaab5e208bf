using Microsoft.AspNetCore.Http.HttpResults;
using WicNews.Cms.Security;
using WicNews.Core.Comments;

namespace WicNews.Web.Site.Comments.Moderation;

/// <summary><c>/umbraco/wicnews/api/v1/comments</c>: what waits, and what becomes of it. Who may publish and take down a story may moderate under it.</summary>
public static class ModerationEndpoints
{
    private const string Root = "/umbraco/wicnews";
    private const int MostAtOnce = 100;

    public static void MapModeration(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root + "/api/v1/comments").RequireAuthorization(AuthorizationPolicies.SectionAccessContent).ExcludeFromDescription();
        api.MapGet("/", ListAsync);
        api.MapPut("/{id:guid}/approve", (Guid id, HttpContext context, ModerationDesk desk) => MoveAsync(id, CommentState.Approved, context, desk));
        api.MapPut("/{id:guid}/reject", (Guid id, HttpContext context, ModerationDesk desk) => MoveAsync(id, CommentState.Rejected, context, desk));
        api.MapDelete("/{id:guid}", DeleteAsync);
        // What is not here is not the backoffice's page either, which answers below /umbraco.
        routes.MapGet(Root + "/{**rest}", () => Problem(StatusCodes.Status404NotFound, "There is no such operation."))
            .RequireAuthorization(AuthorizationPolicies.BackOfficeAccess).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<ModerationList>, ProblemHttpResult>> ListAsync(
        HttpContext context, ModerationDesk desk, string? state = null, int skip = 0, int take = 20)
    {
        if (!Enum.TryParse<CommentState>(state ?? nameof(CommentState.Waiting), ignoreCase: true, out var known) || !Enum.IsDefined(known))
            return Problem(StatusCodes.Status400BadRequest, "The state can be waiting, approved or rejected.");
        if (skip < 0 || take is < 0 or > MostAtOnce)
            return Problem(StatusCodes.Status400BadRequest, $"skip must not be negative, take can be 0 to {MostAtOnce}.");
        return TypedResults.Ok(await desk.ListAsync(context.User, known, skip, take));
    }

    private static async Task<Results<Ok, ProblemHttpResult>> MoveAsync(Guid id, CommentState state, HttpContext context, ModerationDesk desk) =>
        Answer(await desk.MoveAsync(context.User, id, state));

    private static async Task<Results<Ok, ProblemHttpResult>> DeleteAsync(Guid id, HttpContext context, ModerationDesk desk) =>
        Answer(await desk.DeleteAsync(context.User, id));

    private static Results<Ok, ProblemHttpResult> Answer(ModerationOutcome outcome) => outcome switch
    {
        ModerationOutcome.Done => TypedResults.Ok(),
        ModerationOutcome.Forbidden => Problem(StatusCodes.Status403Forbidden, "Only who may publish and take down the story may moderate its comments."),
        _ => Problem(StatusCodes.Status404NotFound, "There is no such comment."),
    };

    private static ProblemHttpResult Problem(int status, string title) => TypedResults.Problem(title: title, statusCode: status, type: "Error");
}
