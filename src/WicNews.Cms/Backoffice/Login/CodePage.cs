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
    private const string Title = "Enter your code";

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
        var refusal = LoginRefusal.OfCode(outcome);
        return outcome is SignInOutcome.NotWaiting
            ? LoginHtml.Page(context, "Sign in again", refusal.Words, $"""<p><a href="{LoginHtml.Encode(SignInAddress(returnUrl))}">Sign in</a></p>""", refusal.Status)
            : Form(context, returnUrl, refusal.Words, refusal.Status);
    }

    private static string SignInAddress(string returnUrl) => QueryHelpers.AddQueryString(LoginAddress.Path, LoginAddress.ReturnUrl, returnUrl);

    private static IResult Form(HttpContext context, string returnUrl, string? error, int status)
    {
        var described = error is null ? "hint" : """error hint" aria-invalid="true""";
        return LoginHtml.Page(context, Title, error, $"""
            <p id="hint">Your authenticator app shows six digits for this site. They change every half minute.</p>
            <form method="post" action="{Path}">
              <input type="hidden" name="{LoginAddress.ReturnUrl}" value="{LoginHtml.Encode(returnUrl)}">
              <label for="code">Code</label>
              <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" title="Six digits"
                     maxlength="10" required autofocus aria-describedby="{described}">
              <button type="submit">Sign in</button>
            </form>
            <p class="help">Your phone is lost? An administrator can switch the second factor off for you.</p>
            <p class="help"><a href="{LoginHtml.Encode(SignInAddress(returnUrl))}">Sign in as somebody else</a></p>
            """, status);
    }
}
