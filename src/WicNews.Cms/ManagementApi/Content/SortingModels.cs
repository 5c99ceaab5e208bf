using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

internal sealed record SortingModelRequest(IReadOnlyList<SortingItem> Sorting, Reference? Parent = null)
{
    public IEnumerable<SortingModel> ToModels() => [.. Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder })];
}

internal sealed record SortingItem(Guid Id, int SortOrder);

internal sealed record SortByFieldModel(ContentSortField Field, Direction Direction, string? Culture = null);
