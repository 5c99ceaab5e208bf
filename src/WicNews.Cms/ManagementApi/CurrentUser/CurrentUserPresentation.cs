using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.UserGroups;
using WicNews.Cms.ManagementApi.Users;

namespace WicNews.Cms.ManagementApi.CurrentUser;

/// <summary>The signed-in user, with everything that the backoffice needs to decide what to show.</summary>
internal sealed class CurrentUserPresentation(UserPresentation users, ILanguageService languages)
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
            Permissions = GranularPermissions.ToModels(user.Groups.SelectMany(group => group.GranularPermissions)),
            AllowedSections = [.. user.AllowedSections.Select(SectionNames.ToName).Distinct()],
            IsAdmin = user.IsAdmin(),
            Email = user.Email,
            UserName = user.Username,
            Name = user.Name ?? string.Empty,
            UserGroupIds = UserPresentation.Groups(user),
        };
    }

    private async Task<string[]> LanguagesAsync(IUser user)
    {
        var allowed = (await user.CalculateAllowedLanguageIdsAsync(languages)).ToHashSet();
        return [.. (await languages.GetAllAsync()).Where(language => allowed.Contains(language.Id)).Select(language => language.IsoCode)];
    }
}
