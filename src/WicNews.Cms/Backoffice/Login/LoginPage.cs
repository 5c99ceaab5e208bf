using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using WicNews.Cms.Mail;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.OAuth;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>The page at /umbraco/login: one form. A link from a mail leads here too, and on to the page for passwords.</summary>
internal sealed class LoginPage(LoginEndpoint login, IUserForgotPasswordSender mail)
{
    public const string StylesheetPath = LoginAddress.Path + "/login.css";

    public Task<IResult> ShowAsync(HttpContext context, PasswordPage passwords) => context.Request.Query.ContainsKey(PasswordLink.Flow)
        ? passwords.ShowAsync(context)
        : Task.FromResult(Page(context, LoginAddress.Safe(context.Request.Query[LoginAddress.ReturnUrl]), string.Empty, null, StatusCodes.Status200OK));

    public async Task<IResult> SubmitAsync(HttpContext context)
    {
        var form = await LoginHtml.ReadFormAsync(context);
        var returnUrl = LoginAddress.Safe(form[LoginAddress.ReturnUrl]);
        var name = form["username"].ToString();
        var outcome = await login.SignInAsync(context, name, form["password"].ToString());
        if (outcome is SignInOutcome.Welcome)
            return TypedResults.Redirect(returnUrl);
        if (outcome is SignInOutcome.CodeNeeded)
            return TypedResults.Redirect(CodePage.Address(returnUrl));
        var refusal = LoginRefusal.OfPassword(outcome);
        return Page(context, returnUrl, name, LoginWords.Of(context).Pick(refusal.Words, refusal.ChineseWords), refusal.Status);
    }

    public static IResult Stylesheet(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(
            typeof(LoginPage).Assembly.GetManifestResourceStream("WicNews.Cms.Backoffice.Login.login.css")!, "text/css; charset=utf-8");
    }

    private IResult Page(HttpContext context, string returnUrl, string name, string? error, int status)
    {
        var say = LoginWords.Of(context);
        var described = error is null ? string.Empty : """ aria-describedby="error" aria-invalid="true" """;
        // Who has typed the name already wants to go on with the password.
        var (focusName, focusPassword) = name.Length == 0 ? ("autofocus", "") : ("", "autofocus");
        var help = mail.CanSend()
            ? $"""<a href="{ForgottenPage.Path}">{say.Pick("Forgotten your password?", "忘记密码？")}</a>"""
            : say.Pick("Forgotten your password? An administrator can set a new one for you.", "忘记密码？请联系管理员为您设置新密码。");
        return LoginHtml.Page(context, say.Pick("Sign in to the newsroom", "登录编辑部"), error, $"""
            <form method="post" action="{LoginAddress.Path}">
              <input type="hidden" name="{LoginAddress.ReturnUrl}" value="{LoginHtml.Encode(returnUrl)}">
              <label for="username">{say.Pick("E-mail or user name", "电子邮箱或用户名")}</label>
              <input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false"
                     maxlength="255" required value="{LoginHtml.Encode(name.Length > 255 ? "" : name)}"{described} {focusName}>
              <label for="password">{say.Pick("Password", "密码")}</label>
              <input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required{described} {focusPassword}>
              <button type="submit">{say.Pick("Sign in", "登录")}</button>
            </form>
            <p class="help">{help}</p>
            """, status);
    }
}
