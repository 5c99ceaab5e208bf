using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>What came of a name and a password. <see cref="Refused"/> covers an unknown name, a wrong password and
/// a locked user alike: to tell them apart would help those who guess.</summary>
internal abstract record SignInOutcome
{
    public sealed record Welcome(IUser User) : SignInOutcome;

    public sealed record Refused : SignInOutcome;

    /// <summary>The password was right, but an administrator has disabled the user.</summary>
    public sealed record Disabled : SignInOutcome;
}
