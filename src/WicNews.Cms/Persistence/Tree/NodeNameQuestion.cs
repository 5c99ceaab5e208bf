namespace WicNews.Cms.Persistence.Tree;

/// <summary>Which nodes are looked for.</summary>
/// <param name="ObjectType">Documents or media.</param>
/// <param name="Text">Part of a name, whatever the case of its letters, or a key; null or blank for all.</param>
/// <param name="Culture">The language whose names are looked through besides those that the tree shows; null for all.</param>
/// <param name="Trashed">Whether it is the recycle bin that is searched.</param>
/// <param name="ContentTypes">The keys of the types wanted; null or none for all.</param>
/// <param name="Below">The path of the node to look below.</param>
/// <param name="StartPaths">The paths at and below which the user sees nodes; null for everywhere.</param>
internal sealed record NodeNameQuestion(
    Guid ObjectType, string? Text, string? Culture, bool Trashed, Guid[]? ContentTypes, string? Below, string[]? StartPaths);
