using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>The links of invitations: good for the 72 hours that the backoffice promises whoever invites, where other links have a day.</summary>
internal sealed class InvitationTokens(
    IDataProtectionProvider protection, IOptions<InvitationTokens.Lifetime> lifetime, ILogger<DataProtectorTokenProvider<IUser>> logger)
    : DataProtectorTokenProvider<IUser>(protection, lifetime, logger)
{
    public const string ProviderName = "Invitation";

    internal sealed class Lifetime : DataProtectionTokenProviderOptions
    {
        public Lifetime() => (Name, TokenLifespan) = (ProviderName, TimeSpan.FromHours(72));
    }
}
