using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>Which properties a user may write: a permission for the property itself decides where any of the user's groups has
/// one, otherwise the groups' general permissions. The backoffice reckons in the same way what it lets people edit.</summary>
internal sealed class PropertyRights
{
    private readonly bool _writesByDefault;
    private readonly Dictionary<Guid, bool> _exceptions;

    private PropertyRights(bool writesByDefault, Dictionary<Guid, bool> exceptions) => (_writesByDefault, _exceptions) = (writesByDefault, exceptions);

    public bool AreUnlimited => _writesByDefault && _exceptions.Values.All(mayWrite => mayWrite);

    /// <summary>The rights of whoever is signed in, where they are limited. Null for the others, and without a user: then it is the site's own
    /// work, such as sample content, schedules and imports.</summary>
    public static PropertyRights? LimitedOf(IBackOfficeSecurityAccessor security) =>
        security.BackOfficeSecurity?.CurrentUser is { } user && Of(user) is { AreUnlimited: false } rights ? rights : null;

    public static PropertyRights Of(IUser user)
    {
        if (user.IsAdmin())
            return new PropertyRights(true, []);
        var exceptions = user.Groups.SelectMany(group => group.GranularPermissions).OfType<DocumentPropertyValueGranularPermission>()
            .Select(permission => PropertyVerb.Parse(permission.Permission)).OfType<PropertyVerb>()
            .GroupBy(permission => permission.PropertyType)
            .ToDictionary(verbs => verbs.Key, verbs => verbs.Any(verb => verb.Verb == ActionDocumentPropertyWrite.ActionLetter));
        return new PropertyRights(user.Groups.Any(group => group.Permissions.Contains(ActionDocumentPropertyWrite.ActionLetter)), exceptions);
    }

    public bool MayWrite(IPropertyType property) => _exceptions.GetValueOrDefault(property.Key, _writesByDefault);

    /// <summary>Whoever may write everything of a document may also make, name and first publish it.</summary>
    public bool MayWriteAll(IContent content) => content.Properties.All(property => MayWrite(property.PropertyType));
}
