using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>Turns one kind of Umbraco's permission resources into a question to Umbraco's own authoriser.</summary>
internal abstract class PermissionHandler<TResource>(IAuthorizationHelper users, string policy)
    : AuthorizationHandler<PermissionRequirement, TResource>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement, TResource resource)
    {
        // A resource passed with another resource's policy must not slip through.
        if (requirement.Policy != policy || !users.TryGetUmbracoUser(context.User, out var user))
            return;
        if (await IsAllowedAsync(user, resource))
            context.Succeed(requirement);
    }

    protected abstract Task<bool> IsAllowedAsync(IUser user, TResource resource);
}
