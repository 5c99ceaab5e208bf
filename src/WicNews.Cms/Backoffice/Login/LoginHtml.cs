using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WicNews.Cms.Security;

namespace WicNews.Cms.Backoffice.Login;

/// <summary>What the pages before signing in have in common: made on the server, without script.</summary>
internal static class LoginHtml
{
    // The pages load their stylesheet and post their form, nothing else.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>What was sent by a page's form; empty where something else was.</summary>
    public static async Task<IFormCollection> ReadFormAsync(HttpContext context) =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;

    /// <summary>What went wrong, as a paragraph; nothing when nothing did.</summary>
    public static string Alert(string? error) => error is null ? string.Empty : $"""<p class="error" role="alert" id="error">{Encode(error)}</p>""";

    /// <param name="context">The request.</param>
    /// <param name="title">The heading.</param>
    /// <param name="error">What went wrong, or null.</param>
    /// <param name="content">What follows the heading, as HTML.</param>
    /// <param name="status">The HTTP status.</param>
    public static ContentHttpResult Page(HttpContext context, string title, string? error, string content, int status)
    {
        var say = LoginWords.Of(context);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": with it, browsers would call the form's origin "null".
        headers["Referrer-Policy"] = "same-origin";
        return TypedResults.Text($"""
            <!doctype html>
            <html lang="{say.Tag}">
            <head>
              <meta charset="utf-8">
              <link rel="icon" type="image/svg+xml" href="/umbraco/backoffice/favicon.svg">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <meta name="color-scheme" content="light dark">
              <title>{(error is null ? "" : say.Pick("Error: ", "出错："))}{Encode(title)}</title>
              <link rel="stylesheet" href="{LoginPage.StylesheetPath}">
            </head>
            <body>
              <main>
                <h1>{Encode(title)}</h1>
                {Alert(error)}
                {content}
              </main>
              <footer><a href="{say.Pick("/", "/zh/")}">{say.Pick("Back to the site", "返回网站")}</a></footer>
            </body>
            </html>
            """, "text/html; charset=utf-8", statusCode: status);
    }
}
