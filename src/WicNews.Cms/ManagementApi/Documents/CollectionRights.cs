using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Which columns of a list of documents the signed-in user may not read. A column is an alias, which several document types may have.</summary>
internal sealed class CollectionRights(IBackOfficeSecurityAccessor security, IContentTypeService types)
{
    public bool IsUnread(string alias)
    {
        var rights = PropertyRights.Of(security);
        return !rights.ReadEverything
            && types.GetAll().SelectMany(type => type.PropertyTypes).Any(property => property.Alias == alias && !rights.MayRead(property));
    }
}
