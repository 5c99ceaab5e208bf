using System.Globalization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>
/// Names one saved state of content. A save that carries it in If-Match is refused when someone else saved in
/// between; saving keeps the version's id until it is published, so the time of the save is part of it.
/// </summary>
internal sealed class EntityTag(IUserService users)
{
    // In microseconds: PostgreSQL keeps no more of a time, and what has just been saved is to have the name that it is read back with.
    public static string Of(IContentBase content) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{content.VersionId}-{content.UpdateDate.Ticks / TimeSpan.TicksPerMicrosecond:x}\"");

    /// <summary>The refusal when the request's If-Match does not name the current state; null when it does or was not sent.</summary>
    public Problem? Check(HttpRequest request, IContentBase content)
    {
        var expected = request.Headers.IfMatch.ToString();
        if (expected.Length == 0 || expected == "*" || expected.Split(',', StringSplitOptions.TrimEntries).Contains(Of(content)))
            return null;
        var name = users.GetProfileById(content.WriterId)?.Name ?? "Someone else";
        return new Problem(
            StatusCodes.Status412PreconditionFailed,
            "Changed meanwhile",
            $"{name} saved this at {UtcDateTimeConverter.Utc(content.UpdateDate):yyyy-MM-dd HH:mm:ss} UTC, after you opened it. Reload before saving.")
        {
            OperationStatus = "ConcurrencyViolation",
            Extensions = new Dictionary<string, object?>
            {
                ["savedBy"] = name,
                ["savedAt"] = UtcDateTimeConverter.Utc(content.UpdateDate),
                ["currentEntityTag"] = Of(content),
            },
        };
    }
}
