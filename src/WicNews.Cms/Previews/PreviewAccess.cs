using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;
using WicNews.Cms.Security;

namespace WicNews.Cms.Previews;

/// <summary>Who may be shown drafts on the site: backoffice users who are signed in in the same browser and may see the document there.</summary>
public sealed class PreviewAccess(IAuthorizationService authorization)
{
    public async Task<bool> MaySeeAsync(HttpContext context, Guid document)
    {
        var signedIn = await context.AuthenticateAsync(BackOfficeSchemes.SignIn);
        if (signedIn is not { Succeeded: true, Principal: { } user })
            return false;
        var resource = ContentPermissionResource.WithKeys(ActionBrowse.ActionLetter, document);
        return (await authorization.AuthorizeAsync(user, resource, AuthorizationPolicies.ContentPermissionByResource)).Succeeded;
    }
}
