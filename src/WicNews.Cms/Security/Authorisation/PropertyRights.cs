using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>Which properties a user may read and write: a permission for the property itself decides where any of the user's groups has
/// one, otherwise the groups' general permissions. The backoffice reckons in the same way what it shows and lets people edit.</summary>
internal sealed class PropertyRights
{
    private static readonly PropertyRights Unlimited = new(true, true, []);

    private readonly bool _readsByDefault;
    private readonly bool _writesByDefault;
    private readonly Dictionary<Guid, string[]> _exceptions;

    private PropertyRights(bool readsByDefault, bool writesByDefault, Dictionary<Guid, string[]> exceptions) =>
        (_readsByDefault, _writesByDefault, _exceptions) = (readsByDefault, writesByDefault, exceptions);

    public bool ReadEverything => _readsByDefault && _exceptions.Values.All(verbs => verbs.Contains(ActionDocumentPropertyRead.ActionLetter));

    public bool WriteEverything => _writesByDefault && _exceptions.Values.All(verbs => verbs.Contains(ActionDocumentPropertyWrite.ActionLetter));

    /// <summary>The rights of whoever is signed in, where they may not write everything. Null for the others, and without a user: then it is the
    /// site's own work, such as sample content, schedules and imports.</summary>
    public static PropertyRights? LimitedOf(IBackOfficeSecurityAccessor security) => Of(security) is { WriteEverything: false } rights ? rights : null;

    /// <summary>The rights of whoever is signed in; without a user, the site's own, which are not limited.</summary>
    public static PropertyRights Of(IBackOfficeSecurityAccessor security) =>
        security.BackOfficeSecurity?.CurrentUser is { } user ? Of(user) : Unlimited;

    public static PropertyRights Of(IUser user)
    {
        if (user.IsAdmin())
            return Unlimited;
        var exceptions = user.Groups.SelectMany(group => group.GranularPermissions).OfType<DocumentPropertyValueGranularPermission>()
            .Select(permission => PropertyVerb.Parse(permission.Permission)).OfType<PropertyVerb>()
            .GroupBy(permission => permission.PropertyType)
            .ToDictionary(verbs => verbs.Key, verbs => verbs.Select(verb => verb.Verb).Distinct().ToArray());
        bool Generally(string verb) => user.Groups.Any(group => group.Permissions.Contains(verb));
        return new PropertyRights(Generally(ActionDocumentPropertyRead.ActionLetter), Generally(ActionDocumentPropertyWrite.ActionLetter), exceptions);
    }

    public bool MayRead(IPropertyType property) => Allows(property, ActionDocumentPropertyRead.ActionLetter, _readsByDefault);

    public bool MayWrite(IPropertyType property) => Allows(property, ActionDocumentPropertyWrite.ActionLetter, _writesByDefault);

    /// <summary>Whoever may write everything of a document may also make, name and first publish it.</summary>
    public bool MayWriteAll(IContent content) => content.Properties.All(property => MayWrite(property.PropertyType));

    private bool Allows(IPropertyType property, string verb, bool byDefault) =>
        _exceptions.TryGetValue(property.Key, out var verbs) ? verbs.Contains(verb) : byDefault;
}
