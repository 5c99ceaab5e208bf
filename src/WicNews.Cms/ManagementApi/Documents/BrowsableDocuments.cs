using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>
/// Leaves out what the signed-in user's groups may not browse. Start nodes are no part of it: trees show the way to them, and some
/// pickers reach beyond them. Totals keep what is left out, as in Umbraco, so that pages stay where they are.
/// </summary>
internal sealed class BrowsableDocuments(IContentPermissionService permissions, CurrentEditor editor)
{
    // How much is read where all hits have to be looked at.
    private const int MostHits = 500;

    // Umbraco's reckoning looks for each document through all that is said of the others.
    private const int AtOnce = 200;

    /// <summary>Whether there may be something that the user may not browse. Most users' groups say the same of every document, and nothing is asked for them.</summary>
    private bool AreLimited =>
        editor.User.Groups.Any(group => group.GranularPermissions.Any(permission => permission is DocumentGranularPermission))
        || !editor.User.Groups.Any(group => group.Permissions.Contains(ActionBrowse.ActionLetter));

    /// <summary>A page of what a search finds. For whoever may not browse all of it the hits are counted without the rest: their number must not
    /// tell whether a hidden name contains what was typed.</summary>
    /// <param name="find">Finds so many hits from one on.</param>
    public async Task<Paged<T>> HitsAsync<T>(int skip, int take, Func<int, int, Paged<T>> find, Func<T, Guid> keyOf) =>
        AreLimited ? (await OfAsync(find(0, MostHits).Items, keyOf)).Page(skip, take) : find(skip, take);

    /// <summary>Those that may be browsed, in the order in which they came.</summary>
    public async Task<IReadOnlyList<T>> OfAsync<T>(IReadOnlyList<T> documents, Func<T, Guid> keyOf)
    {
        if (documents.Count == 0 || !AreLimited)
            return documents;
        var seen = new HashSet<Guid>();
        foreach (var some in documents.Select(keyOf).Chunk(AtOnce))
            seen.UnionWith((await permissions.GetPermissionsAsync(editor.User, some)).Where(node => node.Permissions.Contains(ActionBrowse.ActionLetter)).Select(node => node.NodeKey));
        return [.. documents.Where(document => seen.Contains(keyOf(document)))];
    }
}
