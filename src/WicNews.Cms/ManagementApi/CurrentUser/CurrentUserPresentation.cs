using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.UserGroups;
using WicNews.Cms.ManagementApi.Users;

namespace WicNews.Cms.ManagementApi.CurrentUser;

/// <summary>The signed-in user, with everything that the backoffice needs to decide what to show.</summary>
internal sealed class CurrentUserPresentation(
    UserPresentation users, ILanguageService languages, IContentPermissionService documentRights, IElementPermissionService elementRights)
{
    public async Task<CurrentUserResponseModel> UserAsync(IUser user)
    {
        var starts = users.StartNodes(user);
        return new CurrentUserResponseModel
        {
            Id = user.Key,
            LanguageIsoCode = user.Language,
            DocumentStartNodeIds = starts.DocumentStartNodeIds,
            HasDocumentRootAccess = starts.HasDocumentRootAccess,
            MediaStartNodeIds = starts.MediaStartNodeIds,
            HasMediaRootAccess = starts.HasMediaRootAccess,
            ElementStartNodeIds = starts.ElementStartNodeIds,
            HasElementRootAccess = starts.HasElementRootAccess,
            AvatarUrls = users.Avatars(user),
            Languages = await LanguagesAsync(user),
            HasAccessToAllLanguages = user.Groups.Any(group => group.HasAccessToAllLanguages),
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = [.. user.Groups.SelectMany(group => group.Permissions).Distinct()],
            Permissions = await PermissionsAsync(user),
            AllowedSections = [.. user.AllowedSections.Select(SectionNames.ToName).Distinct()],
            IsAdmin = user.IsAdmin(),
            Email = user.Email,
            UserName = user.Username,
            Name = user.Name ?? string.Empty,
            UserGroupIds = UserPresentation.Groups(user),
        };
    }

    // The backoffice takes the closest entry in the place of all others: each says what the groups together permit there, those without an
    // entry included.
    private async Task<IReadOnlyList<PermissionModel>> PermissionsAsync(IUser user)
    {
        var models = GranularPermissions.ToModels(user.Groups.SelectMany(group => group.GranularPermissions));
        var documents = await documentRights.GetPermissionsAsync(user, models.OfType<DocumentPermissionModel>().Select(model => model.Document.Id));
        var elements = await elementRights.GetPermissionsAsync(user, models.OfType<ElementPermissionModel>().Select(model => model.Element.Id));
        return
        [
            .. documents.Select(node => new DocumentPermissionModel(new Reference(node.NodeKey), GranularPermissions.Verbs(node.Permissions))),
            .. elements.Select(node => new ElementPermissionModel(new Reference(node.NodeKey), GranularPermissions.Verbs(node.Permissions))),
            .. models.Where(model => model is not (DocumentPermissionModel or ElementPermissionModel)),
        ];
    }

    private async Task<string[]> LanguagesAsync(IUser user)
    {
        var allowed = (await user.CalculateAllowedLanguageIdsAsync(languages)).ToHashSet();
        return [.. (await languages.GetAllAsync()).Where(language => allowed.Contains(language.Id)).Select(language => language.IsoCode)];
    }
}
