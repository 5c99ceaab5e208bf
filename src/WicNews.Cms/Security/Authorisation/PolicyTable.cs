using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core;
using static WicNews.Cms.Security.AuthorizationPolicies;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>What each policy asks for. A policy with sections is met by a user who may see one of them.</summary>
internal static class PolicyTable
{
    private const string Content = Constants.Applications.Content;
    private const string Library = Constants.Applications.Library;
    private const string Media = Constants.Applications.Media;
    private const string Members = Constants.Applications.Members;
    private const string Packages = Constants.Applications.Packages;
    private const string Settings = Constants.Applications.Settings;
    private const string Translation = Constants.Applications.Translation;
    private const string Users = Constants.Applications.Users;

    internal static readonly IReadOnlyDictionary<string, string[]> Sections = new Dictionary<string, string[]>
    {
        [SectionAccessContent] = [Content],
        [SectionAccessContentOrMedia] = [Content, Media],
        [SectionAccessForContentTree] = [Content, Media, Users, Settings, Packages, Members],
        [SectionAccessForElementTree] = [Library, Content, Media, Users, Settings, Packages, Members],
        [SectionAccessForMediaTree] = [Content, Media, Users, Settings, Packages, Members],
        [SectionAccessForMemberTree] = [Content, Media, Members],
        [SectionAccessForTinyMce] = [Content, Media, Members],
        [SectionAccessLibrary] = [Library],
        [SectionAccessMedia] = [Media],
        [SectionAccessMembers] = [Members],
        [SectionAccessPackages] = [Packages],
        [SectionAccessSettings] = [Settings],
        [SectionAccessUsers] = [Users],
        [TreeAccessDataTypes] = [Settings],
        [TreeAccessDictionary] = [Translation],
        [TreeAccessDictionaryOrTemplates] = [Translation, Settings],
        [TreeAccessDocumentOrMediaOrContentTypes] = [Content, Media, Settings],
        [TreeAccessDocuments] = [Content],
        [TreeAccessDocumentsOrDocumentTypes] = [Content, Settings],
        [TreeAccessDocumentsOrMediaOrMembersOrContentTypes] = [Content, Media, Members, Settings],
        [TreeAccessDocumentTypes] = [Settings],
        [TreeAccessElements] = [Library],
        [TreeAccessLanguages] = [Settings],
        [TreeAccessMediaOrMediaTypes] = [Media, Settings],
        [TreeAccessMediaTypes] = [Settings],
        [TreeAccessMemberGroups] = [Members],
        [TreeAccessMembersOrMemberTypes] = [Members, Settings],
        [TreeAccessMemberTypes] = [Settings],
        [TreeAccessPartialViews] = [Settings],
        [TreeAccessRelationTypes] = [Settings],
        [TreeAccessScripts] = [Settings],
        [TreeAccessStylesheets] = [Settings],
        [TreeAccessStylesheetsOrDocumentOrMediaOrMember] = [Content, Media, Members, Settings],
        [TreeAccessTemplates] = [Settings],
        [TreeAccessWebhooks] = [Settings],
    };

    /// <summary>Answered by the handler of the resource that is passed with them.</summary>
    internal static readonly IReadOnlyList<string> ByResource =
    [
        ContentPermissionByResource, DictionaryPermissionByResource, ElementContainerPermissionByResource, ElementPermissionByResource,
        MediaPermissionByResource, UserBelongsToUserGroupInRequest, UserPermissionByResource,
    ];

    public static void Fill(AuthorizationOptions options)
    {
        Add(options, BackOfficeAccess, policy => policy.RequireAuthenticatedUser());
        Add(options, RequireAdminAccess, policy => policy.RequireRole(Constants.Security.AdminGroupAlias));
        foreach (var (name, sections) in Sections)
            Add(options, name, policy => policy.RequireAuthenticatedUser().RequireClaim(BackOfficeClaims.Section, sections));
        foreach (var name in ByResource)
            Add(options, name, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(name)));
    }

    private static void Add(AuthorizationOptions options, string name, Action<AuthorizationPolicyBuilder> require) =>
        options.AddPolicy(name, policy => require(policy.AddAuthenticationSchemes(BackOfficeSchemes.Token)));
}
