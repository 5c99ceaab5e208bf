namespace WicNews.Core.Stories.Publishing;

/// <summary>A picture of a story about to be published, and what the story itself says of it.</summary>
/// <param name="Place">Where it stands, as an editor would call it.</param>
internal sealed record DraftPicture(string Place, Guid MediaKey, string? AltText, string? Credit);
