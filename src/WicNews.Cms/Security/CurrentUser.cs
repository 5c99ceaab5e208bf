using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace WicNews.Cms.Security;

/// <summary>Umbraco's view of the user behind a request.</summary>
internal sealed class CurrentUser(IUser? user) : IBackOfficeSecurity
{
    IUser? IBackOfficeSecurity.CurrentUser => user;

    public bool IsAuthenticated() => user is not null;

    public bool UserHasSectionAccess(string section, IUser user) =>
        user.AllowedSections.Contains(section, StringComparer.OrdinalIgnoreCase);
}
