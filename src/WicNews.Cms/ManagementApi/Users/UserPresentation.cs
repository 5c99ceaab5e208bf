using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Users;

/// <summary>Users as the API shows them.</summary>
internal sealed class UserPresentation(IEntityService entities, AppCaches caches, MediaFileManager media, IImageUrlGenerator images)
{
    public UserResponseModel User(IUser user)
    {
        var (documents, media, elements) = (
            Keys(user.StartContentIds, UmbracoObjectTypes.Document), Keys(user.StartMediaIds, UmbracoObjectTypes.Media),
            Keys(user.StartElementIds, UmbracoObjectTypes.ElementContainer));
        return new UserResponseModel
        {
            Id = user.Key,
            LanguageIsoCode = user.Language,
            DocumentStartNodeIds = documents,
            HasDocumentRootAccess = HasRoot(user.StartContentIds),
            MediaStartNodeIds = media,
            HasMediaRootAccess = HasRoot(user.StartMediaIds),
            ElementStartNodeIds = elements,
            HasElementRootAccess = HasRoot(user.StartElementIds),
            AvatarUrls = Avatars(user),
            State = user.UserState,
            FailedLoginAttempts = user.FailedPasswordAttempts,
            CreateDate = user.CreateDate,
            UpdateDate = user.UpdateDate,
            LastLoginDate = user.LastLoginDate,
            LastLockoutDate = user.LastLockoutDate,
            LastPasswordChangeDate = user.LastPasswordChangeDate,
            IsAdmin = user.IsAdmin(),
            Kind = user.Kind,
            Email = user.Email,
            UserName = user.Username,
            Name = user.Name ?? string.Empty,
            UserGroupIds = Groups(user),
        };
    }

    public UserItemResponseModel Item(IUser user) => new(Avatars(user), user.Kind, user.Name ?? user.Username, user.Key, []);

    /// <summary>Where the user may work, from the user's own start nodes and those of the groups together.</summary>
    public CalculatedUserStartNodesResponseModel StartNodes(IUser user)
    {
        var documents = user.CalculateContentStartNodeIds(entities, caches);
        var media = user.CalculateMediaStartNodeIds(entities, caches);
        var elements = user.CalculateElementStartNodeIds(entities, caches);
        return new CalculatedUserStartNodesResponseModel(
            user.Key,
            Keys(documents, UmbracoObjectTypes.Document), HasRoot(documents),
            Keys(media, UmbracoObjectTypes.Media), HasRoot(media),
            Keys(elements, UmbracoObjectTypes.ElementContainer), HasRoot(elements));
    }

    public IReadOnlyList<string> Avatars(IUser user) => user.GetUserAvatarUrls(caches.RuntimeCache, media, images);

    public static IReadOnlyList<Reference> Groups(IUser user) => [.. user.Groups.Select(group => new Reference(group.Key)).Distinct()];

    private Reference[] Keys(int[]? ids, UmbracoObjectTypes type) =>
        [.. (ids ?? []).Where(id => id != Constants.System.Root).Select(id => entities.GetKey(id, type))
            .Where(key => key.Success).Select(key => new Reference(key.Result))];

    private static bool HasRoot(int[]? ids) => ids is not null && ids.Contains(Constants.System.Root);
}
