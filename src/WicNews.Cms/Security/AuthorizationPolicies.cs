namespace WicNews.Cms.Security;

/// <summary>Names of the authorisation policies, spelled as Umbraco spells them. <c>PolicyTable</c> says what each one asks for.</summary>
public static class AuthorizationPolicies
{
    public const string BackOfficeAccess = nameof(BackOfficeAccess);
    public const string RequireAdminAccess = nameof(RequireAdminAccess);

    public const string SectionAccessContent = nameof(SectionAccessContent);
    public const string SectionAccessContentOrMedia = nameof(SectionAccessContentOrMedia);
    public const string SectionAccessForContentTree = nameof(SectionAccessForContentTree);
    public const string SectionAccessForElementTree = nameof(SectionAccessForElementTree);
    public const string SectionAccessForMediaTree = nameof(SectionAccessForMediaTree);
    public const string SectionAccessForMemberTree = nameof(SectionAccessForMemberTree);
    public const string SectionAccessForTinyMce = nameof(SectionAccessForTinyMce);
    public const string SectionAccessLibrary = nameof(SectionAccessLibrary);
    public const string SectionAccessMedia = nameof(SectionAccessMedia);
    public const string SectionAccessMembers = nameof(SectionAccessMembers);
    public const string SectionAccessPackages = nameof(SectionAccessPackages);
    public const string SectionAccessSettings = nameof(SectionAccessSettings);
    public const string SectionAccessUsers = nameof(SectionAccessUsers);

    public const string TreeAccessDataTypes = nameof(TreeAccessDataTypes);
    public const string TreeAccessDictionary = nameof(TreeAccessDictionary);
    public const string TreeAccessDictionaryOrTemplates = nameof(TreeAccessDictionaryOrTemplates);
    public const string TreeAccessDocumentOrMediaOrContentTypes = nameof(TreeAccessDocumentOrMediaOrContentTypes);
    public const string TreeAccessDocuments = nameof(TreeAccessDocuments);
    public const string TreeAccessDocumentsOrDocumentTypes = nameof(TreeAccessDocumentsOrDocumentTypes);
    public const string TreeAccessDocumentsOrMediaOrMembersOrContentTypes = nameof(TreeAccessDocumentsOrMediaOrMembersOrContentTypes);
    public const string TreeAccessDocumentTypes = nameof(TreeAccessDocumentTypes);
    public const string TreeAccessElements = nameof(TreeAccessElements);
    public const string TreeAccessLanguages = nameof(TreeAccessLanguages);
    public const string TreeAccessMediaOrMediaTypes = nameof(TreeAccessMediaOrMediaTypes);
    public const string TreeAccessMediaTypes = nameof(TreeAccessMediaTypes);
    public const string TreeAccessMemberGroups = nameof(TreeAccessMemberGroups);
    public const string TreeAccessMembersOrMemberTypes = nameof(TreeAccessMembersOrMemberTypes);
    public const string TreeAccessMemberTypes = nameof(TreeAccessMemberTypes);
    public const string TreeAccessPartialViews = nameof(TreeAccessPartialViews);
    public const string TreeAccessRelationTypes = nameof(TreeAccessRelationTypes);
    public const string TreeAccessScripts = nameof(TreeAccessScripts);
    public const string TreeAccessStylesheets = nameof(TreeAccessStylesheets);
    public const string TreeAccessStylesheetsOrDocumentOrMediaOrMember = nameof(TreeAccessStylesheetsOrDocumentOrMediaOrMember);
    public const string TreeAccessTemplates = nameof(TreeAccessTemplates);
    public const string TreeAccessWebhooks = nameof(TreeAccessWebhooks);

    // These take a resource: IAuthorizationService.AuthorizeAsync(user, resource, name), with Umbraco's *PermissionResource types.
    public const string ContentPermissionByResource = nameof(ContentPermissionByResource);
    public const string DictionaryPermissionByResource = nameof(DictionaryPermissionByResource);
    public const string ElementContainerPermissionByResource = nameof(ElementContainerPermissionByResource);
    public const string ElementPermissionByResource = nameof(ElementPermissionByResource);
    public const string MediaPermissionByResource = nameof(MediaPermissionByResource);
    public const string UserBelongsToUserGroupInRequest = nameof(UserBelongsToUserGroupInRequest);
    public const string UserPermissionByResource = nameof(UserPermissionByResource);
}
