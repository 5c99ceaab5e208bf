using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security.Authorization;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>The signed-in user of the running request.</summary>
internal sealed class CurrentEditor(IHttpContextAccessor accessor, IAuthorizationHelper authorization)
{
    private IUser? _user;

    public IUser User => _user ??= authorization.GetUmbracoUser(
        accessor.HttpContext?.User ?? throw new InvalidOperationException("There is no request, hence no signed-in user."));

    public Guid Key => User.Key;
}
