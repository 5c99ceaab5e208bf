using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Security.Identity;

/// <summary>What came of a name and a password, or of a code. <see cref="Refused"/> covers an unknown name, a wrong password or code and
/// a locked user alike: to tell them apart would help those who guess.</summary>
internal abstract record SignInOutcome
{
    public sealed record Welcome(IUser User) : SignInOutcome;

    /// <summary>The password was right; a code of one of these providers is needed besides.</summary>
    public sealed record CodeNeeded(IUser User, IReadOnlyList<string> Providers) : SignInOutcome;

    public sealed record Refused : SignInOutcome;

    /// <summary>A code came, but no password before it, or too long before.</summary>
    public sealed record NotWaiting : SignInOutcome;

    /// <summary>Too many tries failed from this address; this one was not looked at.</summary>
    public sealed record TooMany : SignInOutcome;

    /// <summary>The password was right, but an administrator has disabled the user.</summary>
    public sealed record Disabled : SignInOutcome;
}
