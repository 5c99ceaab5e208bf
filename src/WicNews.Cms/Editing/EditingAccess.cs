using Umbraco.Cms.Core.Actions;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Media;

namespace WicNews.Cms.Editing;

/// <summary>Whether the signed-in user may see or change what is being edited; the same rules as the Management API's.</summary>
internal sealed class EditingAccess(DocumentAccess documents, MediaAccess media)
{
    public Task<Problem?> MayNotSeeAsync(EditingPlace place) => DeniedAsync(place, ActionBrowse.ActionLetter);

    public Task<Problem?> MayNotChangeAsync(EditingPlace place) => DeniedAsync(place, ActionUpdate.ActionLetter);

    private Task<Problem?> DeniedAsync(EditingPlace place, string permission) => place switch
    {
        // What is not saved yet has no permissions; saving it asks for them.
        { Key: null } => Task.FromResult<Problem?>(null),
        { EntityType: EditingPlace.Document } => documents.DeniedAsync(permission, place.Key),
        _ => media.DeniedAsync(place.Key),
    };
}
