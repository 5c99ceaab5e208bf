using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.UserGroups;

/// <summary>User groups as the API shows them.</summary>
internal sealed class UserGroupPresentation(IEntityService entities, ILanguageService languages)
{
    public async Task<UserGroupResponseModel> GroupAsync(IUserGroup group) => new(
        group.Key,
        IsDeletable: !group.IsSystemUserGroup(),
        AliasCanBeChanged: !group.IsSystemUserGroup(),
        group.Name ?? string.Empty,
        group.Alias,
        group.Description,
        group.Icon,
        [.. group.AllowedSections.Select(SectionNames.ToName)],
        await CodesAsync(group),
        group.HasAccessToAllLanguages,
        Node(group.StartContentId, UmbracoObjectTypes.Document),
        group.StartContentId == Constants.System.Root,
        Node(group.StartMediaId, UmbracoObjectTypes.Media),
        group.StartMediaId == Constants.System.Root,
        Node(group.StartElementId, UmbracoObjectTypes.ElementContainer),
        group.StartElementId == Constants.System.Root,
        [.. group.Permissions],
        GranularPermissions.ToModels(group.GranularPermissions));

    public static UserGroupItemResponseModel Item(IUserGroup group) => new(group.Icon, group.Alias, group.Name ?? string.Empty, group.Key, []);

    private async Task<string[]> CodesAsync(IUserGroup group)
    {
        var allowed = group.AllowedLanguages.ToHashSet();
        return allowed.Count == 0 ? [] : [.. (await languages.GetAllAsync()).Where(language => allowed.Contains(language.Id)).Select(language => language.IsoCode)];
    }

    private Reference? Node(int? id, UmbracoObjectTypes type) =>
        id is { } known && known != Constants.System.Root && entities.GetKey(known, type) is { Success: true } key ? new Reference(key.Result) : null;
}
