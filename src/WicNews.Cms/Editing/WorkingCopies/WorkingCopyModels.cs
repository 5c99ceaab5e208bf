using System.Text.Json;

namespace WicNews.Cms.Editing.WorkingCopies;

internal sealed record KeepWorkingCopyModel(string Place, WorkingCopyKind Kind, string Title, JsonElement Data, string? BaseVersion = null);

internal sealed record WorkingCopyItemModel(
    Guid Id, string Place, WorkingCopyKind Kind, string Title, string? BaseVersion, string? ReplacedBy, DateTime SavedAt)
{
    public static WorkingCopyItemModel Of(WorkingCopyRow row) =>
        new(row.Id, row.Place, row.Kind, row.Title, row.BaseVersion, row.ReplacedBy, row.SavedAt);
}

internal sealed record WorkingCopyModel(WorkingCopyItemModel Copy, JsonElement Data);
