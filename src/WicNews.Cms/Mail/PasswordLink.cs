namespace WicNews.Cms.Mail;

/// <summary>The parts of a link that lets somebody set a password. Named as Umbraco's login page reads them.</summary>
internal static class PasswordLink
{
    public const string Flow = "flow";
    public const string User = "userId";
    public const string Code = "code";

    public const string Invitation = "invite-user";
    public const string Forgotten = "reset-password";
}
