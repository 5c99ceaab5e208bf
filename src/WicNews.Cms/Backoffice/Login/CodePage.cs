using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Identity;
using WicNews.Cms.Security.OAuth;
using WicNews.Cms.Security.TwoFactor;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>Where the code of the second factor is asked for, after the right password.</summary>
internal sealed class CodePage(LoginEndpoint login, WaitingSignIn waiting)
{
    public const string Path = LoginAddress.Path + "/code";

    /// <summary>The page's address, from which one goes on to the return address.</summary>
    public static string Address(string returnUrl) => QueryHelpers.AddQueryString(Path, LoginAddress.ReturnUrl, returnUrl);

    public IResult Show(HttpContext context)
    {
        var returnUrl = LoginAddress.Safe(context.Request.Query[LoginAddress.ReturnUrl]);
        return waiting.Read(context) is null
            ? TypedResults.Redirect(SignInAddress(returnUrl))
            : Form(context, returnUrl, null, StatusCodes.Status200OK);
    }

    public async Task<IResult> SubmitAsync(HttpContext context)
    {
        var form = await LoginHtml.ReadFormAsync(context);
        var returnUrl = LoginAddress.Safe(form[LoginAddress.ReturnUrl]);
        var outcome = await login.SignInByCodeAsync(context, AuthenticatorApp.Name, form["code"].ToString());
        if (outcome is SignInOutcome.Welcome)
            return TypedResults.Redirect(returnUrl);
        var (refusal, say) = (LoginRefusal.OfCode(outcome), LoginWords.Of(context));
        var words = say.Pick(refusal.Words, refusal.ChineseWords);
        return outcome is SignInOutcome.NotWaiting
            ? LoginHtml.Page(context, say.Pick("Sign in again", "请重新登录"), words, $"""<p><a href="{LoginHtml.Encode(SignInAddress(returnUrl))}">{say.Pick("Sign in", "登录")}</a></p>""", refusal.Status)
            : Form(context, returnUrl, words, refusal.Status);
    }

    private static string SignInAddress(string returnUrl) => QueryHelpers.AddQueryString(LoginAddress.Path, LoginAddress.ReturnUrl, returnUrl);

    private static IResult Form(HttpContext context, string returnUrl, string? error, int status)
    {
        var say = LoginWords.Of(context);
        var described = error is null ? "hint" : """error hint" aria-invalid="true""";
        return LoginHtml.Page(context, say.Pick("Enter your code", "输入验证码"), error, $"""
            <p id="hint">{say.Pick("Your authenticator app shows six digits for this site. They change every half minute.", "身份验证应用会显示本站的六位数字，每半分钟更换一次。")}</p>
            <form method="post" action="{Path}">
              <input type="hidden" name="{LoginAddress.ReturnUrl}" value="{LoginHtml.Encode(returnUrl)}">
              <label for="code">{say.Pick("Code", "验证码")}</label>
              <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" title="{say.Pick("Six digits", "六位数字")}"
                     maxlength="10" required autofocus aria-describedby="{described}">
              <button type="submit">{say.Pick("Sign in", "登录")}</button>
            </form>
            <p class="help">{say.Pick("Your phone is lost? An administrator can switch the second factor off for you.", "手机丢失？管理员可为您关闭双重验证。")}</p>
            <p class="help"><a href="{LoginHtml.Encode(SignInAddress(returnUrl))}">{say.Pick("Sign in as somebody else", "以其他用户登录")}</a></p>
            """, status);
    }
}
