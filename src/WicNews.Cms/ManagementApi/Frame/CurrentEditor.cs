using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>The signed-in user of the running request.</summary>
internal sealed class CurrentEditor(IBackOfficeSecurityAccessor accessor)
{
    public IUser User => accessor.BackOfficeSecurity?.CurrentUser
        ?? throw new InvalidOperationException("There is no signed-in user: the operation lacks its authorisation.");

    public Guid Key => User.Key;
}
