using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>Where somebody asks for a link to choose a new password. Whether there is such a user is not said.</summary>
internal sealed class ForgottenPage(IUserService users, IUserForgotPasswordSender mail, FailedTries tries)
{
    public const string Path = LoginAddress.Path + "/forgotten";
    private const string Title = "Forgotten your password?";

    public IResult Show(HttpContext context) => mail.CanSend()
        ? LoginHtml.Page(context, Title, null, $"""
            <form method="post" action="{Path}">
              <label for="email">E-mail</label>
              <input id="email" name="email" type="email" autocomplete="email" maxlength="255" required autofocus>
              <button type="submit">Send a link</button>
            </form>
            """, StatusCodes.Status200OK)
        : LoginHtml.Page(context, Title, null, "<p>This site sends no mail. An administrator can set a new password for you.</p>", StatusCodes.Status404NotFound);

    public async Task<IResult> SubmitAsync(HttpContext context)
    {
        if (!mail.CanSend() || tries.IsTooMany(context))
            return Show(context);
        tries.Count(context);
        var form = await LoginHtml.ReadFormAsync(context);
        await users.SendResetPasswordEmailAsync(form["email"].ToString());
        return LoginHtml.Page(context, "Look into your mail", null, "<p>If there is a user with this address, a link is on its way.</p>", StatusCodes.Status200OK);
    }
}
