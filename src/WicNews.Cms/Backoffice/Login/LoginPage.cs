using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WicNews.Cms.Security;
using WicNews.Cms.Security.OAuth;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>The page at /umbraco/login: one form, made on the server, without script.</summary>
internal sealed class LoginPage(LoginEndpoint login)
{
    public const string StylesheetPath = LoginAddress.Path + "/login.css";

    // The page loads its stylesheet and posts its form, nothing else.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static IResult Show(HttpContext context) =>
        Page(context, LoginAddress.Safe(context.Request.Query[LoginAddress.ReturnUrl]), string.Empty, null, StatusCodes.Status200OK);

    public async Task<IResult> SubmitAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        var returnUrl = LoginAddress.Safe(form[LoginAddress.ReturnUrl]);
        var name = form["username"].ToString();
        var result = await login.SignInAsync(context, name, form["password"].ToString());
        if (result is LoginResult.Welcome)
            return TypedResults.Redirect(returnUrl);
        var status = result switch
        {
            LoginResult.Disabled => StatusCodes.Status403Forbidden,
            LoginResult.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status401Unauthorized,
        };
        return Page(context, returnUrl, name, LoginWords.For(status), status);
    }

    public static IResult Stylesheet(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Stream(
            typeof(LoginPage).Assembly.GetManifestResourceStream("WicNews.Cms.Backoffice.Login.login.css")!, "text/css; charset=utf-8");
    }

    private static ContentHttpResult Page(HttpContext context, string returnUrl, string name, string? error, int status)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": with it, browsers would call the form's origin "null".
        headers["Referrer-Policy"] = "same-origin";
        return TypedResults.Text(Html(returnUrl, name, error), "text/html; charset=utf-8", statusCode: status);
    }

    private static string Html(string returnUrl, string name, string? error)
    {
        var encode = HtmlEncoder.Default;
        var alert = error is null ? string.Empty : $"""<p class="error" role="alert" id="error">{encode.Encode(error)}</p>""";
        var described = error is null ? string.Empty : """ aria-describedby="error" aria-invalid="true" """;
        // Who has typed the name already wants to go on with the password.
        var (focusName, focusPassword) = name.Length == 0 ? ("autofocus", "") : ("", "autofocus");
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <link rel="icon" type="image/svg+xml" href="/umbraco/backoffice/favicon.svg">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <meta name="color-scheme" content="light dark">
              <title>{(error is null ? "" : "Error: ")}Sign in to the newsroom</title>
              <link rel="stylesheet" href="{StylesheetPath}">
            </head>
            <body>
              <main>
                <h1>Sign in to the newsroom</h1>
                {alert}
                <form method="post" action="{LoginAddress.Path}">
                  <input type="hidden" name="{LoginAddress.ReturnUrl}" value="{encode.Encode(returnUrl)}">
                  <label for="username">E-mail or user name</label>
                  <input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false"
                         maxlength="255" required value="{encode.Encode(name.Length > 255 ? "" : name)}"{described} {focusName}>
                  <label for="password">Password</label>
                  <input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024" required{described} {focusPassword}>
                  <button type="submit">Sign in</button>
                </form>
                <p class="help">Forgotten your password? An administrator can set a new one for you.</p>
              </main>
              <footer><a href="/">Back to the site</a></footer>
            </body>
            </html>
            """;
    }
}
