using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Web;

namespace WicNews.Cms.Hosting;

/// <summary>The current request's cookies, for Core's code that knows nothing of HTTP.</summary>
internal sealed class Cookies(IHttpContextAccessor contexts) : ICookieManager
{
    public bool HasCookie(string cookieName) => GetCookieValue(cookieName) is not null;

    public string? GetCookieValue(string cookieName) => contexts.HttpContext?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        Response.Cookies.Append(cookieName, value, new CookieOptions
        {
            HttpOnly = httpOnly, Secure = secure, SameSite = Enum.Parse<SameSiteMode>(sameSiteMode, ignoreCase: true), Path = "/",
        });

    public void ExpireCookie(string cookieName) => Response.Cookies.Delete(cookieName);

    private HttpResponse Response => contexts.HttpContext?.Response ?? throw new InvalidOperationException("There is no request to set a cookie in.");
}
