using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Mail;
using WicNews.Cms.Security;
using WicNews.Cms.Security.Requests;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>Where an invitation, or a link for a forgotten password, lets somebody choose a password.</summary>
internal sealed class PasswordPage(IUserService users, FailedTries tries, IOptions<IdentityOptions> identity)
{
    public const string Path = LoginAddress.Path + "/password";

    private PasswordOptions Rules => identity.Value.Password;

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var link = new Link(query[PasswordLink.Flow].ToString(), query[PasswordLink.User].ToString(), query[PasswordLink.Code].ToString());
        return await IsValidAsync(context, link) ? Form(context, link, null, StatusCodes.Status200OK) : Invalid(context);
    }

    public async Task<IResult> SubmitAsync(HttpContext context)
    {
        var say = LoginWords.Of(context);
        var form = await LoginHtml.ReadFormAsync(context);
        var link = new Link(form[PasswordLink.Flow].ToString(), form[PasswordLink.User].ToString(), form[PasswordLink.Code].ToString());
        if (!await IsValidAsync(context, link))
            return Invalid(context);
        var password = form["password"].ToString();
        if (password != form["again"].ToString())
            return Form(context, link, say.Pick("The two passwords are not the same.", "两次输入的密码不一致。"), StatusCodes.Status400BadRequest);
        var problem = await SetAsync(link, password, say);
        return problem is null
            ? LoginHtml.Page(context, say.Pick("Your password is set", "密码已设置"), null, $"""<p><a href="{LoginAddress.Path}">{say.Pick("Sign in", "登录")}</a></p>""", StatusCodes.Status200OK)
            : Form(context, link, problem, StatusCodes.Status400BadRequest);
    }

    private async Task<bool> IsValidAsync(HttpContext context, Link link)
    {
        using var check = tries.Begin(context);
        if (check is null || !Guid.TryParse(link.User, out var user))
            return false;
        var attempt = link.Flow == PasswordLink.Invitation ? await users.VerifyInviteAsync(user, link.Code) : await users.VerifyPasswordResetAsync(user, link.Code);
        if (attempt.Success)
            check.Succeeded();
        return attempt.Success;
    }

    private async Task<string?> SetAsync(Link link, string password, LoginWords say)
    {
        var user = Guid.Parse(link.User);
        var attempt = link.Flow == PasswordLink.Invitation
            ? await users.CreateInitialPasswordAsync(user, link.Code, password)
            : await users.ResetPasswordAsync(user, link.Code, password);
        return attempt.Success
            ? null
            : say.Pick(attempt.Result?.Error?.ErrorMessage ?? "The password could not be set. Ask an administrator.", $"密码无法设置。{ChineseRules()}");
    }

    // Identity says in English only what is wrong; here are all the rules instead.
    private string ChineseRules()
    {
        (bool IsRule, string Words)[] kinds =
            [(Rules.RequireDigit, "数字"), (Rules.RequireLowercase, "小写字母"), (Rules.RequireUppercase, "大写字母"), (Rules.RequireNonAlphanumeric, "符号")];
        var needed = string.Join("、", kinds.Where(kind => kind.IsRule).Select(kind => kind.Words));
        return $"密码至少须有{Rules.RequiredLength}个字符，其中{Rules.RequiredUniqueChars}个各不相同{(needed.Length == 0 ? string.Empty : $"，并含{needed}")}。";
    }

    private static IResult Invalid(HttpContext context)
    {
        var say = LoginWords.Of(context);
        return LoginHtml.Page(context, say.Pick("This link is no longer valid", "此链接已失效"), null, $"""
            <p>{say.Pick("It was used already, or is too old. Ask for a new one.", "链接已用过，或已过期。请重新申请。")}</p>
            <p><a href="{LoginAddress.Path}">{say.Pick("Sign in", "登录")}</a></p>
            """, StatusCodes.Status400BadRequest);
    }

    private IResult Form(HttpContext context, Link link, string? error, int status)
    {
        var say = LoginWords.Of(context);
        return LoginHtml.Page(context, say.Pick("Choose your password", "设置密码"), error, $"""
        <form method="post" action="{Path}">
          <input type="hidden" name="{PasswordLink.Flow}" value="{LoginHtml.Encode(link.Flow)}">
          <input type="hidden" name="{PasswordLink.User}" value="{LoginHtml.Encode(link.User)}">
          <input type="hidden" name="{PasswordLink.Code}" value="{LoginHtml.Encode(link.Code)}">
          <label for="password">{say.Pick($"Password, of at least {Rules.RequiredLength} characters", $"密码，至少{Rules.RequiredLength}个字符")}</label>
          <input id="password" name="password" type="password" autocomplete="new-password" minlength="{Rules.RequiredLength}" maxlength="1024" required autofocus>
          <label for="again">{say.Pick("The same again", "再次输入")}</label>
          <input id="again" name="again" type="password" autocomplete="new-password" maxlength="1024" required>
          <button type="submit">{say.Pick("Set the password", "设置密码")}</button>
        </form>
        """, status);
    }

    private sealed record Link(string Flow, string User, string Code);
}
