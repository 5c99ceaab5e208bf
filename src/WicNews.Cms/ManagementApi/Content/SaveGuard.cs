using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>
/// Runs a save so that nothing gets between the check of If-Match and the save itself: both happen under the write
/// lock of the tree. Without the header nothing is locked beforehand.
/// </summary>
internal sealed class SaveGuard(ICoreScopeProvider scopes, EntityTag entityTag, IHttpContextAccessor accessor)
{
    public async Task<Answer> RunAsync(int treeLock, Func<Task<IContentBase?>> current, Func<Task<(Answer Answer, IContentBase? Saved)>> save)
    {
        var http = accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");
        if (http.Request.Headers.IfMatch.Count == 0)
            return Tagged(http, await save());
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(treeLock);
        if (await current() is { } content && entityTag.Check(http.Request, content) is { } changed)
            return changed;
        var saved = await save();
        if (saved.Answer.Problem is null)
            scope.Complete();
        return Tagged(http, saved);
    }

    // The client that has saved may go on editing: it gets the tag of what it saved.
    private static Answer Tagged(HttpContext http, (Answer Answer, IContentBase? Saved) result)
    {
        if (result is { Answer.Problem: null, Saved: { } saved })
            http.Response.Headers.ETag = EntityTag.Of(saved);
        return result.Answer;
    }
}
