using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>A user's own working copies, and putting aside what a save is about to replace.</summary>
internal static class WorkingCopyEndpoints
{
    // In characters: an English text of the greatest length that a save takes, changed, and what it was before; quotation marks and line ends are
    // escaped. A Chinese character is three bytes, and a request ends at 4 MiB: what is longer stays in the editor's browser.
    private const int MaxDataLength = 4_000_000;
    private const int MaxTitleLength = 500;

    public static void MapWorkingCopies(this RouteGroupBuilder api)
    {
        var copies = api.MapResource("/working-copy", "Working Copy", AuthorizationPolicies.SectionAccessContentOrMedia);
        copies.MapGet("/", ListAsync);
        copies.MapGet("/{id:guid}", GetAsync);
        copies.MapPut("/", KeepAsync);
        copies.MapDelete("/{id:guid}", Drop);
        copies.MapPost("/replaced/{entityType}/{id:guid}", KeepReplacedAsync);
    }

    private static async Task<Answer<IReadOnlyList<WorkingCopyItemModel>>> ListAsync(
        string? place, WorkingCopyStore copies, EditingAccess access, CurrentEditor editor)
    {
        if (place is null)
            return copies.List(editor.Key, null).Select(WorkingCopyItemModel.Of).ToList();
        if (!EditingPlace.TryParse(place, out EditingPlace? found))
            return EditingPlace.Unknown(nameof(place));
        if (await access.MayNotSeeAsync(found) is { } denied)
            return denied;
        return copies.List(editor.Key, found.Name).Select(WorkingCopyItemModel.Of).ToList();
    }

    private static async Task<Answer<WorkingCopyModel>> GetAsync(
        Guid id, WorkingCopyStore copies, EditingAccess access, ReadableCopy readable, CurrentEditor editor)
    {
        if (copies.Find(editor.Key, id) is not { } row)
            return Problem.NotFound("Working copy", id);
        // What its author may no longer see is not shown by way of the copy either.
        if (EditingPlace.TryParse(row.Place, out EditingPlace? place) && await access.MayNotSeeAsync(place) is { } denied)
            return denied;
        return new WorkingCopyModel(WorkingCopyItemModel.Of(row), await readable.OfAsync(row));
    }

    private static async Task<Answer<WorkingCopyItemModel>> KeepAsync(
        Body<KeepWorkingCopyModel> body, WorkingCopyStore copies, EditingAccess access, CurrentEditor editor)
    {
        KeepWorkingCopyModel request = body.Value;
        if (!EditingPlace.TryParse(request.Place, out EditingPlace? place))
            return EditingPlace.Unknown("$.place");
        if (await access.MayNotSeeAsync(place) is { } denied)
            return denied;
        if (request.Kind == WorkingCopyKind.Replaced)
            return Problem.BadInput("$.kind", "Draft or SetAside.");
        if (request.Title.Length > MaxTitleLength)
            return Problem.BadInput("$.title", $"At most {MaxTitleLength} characters.");
        string data = request.Data.GetRawText();
        if (data.Length > MaxDataLength)
            return new Problem(StatusCodes.Status413PayloadTooLarge, "Working copy too large", $"A working copy has at most {MaxDataLength} characters.");
        return WorkingCopyItemModel.Of(copies.Keep(new WorkingCopyRow
        {
            UserKey = editor.Key,
            Place = place.Name,
            Kind = request.Kind,
            Title = request.Title,
            BaseVersion = request.BaseVersion,
            Data = data,
        }, request.Replaces));
    }

    private static Answer Drop(Guid id, WorkingCopyStore copies, CurrentEditor editor) =>
        copies.Drop(editor.Key, id) ? Answer.Done : Problem.NotFound("Working copy", id);

    private static async Task<Answer> KeepReplacedAsync(string entityType, Guid id, ReplacedVersions replaced, EditingAccess access, CurrentEditor editor)
    {
        if (entityType is not (EditingPlace.Document or EditingPlace.Media))
            return EditingPlace.UnknownKind(entityType);
        EditingPlace place = EditingPlace.Of(entityType, id);
        if (await access.MayNotChangeAsync(place) is { } denied)
            return denied;
        return await replaced.KeepAsync(place, editor.User) ? Answer.Done : Problem.NotFound("Content", id);
    }
}
