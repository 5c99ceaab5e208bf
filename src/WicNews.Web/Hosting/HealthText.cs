using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WicNews.Web.Hosting;

/// <summary>A health report as text: the status in the first line, as probes look for it, and below it what each check says.</summary>
public static class HealthText
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Of(report), context.RequestAborted);
    }

    /// <summary>Descriptions only: what was thrown is in the log and is no reader's business.</summary>
    public static string Of(HealthReport report) => string.Join('\n',
        report.Entries.Where(entry => entry.Value is { Exception: null, Description.Length: > 0 })
            .Select(entry => $"{entry.Key}: {entry.Value.Description}").Prepend(report.Status.ToString()));
}
