using Umbraco.Cms.Core.Models.Membership;

namespace WicNews.Cms.Mail;

/// <summary>What the mails say. Plain text: what people wrote into it cannot become anything else.</summary>
internal static class UserMailWords
{
    public const string InviteSubject = "An invitation to the newsroom / 编辑部邀请";
    public const string ForgottenSubject = "A new password for the newsroom / 编辑部新密码";

    public static string Invite(IUser to, IUser from, string? message, Uri link) => $"""
        {to.Name},

        {from.Name} invites you to the newsroom. Follow this link within three days to choose a password:
        请在三天内打开以下链接设置密码：

        {link.AbsoluteUri}

        {message}
        """;

    public static string Forgotten(IUser to, Uri link) => $"""
        {to.Name},

        somebody, probably you, asked for a new password for the newsroom. Follow this link within a day to choose it; if it was not you, do nothing.
        有人（可能是您）申请了新密码。请在一天内打开以下链接设置；若非本人操作，请忽略。

        {link.AbsoluteUri}
        """;
}
