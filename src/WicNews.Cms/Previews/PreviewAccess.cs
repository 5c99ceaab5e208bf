using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.Security;

namespace WicNews.Cms.Previews;

/// <summary>Who may be shown drafts on the site: backoffice users who are signed in in the same browser and may see the document there.</summary>
public sealed class PreviewAccess
{
    private readonly IAuthorizationService _authorization;
    private readonly IAuthorizationHelper _users;
    private readonly ReadableDraft _drafts;

    internal PreviewAccess(IAuthorizationService authorization, IAuthorizationHelper users, ReadableDraft drafts) =>
        (_authorization, _users, _drafts) = (authorization, users, drafts);

    public async Task<PreviewRight> OfAsync(HttpContext context, Guid document)
    {
        var signedIn = await context.AuthenticateAsync(BackOfficeSchemes.SignIn);
        if (signedIn is not { Succeeded: true, Principal: { } principal } || !_users.TryGetUmbracoUser(principal, out var user))
            return PreviewRight.None;
        var resource = ContentPermissionResource.WithKeys(ActionBrowse.ActionLetter, document);
        if (!(await _authorization.AuthorizeAsync(principal, resource, AuthorizationPolicies.ContentPermissionByResource)).Succeeded)
            return PreviewRight.None;
        return _drafts.IsReadableBy(user, document) ? PreviewRight.Whole : PreviewRight.InPart;
    }
}
