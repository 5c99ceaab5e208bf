using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.UserGroups;

/// <summary>Carries a request's values into a user group.</summary>
internal sealed class UserGroupInput(IEntityService entities, ILanguageService languages)
{
    private const int LongestText = 255;
    private const int LongestVerb = 255;

    public async Task<Problem?> CopyAsync(UserGroupRequestModel request, IUserGroup group)
    {
        if (Check(request) is { } wrong)
            return wrong;
        group.Name = request.Name.Trim();
        group.Alias = request.Alias.Trim();
        group.Description = request.Description;
        group.Icon = request.Icon;
        group.HasAccessToAllLanguages = request.HasAccessToAllLanguages;
        group.Permissions = request.FallbackPermissions.ToHashSet();
        group.GranularPermissions = GranularPermissions.FromModels(request.Permissions);
        group.ClearAllowedSections();
        foreach (var section in request.Sections.Distinct())
            group.AddAllowedSection(SectionNames.ToAlias(section));
        return await CopyLanguagesAsync(request, group) ?? CopyStartNodes(request, group);
    }

    private static Problem? Check(UserGroupRequestModel request)
    {
        if (string.IsNullOrWhiteSpace(request.Alias))
            return Problem.BadInput("$.alias", "An alias is required.");
        if (request.Description?.Length > LongestText || request.Icon?.Length > LongestText)
            return Problem.BadInput("$.description", $"Description and icon must not be longer than {LongestText} characters.");
        var verbs = request.FallbackPermissions.Concat(request.Permissions.SelectMany(permission => permission.Verbs));
        return verbs.Any(verb => string.IsNullOrWhiteSpace(verb) || verb.Length > LongestVerb)
            ? Problem.BadInput("$.fallbackPermissions", $"A permission is a name of up to {LongestVerb} characters.")
            : null;
    }

    private async Task<Problem?> CopyLanguagesAsync(UserGroupRequestModel request, IUserGroup group)
    {
        group.ClearAllowedLanguages();
        foreach (var code in request.Languages.Distinct())
        {
            if (await languages.GetAsync(code) is not { } language)
                return UserGroupOperationStatus.LanguageNotFound.ToProblem();
            group.AddAllowedLanguage(language.Id);
        }

        return null;
    }

    private Problem? CopyStartNodes(UserGroupRequestModel request, IUserGroup group)
    {
        if (!TryNode(request.DocumentRootAccess, request.DocumentStartNode, UmbracoObjectTypes.Document, out var document))
            return UserGroupOperationStatus.DocumentStartNodeKeyNotFound.ToProblem();
        if (!TryNode(request.MediaRootAccess, request.MediaStartNode, UmbracoObjectTypes.Media, out var media))
            return UserGroupOperationStatus.MediaStartNodeKeyNotFound.ToProblem();
        if (!TryNode(request.ElementRootAccess, request.ElementStartNode, UmbracoObjectTypes.ElementContainer, out var element))
            return UserGroupOperationStatus.ElementStartNodeKeyNotFound.ToProblem();
        (group.StartContentId, group.StartMediaId, group.StartElementId) = (document, media, element);
        return null;
    }

    private bool TryNode(bool hasRoot, Reference? node, UmbracoObjectTypes type, out int? id)
    {
        id = hasRoot ? Constants.System.Root : null;
        if (hasRoot || node is null)
            return true;
        var found = entities.GetId(node.Id, type);
        id = found.Success ? found.Result : null;
        return found.Success;
    }
}
