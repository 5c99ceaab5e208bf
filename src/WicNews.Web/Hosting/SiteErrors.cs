using Microsoft.AspNetCore.Diagnostics;

namespace WicNews.Web.Hosting;

/// <summary>What callers get when something broke: problem+json on an API, a plain page that depends on nothing on the site.</summary>
public static class SiteErrors
{
    public static IApplicationBuilder UseSiteErrors(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = AnswerAsync,
        SuppressDiagnosticsCallback = _ => false,
    });

    private static Task AnswerAsync(HttpContext context)
    {
        var refused = context.Features.Get<IExceptionHandlerFeature>()?.Error as BadHttpRequestException;
        var status = refused?.StatusCode ?? StatusCodes.Status500InternalServerError;
        context.Response.StatusCode = status;
        if (IsForPrograms(context.Request))
            return Results.Problem(title: refused is null ? "Something went wrong on our side." : "The request could not be understood.", statusCode: status).ExecuteAsync(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync("""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Something went wrong</title></head>
            <body><main><h1>Something went wrong on our side</h1><p>The page could not be made. Please try again in a moment, or go to the <a href="/">front page</a>.</p>
            <p lang="zh-Hans">本页暂时无法显示，请稍后再试，或前往<a href="/zh/">首页</a>。</p></main></body></html>
            """);
    }

    private static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/umbraco", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/oembed", StringComparison.OrdinalIgnoreCase)
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
}
