using Microsoft.AspNetCore.Diagnostics;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Hosting;

/// <summary>What callers get when something broke: problem+json on an API, a plain page that depends on nothing on the site.</summary>
public static class SiteErrors
{
    private static readonly ErrorPage Broken = new(
        "Something went wrong on our side", "本站出现故障",
        "The page could not be made. Please try again in a moment, or go to the <a href=\"/\">front page</a>.",
        "本页暂时无法显示，请稍后再试，或前往<a href=\"/zh/\">首页</a>。");

    private static readonly ErrorPage Refused = new(
        "This request could not be read", "无法处理此请求",
        "What was sent is incomplete, too long or not what this address takes. Please go back and try again, or go to the <a href=\"/\">front page</a>.",
        "请求不完整、过长或不符合要求。请返回上一页重试，或前往<a href=\"/zh/\">首页</a>。");

    private static readonly ErrorPage TooMany = new(
        "Too many searches", "搜索过于频繁",
        "More was searched from here than the site can answer at once. Please wait a moment and load this page again.",
        "短时间内搜索次数过多。请稍候片刻，再重新加载本页。");

    public static IApplicationBuilder UseSiteErrors(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = AnswerAsync,
        SuppressDiagnosticsCallback = _ => false,
    });

    private static Task AnswerAsync(HttpContext context)
    {
        var refused = context.Features.Get<IExceptionHandlerFeature>()?.Error as BadHttpRequestException;
        context.Response.StatusCode = refused?.StatusCode ?? StatusCodes.Status500InternalServerError;
        // All headers that were set before it broke have been taken back.
        SiteHeaders.Set(context);
        return WriteAsync(context, refused is null ? "Something went wrong on our side." : "The request could not be understood.", refused is null ? Broken : Refused);
    }

    /// <summary>The answer to a client that searches too often.</summary>
    public static Task RefuseSearchAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return WriteAsync(context, "Too many searches. Please wait a moment.", TooMany);
    }

    /// <summary>Writes the answer, whose status is set.</summary>
    private static Task WriteAsync(HttpContext context, string title, ErrorPage page)
    {
        if (IsForPrograms(context.Request))
            return Results.Problem(title: title, statusCode: context.Response.StatusCode).ExecuteAsync(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(page.In(SiteLanguage.Split(context.Request.Path.Value ?? "/").Language));
    }

    private static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/umbraco", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/oembed", StringComparison.OrdinalIgnoreCase);

    /// <summary>A page in both languages, the address's own first.</summary>
    private sealed record ErrorPage(string EnglishTitle, string ChineseTitle, string English, string Chinese)
    {
        public string In(SiteLanguage language) => language.IsChinese
            ? Write(language, ChineseTitle, Chinese, English)
            : Write(language, EnglishTitle, English, Chinese);

        private static string Write(SiteLanguage language, string title, string text, string otherText) => $"""
            <!DOCTYPE html>
            <html lang="{language.Tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title></head>
            <body><main><h1>{title}</h1><p>{text}</p>
            <p lang="{language.Other.Tag}">{otherText}</p></main></body></html>
            """;
    }
}
