using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Hosting;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.Security.Groups;

/// <summary>Gives user groups the rights for single properties that the site's configuration names.</summary>
internal sealed class GroupRights(
    IOptions<GroupRightsOptions> options, ICoreScopeProvider scopes, IUserGroupRepository groups, IContentTypeService types) : IStartupStep
{
    private static readonly string[] Verbs = [ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter];

    // After the schema: the properties must be there.
    public int Order => StartupOrder.Users;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        foreach (var rights in options.Value.Rights.GroupBy(right => right.Group, StringComparer.OrdinalIgnoreCase))
        {
            var group = groups.Get(rights.Key)
                ?? throw new InvalidOperationException($"{GroupRightsOptions.Section} names the user group '{rights.Key}', which does not exist.");
            Give(group, rights);
        }

        scope.Complete();
        return Task.CompletedTask;
    }

    private void Give(IUserGroup group, IEnumerable<GroupRight> rights)
    {
        if (group.GranularPermissions.OfType<DocumentPropertyValueGranularPermission>().Any())
            return;
        var granted = rights.SelectMany(PropertiesOf).Distinct()
            .SelectMany(property => Verbs, IGranularPermission (property, verb) => new DocumentPropertyValueGranularPermission
            {
                Key = property.Type,
                Permission = new PropertyVerb(property.Property, verb).ToString(),
            });
        group.GranularPermissions = group.GranularPermissions.Concat(granted).ToHashSet();
        groups.Save(group);
    }

    private IEnumerable<(Guid Type, Guid Property)> PropertiesOf(GroupRight right)
    {
        var type = types.Get(right.DocumentType)
            ?? throw new InvalidOperationException($"{GroupRightsOptions.Section} names the document type '{right.DocumentType}', which does not exist.");
        var properties = right.Tab.Length == 0
            ? type.PropertyTypes
            : type.PropertyGroups.Where(group => IsIn(group, right.Tab)).SelectMany(group => group.PropertyTypes ?? Enumerable.Empty<IPropertyType>());
        return properties.Select(property => (type.Key, property.Key));
    }

    // A group within a tab is named after it: "archive/subjects".
    private static bool IsIn(PropertyGroup group, string tab) =>
        group.Alias.Equals(tab, StringComparison.OrdinalIgnoreCase) || group.Alias.StartsWith(tab + "/", StringComparison.OrdinalIgnoreCase);
}
