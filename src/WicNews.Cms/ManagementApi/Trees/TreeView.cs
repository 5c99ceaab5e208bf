using Umbraco.Cms.Core.Models.Entities;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>The part of a tree that a user sees, by the paths of their start nodes.</summary>
internal sealed class TreeView(string[]? startPaths)
{
    public static TreeView Everything { get; } = new(null);

    public bool IsEverything => startPaths is null;

    /// <summary>The paths of the start nodes; null for everything.</summary>
    public string[]? StartPaths => startPaths;

    /// <summary>At or below a start node: may be opened.</summary>
    public bool IsOpen(ITreeEntity entity) => startPaths is null || startPaths.Any(start => IsWithin(entity.Path, start));

    /// <summary>Open, or on the way to a start node: shown, greyed out.</summary>
    public bool IsShown(ITreeEntity entity) => IsOpen(entity) || startPaths!.Any(start => IsWithin(start, entity.Path));

    /// <summary>
    /// Shown, or nothing that readers do not see: may be named to whoever edits what it is picked in or what it refers to, wherever they start.
    /// </summary>
    public bool IsNamed(IEntitySlim entity) =>
        IsShown(entity) || (entity is IDocumentEntitySlim document ? document is { Published: true, Trashed: false } : !entity.Trashed);

    private static bool IsWithin(string path, string ancestor) =>
        path == ancestor || path.StartsWith(ancestor + ",", StringComparison.Ordinal);
}
