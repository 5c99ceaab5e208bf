using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.References;

/// <summary>Which of some documents or media the signed-in user may see.</summary>
internal sealed class VisibleKeys(IContentPermissionAuthorizer documents, IMediaPermissionAuthorizer media, CurrentEditor editor)
{
    public async Task<ISet<Guid>> OfAsync(IReadOnlyCollection<Guid> keys, UmbracoObjectTypes type) => type == UmbracoObjectTypes.Media
        ? await media.FilterAuthorizedAsync(editor.User, keys)
        : await documents.FilterAuthorizedAsync(editor.User, keys, new HashSet<string> { ActionBrowse.ActionLetter });
}
