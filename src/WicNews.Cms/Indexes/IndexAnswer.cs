namespace WicNews.Cms.Indexes;

/// <summary>Documents found in an index.</summary>
/// <param name="Total">How many match, over all pages.</param>
/// <param name="Documents">Those of the page.</param>
public sealed record IndexAnswer(int Total, IReadOnlyList<IndexedDocument> Documents)
{
    public static readonly IndexAnswer Nothing = new(0, []);
}

/// <summary>One document as an index holds it.</summary>
/// <param name="Id">Tells it from the others.</param>
/// <param name="Key">The document or media item that it was made of.</param>
/// <param name="IsMedia">Whether that is a media item.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Score">How well it fits; comparable within one answer.</param>
/// <param name="Fields">Its further fields, by name.</param>
public sealed record IndexedDocument(string Id, Guid Key, bool IsMedia, string Name, float Score, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Fields);
