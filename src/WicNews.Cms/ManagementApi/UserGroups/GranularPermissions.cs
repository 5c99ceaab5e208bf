using Umbraco.Cms.Core.Models.Membership.Permissions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.ManagementApi.UserGroups;

/// <summary>Umbraco keeps one entry a verb; the API speaks of one entry a thing, with its verbs. A thing without verbs is
/// an entry too: it says that nothing is permitted there, whatever the group may do elsewhere.</summary>
internal static class GranularPermissions
{
    public static IReadOnlyList<PermissionModel> ToModels(IEnumerable<IGranularPermission> permissions)
    {
        var all = permissions.ToArray();
        var documents = all.OfType<DocumentGranularPermission>().GroupBy(permission => permission.Key)
            .Select(group => (PermissionModel)new DocumentPermissionModel(new Reference(group.Key), Verbs(group.Select(entry => entry.Permission))));
        var elements = all.OfType<ElementGranularPermission>().GroupBy(permission => permission.Key)
            .Select(group => (PermissionModel)new ElementPermissionModel(new Reference(group.Key), Verbs(group.Select(entry => entry.Permission))));
        var properties = all.OfType<DocumentPropertyValueGranularPermission>()
            .Select(entry => (DocumentType: entry.Key, Parsed: PropertyVerb.Parse(entry.Permission)))
            .Where(entry => entry.Parsed is not null)
            .GroupBy(entry => (entry.DocumentType, entry.Parsed!.PropertyType))
            .Select(group => (PermissionModel)new DocumentPropertyValuePermissionModel(
                new Reference(group.Key.DocumentType), new Reference(group.Key.PropertyType), Verbs(group.Select(entry => entry.Parsed!.Verb))));
        var others = all.OfType<UnknownTypeGranularPermission>().GroupBy(permission => permission.Context)
            .Select(group => (PermissionModel)new UnknownTypePermissionModel(Verbs(group.Select(entry => entry.Permission)), group.Key));
        return [.. documents, .. properties, .. elements, .. others];
    }

    public static HashSet<IGranularPermission> FromModels(IEnumerable<PermissionModel> models) =>
        [.. models.SelectMany(model => (model.Verbs.Count == 0 ? [string.Empty] : model.Verbs.Distinct()).Select(verb => FromModel(model, verb)))];

    private static IGranularPermission FromModel(PermissionModel model, string verb) => model switch
    {
        DocumentPermissionModel document => new DocumentGranularPermission { Key = document.Document.Id, Permission = verb },
        ElementPermissionModel element => new ElementGranularPermission { Key = element.Element.Id, Permission = verb },
        DocumentPropertyValuePermissionModel property => new DocumentPropertyValueGranularPermission
        {
            Key = property.DocumentType.Id,
            Permission = new PropertyVerb(property.PropertyType.Id, verb).ToString(),
        },
        UnknownTypePermissionModel other => new UnknownTypeGranularPermission { Context = other.Context, Permission = verb },
        _ => throw new NotSupportedException($"GranularPermissions.FromModel does not know {model.GetType().Name}."),
    };

    /// <summary>The verbs once each, without the empty one that stands where an entry permits nothing.</summary>
    public static string[] Verbs(IEnumerable<string> verbs) => [.. verbs.Where(verb => verb.Length > 0).Distinct()];
}
