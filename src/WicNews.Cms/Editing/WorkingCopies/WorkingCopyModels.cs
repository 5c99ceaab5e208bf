using System.Text.Json;

namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>A draft may say which earlier one it goes on from.</summary>
internal sealed record KeepWorkingCopyModel(
    string Place, WorkingCopyKind Kind, string Title, JsonElement Data, string? BaseVersion = null, Guid? Replaces = null);

internal sealed record WorkingCopyItemModel(
    Guid Id, string Place, WorkingCopyKind Kind, string Title, string? BaseVersion, string? ReplacedBy, DateTime SavedAt)
{
    public static WorkingCopyItemModel Of(WorkingCopyRow row) =>
        new(row.Id, row.Place, row.Kind, row.Title, row.BaseVersion, row.ReplacedBy, row.SavedAt);
}

internal sealed record WorkingCopyModel(WorkingCopyItemModel Copy, JsonElement Data);
