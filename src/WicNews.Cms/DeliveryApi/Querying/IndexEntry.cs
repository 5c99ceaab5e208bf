namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>What queries need to know of a published document.</summary>
/// <param name="Names">By culture; what does not vary has the one culture "".</param>
internal sealed record IndexEntry(
    int Id,
    Guid Key,
    int ParentId,
    string Path,
    int Level,
    int SortOrder,
    string ContentType,
    DateTime CreateDate,
    IReadOnlyDictionary<string, IndexName> Names)
{
    public IndexName? In(string culture) => Names.GetValueOrDefault(culture) ?? Names.GetValueOrDefault(string.Empty);
}

/// <summary>A published name, and when it was published.</summary>
internal sealed record IndexName(string Name, DateTime UpdateDate);
