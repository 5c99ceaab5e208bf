using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>The part of a tree that a user sees, by the paths of their start nodes.</summary>
internal sealed class TreeView(string[]? startPaths)
{
    public static TreeView Everything { get; } = new(null);

    /// <summary>What somebody sees who starts there.</summary>
    /// <param name="starts">The ids of the start nodes. The root has no path.</param>
    /// <param name="paths">Their paths, asked for where the root is not among them.</param>
    public static TreeView Of(int[]? starts, Func<string[]?> paths) =>
        starts is not null && starts.Contains(Constants.System.Root) ? Everything : new TreeView(paths() ?? []);

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

    /// <summary>Whether all that is open in another view is open in this one.</summary>
    public bool Includes(TreeView other) =>
        StartPaths is not { } own || (other.StartPaths is { } theirs && theirs.All(path => own.Any(start => IsWithin(path, start))));

    private static bool IsWithin(string path, string ancestor) =>
        path == ancestor || path.StartsWith(ancestor + ",", StringComparison.Ordinal);
}
