using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.Previews;

/// <summary>Whether a user may read all that a draft holds, in its blocks too: a preview shows all of it.</summary>
internal sealed class ReadableDraft(IContentService documents, BlockRights blocks)
{
    public bool IsReadableBy(IUser user, Guid document)
    {
        PropertyRights rights = PropertyRights.Of(user);
        return rights.ReadEverything || documents.GetById(document) is not { } draft || draft.Properties.All(property => MayRead(property, rights));
    }

    private bool MayRead(IProperty property, PropertyRights rights) =>
        rights.MayRead(property.PropertyType) && !property.Values.Any(value => blocks.HaveUnread(value.EditedValue, rights));
}
