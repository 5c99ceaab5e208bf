using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>What the recycle bins' operations answer.</summary>
internal static class RecycleBinAnswers
{
    public static Answer<Reference?> OriginalParent(RecycleBinQueryResultType status, Guid? parent, Guid id, bool isAllowedAtRoot) => status switch
    {
        RecycleBinQueryResultType.Success => Reference.To(parent),
        // Where something stood is remembered as a relation to its parent, and the root is none. A parent that is deleted for good takes the
        // relation along: what cannot have stood at the root goes where the editor says.
        RecycleBinQueryResultType.ParentIsRoot or RecycleBinQueryResultType.NoParentRecycleRelation when isAllowedAtRoot => (Reference?)null,
        RecycleBinQueryResultType.NotFound => Problem.NotFound("Content", id),
        RecycleBinQueryResultType.NotTrashed => new Problem(
            StatusCodes.Status400BadRequest, "Not in the recycle bin", "Only content in the recycle bin has an original parent.") { OperationStatus = status.ToString() },
        _ => new Problem(StatusCodes.Status404NotFound, "Original parent unknown", "Where the content stood is not known any more.") { OperationStatus = status.ToString() },
    };

    public static Answer Emptied(OperationResult result) => result.Success
        ? Answer.Done
        : new Problem(StatusCodes.Status400BadRequest, "Not emptied", "The recycle bin could not be emptied.") { OperationStatus = result.Result.ToString() };
}
