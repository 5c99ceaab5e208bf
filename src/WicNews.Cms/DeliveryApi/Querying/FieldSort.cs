using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Reads sorts such as <c>name</c>, <c>createDate:desc</c> and <c>level:asc</c>.</summary>
internal sealed class FieldSort : ISortHandler
{
    private static readonly string[] Sortable = [Fields.Name, Fields.CreateDate, Fields.UpdateDate, Fields.SortOrder, Fields.Level];

    public bool CanHandle(string query) => Field(query) is not null;

    public SortOption BuildSortOption(string sort)
    {
        string direction = sort[Field(sort)!.Length..].TrimStart(':').ToLowerInvariant();
        return new SortOption
        {
            FieldName = Field(sort)!,
            Direction = direction switch
            {
                "" or "asc" => Direction.Ascending,
                "desc" => Direction.Descending,
                _ => throw new BadArgumentException("sort", $"\"{sort}\" goes neither asc nor desc."),
            },
        };
    }

    private static string? Field(string query) =>
        Sortable.FirstOrDefault(field => query.Split(':')[0].Equals(field, StringComparison.OrdinalIgnoreCase));
}
