using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.Sessions;

namespace WicNews.Cms.Security.OAuth;

/// <summary>Gives an API user's program an access token for its client id and secret.</summary>
internal sealed class ClientCredentialsGrant(
    IApiClientStore clients, IBackOfficeUserStore users, PasswordChecks checks, TokenIssuer issuer)
{
    public async Task<IResult> HandleAsync(string clientId, IFormCollection form)
    {
        var client = clientId.Length > 0 ? await clients.FindAsync(clientId) : null;
        // As with passwords: an unknown client costs the same hashing.
        var verdict = await checks.VerifyAsync(null, client?.SecretHash, form["client_secret"].ToString());
        if (client is null || verdict == PasswordVerificationResult.Failed
            || await users.GetAsync(client.UserKey) is not { IsApproved: true, Kind: UserKind.Api } user)
            return OAuthAnswer.Error("invalid_client", "The client or its secret is wrong.");
        if (user.LastLoginDate is not { } last || last < DateTime.UtcNow.AddMinutes(-5))
        {
            user.LastLoginDate = DateTime.UtcNow;
            await users.SaveAsync(user);
        }

        return issuer.ToProgram(user, client.ClientId, client.Stamp);
    }
}
