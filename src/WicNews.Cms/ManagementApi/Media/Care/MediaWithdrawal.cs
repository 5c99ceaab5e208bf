using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.Media.Care;

/// <summary>
/// Takes media out of every story, list, feed and API at once: they go to the recycle bin, where their files and renditions answer to
/// nobody but editors. All or none; the history says who did it and why. Restoring from the bin brings them back.
/// </summary>
internal sealed class MediaWithdrawal(ICoreScopeProvider scopes, IMediaEditingService editing, IAuditService audit, CurrentEditor editor)
{
    public async Task<Answer> WithdrawAsync(Guid[] ids, string reason)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.MediaTree);
        foreach (var id in ids)
        {
            if (await editing.GetAsync(id) is not { } media)
                return Problem.NotFound("Media", id);
            var attempt = await editing.MoveToRecycleBinAsync(id, editor.Key);
            if (!attempt.Success && attempt.Status != ContentEditingOperationStatus.InTrash)
                return attempt.Status.ToProblem();
            await audit.AddAsync(AuditType.Custom, editor.Key, media.Id, UmbracoObjectTypes.Media.GetName(), $"Withdrawn everywhere: {reason}");
        }

        scope.Complete();
        return Answer.Done;
    }
}
