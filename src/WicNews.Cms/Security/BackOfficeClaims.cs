using System.Globalization;
using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security;

/// <summary>The claims of a signed-in backoffice user. They are made afresh from the stored user on every request,
/// so that a removed group or section counts at once and not when a token expires.</summary>
public static class BackOfficeClaims
{
    public const string Section = "http://umbraco.org/2015/02/identity/claims/backoffice/allowedapp";
    public const string Client = "client_id";

    public static ClaimsPrincipal Principal(IUser user, string scheme, Guid? session, string? client)
    {
        // Umbraco recognises its users by this authentication type and these claims, whatever the scheme.
        var identity = new ClaimsIdentity(Constants.Security.BackOfficeAuthenticationType);
        Add(identity, ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture));
        Add(identity, Constants.Security.OpenIdDictSubClaimType, user.Key.ToString());
        Add(identity, ClaimTypes.Name, user.Username);
        Add(identity, ClaimTypes.GivenName, user.Name ?? user.Username);
        Add(identity, ClaimTypes.Email, user.Email);
        Add(identity, ClaimTypes.Locality, user.Language ?? "en-US");
        Add(identity, Constants.Security.SecurityStampClaimType, user.SecurityStamp ?? string.Empty);
        Add(identity, ClaimTypes.AuthenticationMethod, scheme);
        if (session is { } id)
            Add(identity, Constants.Security.SessionIdClaimType, id.ToString());
        if (client is not null)
            Add(identity, Client, client);
        foreach (var section in user.AllowedSections.Distinct())
            Add(identity, Section, section);
        foreach (var group in user.Groups)
            Add(identity, ClaimTypes.Role, group.Alias);
        return new ClaimsPrincipal(identity);
    }

    public static Guid? UserKey(this ClaimsPrincipal principal) => Key(principal, Constants.Security.OpenIdDictSubClaimType);

    public static Guid? SessionId(this ClaimsPrincipal principal) => Key(principal, Constants.Security.SessionIdClaimType);

    private static Guid? Key(ClaimsPrincipal principal, string type) =>
        Guid.TryParse(principal.FindFirst(type)?.Value, out var key) ? key : null;

    private static void Add(ClaimsIdentity identity, string type, string value) => identity.AddClaim(new Claim(type, value));
}
