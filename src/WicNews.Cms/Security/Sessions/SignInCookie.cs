using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Tokens;

namespace WicNews.Cms.Security.Sessions;

/// <summary>The sign-in cookie's options. It is good only while its session is stored and its user unchanged.</summary>
internal sealed class SignInCookie(
    IOptions<SecuritySettings> settings, TokenLifetimes lifetimes, ISessionStore sessions, IUserService users)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == BackOfficeSchemes.SignIn)
            Configure(options);
    }

    public void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = settings.Value.AuthCookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.ExpireTimeSpan = lifetimes.Session;
        options.SlidingExpiration = true;
        options.LoginPath = LoginAddress.Path;
        options.ReturnUrlParameter = LoginAddress.ReturnUrl;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var claimed = context.Principal;
        if (claimed?.UserKey() is { } key && claimed.SessionId() is { } id
            && await sessions.FindAsync(id) is { } session && session.BelongsTo(key)
            && await users.GetAsync(key) is { IsApproved: true } user
            && user.SecurityStamp == claimed.FindFirst(Constants.Security.SecurityStampClaimType)?.Value)
        {
            context.ReplacePrincipal(BackOfficeClaims.Principal(user, BackOfficeSchemes.SignIn, id, null));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(BackOfficeSchemes.SignIn);
    }
}
