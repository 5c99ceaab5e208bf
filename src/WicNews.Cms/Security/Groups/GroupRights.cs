using Microsoft.Extensions.Logging;
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

/// <summary>
/// Gives user groups the rights for single properties that the site's configuration names, each group once: what an administrator takes from it
/// later, a start does not give back. Groups and types that an editor deleted or renamed since are left out with a warning.
/// </summary>
internal sealed partial class GroupRights(
    IOptions<GroupRightsOptions> options, ICoreScopeProvider scopes, IUserGroupRepository groups, IContentTypeService types, IKeyValueService values,
    ILogger<GroupRights> log) : IStartupStep
{
    private const string Mark = "WicNews.GroupRights+";
    private static readonly string[] Verbs = [ActionDocumentPropertyRead.ActionLetter, ActionDocumentPropertyWrite.ActionLetter];

    // After the schema: the properties must be there.
    public int Order => StartupOrder.Users;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        foreach (var rights in options.Value.Rights.GroupBy(right => right.Group, StringComparer.OrdinalIgnoreCase))
        {
            // By its alias in the configuration: another group that takes the name later is not the one that was meant.
            string mark = Mark + rights.Key.ToLowerInvariant();
            if (values.GetValue(mark) is not null)
                continue;
            if (groups.Get(rights.Key) is not { } group)
            {
                NoGroup(GroupRightsOptions.Section, rights.Key);
                continue;
            }

            if (Give(group, rights))
                values.SetValue(mark, group.Key.ToString());
        }

        scope.Complete();
        return Task.CompletedTask;
    }

    /// <returns>Whether the group has such rights now: with none of the types there yet, a later start tries again.</returns>
    private bool Give(IUserGroup group, IEnumerable<GroupRight> rights)
    {
        if (group.GranularPermissions.OfType<DocumentPropertyValueGranularPermission>().Any())
            return true;
        IGranularPermission[] granted = [.. rights.SelectMany(PropertiesOf).Distinct()
            .SelectMany(property => Verbs, IGranularPermission (property, verb) => new DocumentPropertyValueGranularPermission
            {
                Key = property.Type,
                Permission = new PropertyVerb(property.Property, verb).ToString(),
            })];
        if (granted.Length == 0)
            return false;
        group.GranularPermissions = group.GranularPermissions.Concat(granted).ToHashSet();
        groups.Save(group);
        return true;
    }

    private IEnumerable<(Guid Type, Guid Property)> PropertiesOf(GroupRight right)
    {
        if (types.Get(right.DocumentType) is not { } type)
        {
            NoType(GroupRightsOptions.Section, right.DocumentType, right.Group);
            return [];
        }

        var properties = right.Tab.Length == 0
            ? type.PropertyTypes
            : type.PropertyGroups.Where(group => IsIn(group, right.Tab)).SelectMany(group => group.PropertyTypes ?? Enumerable.Empty<IPropertyType>());
        return properties.Select(property => (type.Key, property.Key));
    }

    // A group within a tab is named after it: "archive/subjects".
    private static bool IsIn(PropertyGroup group, string tab) =>
        group.Alias.Equals(tab, StringComparison.OrdinalIgnoreCase) || group.Alias.StartsWith(tab + "/", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Warning, "{Section} names the user group '{Group}', which does not exist: its rights are given when there is one. Make it, or take it out of the configuration")]
    private partial void NoGroup(string section, string group);

    [LoggerMessage(LogLevel.Warning, "{Section} names the document type '{DocumentType}', which does not exist: the group '{Group}' gets no rights for it. Take it out of the configuration, or give them under Users")]
    private partial void NoType(string section, string documentType, string group);
}
