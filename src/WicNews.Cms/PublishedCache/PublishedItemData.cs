using Umbraco.Cms.Core.Models.PublishedContent;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.PublishedCache;

/// <summary>What a document or media item is made of, as read from the database.</summary>
internal sealed record PublishedItemData
{
    public required int Id { get; init; }

    public required Guid Key { get; init; }

    public required int Level { get; init; }

    public required string Path { get; init; }

    public required int SortOrder { get; init; }

    public required int CreatorId { get; init; }

    public required int WriterId { get; init; }

    public required DateTime CreateDate { get; init; }

    public required DateTime UpdateDate { get; init; }

    public required IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; init; }

    /// <summary>By property alias.</summary>
    public required IReadOnlyDictionary<string, List<StoredValue>> Values { get; init; }
}
