using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using WicNews.Cms.Mail;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>Where somebody asks for a link to choose a new password. Whether there is such a user is not said.</summary>
internal sealed class ForgottenPage(IUserForgotPasswordSender mail, ForgottenPasswordMail links, FailedTries tries)
{
    public const string Path = LoginAddress.Path + "/forgotten";

    public IResult Show(HttpContext context)
    {
        var say = LoginWords.Of(context);
        var title = say.Pick("Forgotten your password?", "忘记密码？");
        if (!mail.CanSend())
            return LoginHtml.Page(
                context, title, null, $"<p>{say.Pick("This site sends no mail. An administrator can set a new password for you.", "本站不发送邮件。请联系管理员为您设置新密码。")}</p>", StatusCodes.Status404NotFound);
        return LoginHtml.Page(context, title, null, $"""
            <form method="post" action="{Path}">
              <label for="email">{say.Pick("E-mail", "电子邮箱")}</label>
              <input id="email" name="email" type="email" autocomplete="email" maxlength="255" required autofocus>
              <button type="submit">{say.Pick("Send a link", "发送链接")}</button>
            </form>
            """, StatusCodes.Status200OK);
    }

    public async Task<IResult> SubmitAsync(HttpContext context)
    {
        // Each counts: asking is how addresses are tried, and mailboxes filled.
        using var asked = mail.CanSend() ? tries.Begin(context) : null;
        if (asked is null)
            return Show(context);
        var form = await LoginHtml.ReadFormAsync(context);
        links.Send(form["email"].ToString());
        var say = LoginWords.Of(context);
        return LoginHtml.Page(
            context, say.Pick("Look into your mail", "请查收邮件"), null, $"<p>{say.Pick("If there is a user with this address, a link is on its way.", "如有用户使用此邮箱，链接已在途中。")}</p>", StatusCodes.Status200OK);
    }
}
