using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Core.Comments;
using WicNews.Web.Tests.Support;
using static WicNews.Web.Tests.ManagementApi.EveryOperation.Calls;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>The site's own API for the backoffice, beside the Management API: its operations are named with <c>/wicnews</c> before the path.</summary>
internal static class OwnCalls
{
    private const string Api = "/umbraco/wicnews/api";

    public static IReadOnlyDictionary<string, MakeCall> All { get; } = new Dictionary<string, MakeCall>
    {
        ["GET /wicnews/v1/working-copy"] = About("/v1/working-copy?place=document:{id}", Document),
        ["GET /wicnews/v1/working-copy/{id}"] = About("/v1/working-copy/{id}", CopyAsync),
        ["PUT /wicnews/v1/working-copy"] = async ground => new Call("/v1/working-copy", CopyBody(await ground.DocumentAsync())),
        ["DELETE /wicnews/v1/working-copy/{id}"] = About("/v1/working-copy/{id}", CopyAsync),
        ["POST /wicnews/v1/working-copy/replaced/{entityType}/{id}"] = About("/v1/working-copy/replaced/document/{id}", Document),

        ["PUT /wicnews/v1/presence/{entityType}/{id}/{window}"] = About($"/v1/presence/document/{{id}}/{Guid.NewGuid()}", Document),
        // Leaving tells nothing, and a window that is not the caller's stays.
        ["DELETE /wicnews/v1/presence/{entityType}/{id}/{window}"] = About($"/v1/presence/document/{{id}}/{Guid.NewGuid()}", Document),

        ["GET /wicnews/v1/review/waiting"] = Plain("/v1/review/waiting"),
        ["GET /wicnews/v1/review/{id}"] = About("/v1/review/{id}", ReviewedAsync),
        ["POST /wicnews/v1/review/{id}/request"] = About("/v1/review/{id}/request", Document, _ => new { note = "Please read.", cultures = new[] { "en-US" } }),
        ["POST /wicnews/v1/review/{id}/withdraw"] = About("/v1/review/{id}/withdraw", CallersReviewAsync, _ => new { }),
        ["POST /wicnews/v1/review/{id}/approve"] = async ground => await ReviewedAsync(ground) is var id ? new Call($"/v1/review/{id}/approve", new { version = await VersionAsync(ground, id) }) : null!,
        ["POST /wicnews/v1/review/{id}/send-back"] = About("/v1/review/{id}/send-back", ReviewedAsync, _ => new { reason = "Who says so?" }),

        ["POST /wicnews/v1/comment/{document}"] = About("/v1/comment/{id}", Document, _ => new { text = "Is that right?" }),
        ["PUT /wicnews/v1/comment/{document}/{id}/resolve"] = async ground => new Call($"/v1/comment/{await CommentAsync(ground, ground.Administrator)}/resolve", new { isResolved = true }),
        ["DELETE /wicnews/v1/comment/{document}/{id}"] = async ground => new Call($"/v1/comment/{await CommentAsync(ground, ground.Caller)}"),

        ["GET /wicnews/v1/schedule"] = async ground => await ScheduledAsync(ground) is var _ ? new Call("/v1/schedule") : null!,
        ["DELETE /wicnews/v1/schedule/{id}"] = About("/v1/schedule/{id}", ScheduledAsync),
        ["PUT /wicnews/v1/schedule/document/{id}"] = About("/v1/schedule/document/{id}", Document, _ => new { culture = "en-US", timeZone = "Asia/Shanghai", publish = "2099-11-07T09:00" }),

        ["GET /wicnews/v1/webhook/{id}/signing-secret"] = About("/v1/webhook/{id}/signing-secret", ground => ground.WebhookAsync()),
        ["POST /wicnews/v1/webhook/{id}/signing-secret"] = About("/v1/webhook/{id}/signing-secret", ground => ground.WebhookAsync()),
        ["GET /wicnews/v1/webhook/dead-letter"] = Plain("/v1/webhook/dead-letter"),
        // There is none: whoever may ask is told that.
        ["POST /wicnews/v1/webhook/dead-letter/{key}/replay"] = Plain($"/v1/webhook/dead-letter/{Guid.NewGuid()}/replay"),
        ["DELETE /wicnews/v1/webhook/dead-letter/{key}"] = Plain($"/v1/webhook/dead-letter/{Guid.NewGuid()}"),
        ["POST /wicnews/v1/webhook/log/{key}/replay"] = Plain($"/v1/webhook/log/{Guid.NewGuid()}/replay"),

        ["GET /wicnews/v1/media/rights"] = async ground => await RightsEndAsync(ground) is var _ ? new Call("/v1/media/rights?days=30") : null!,
        ["GET /wicnews/v1/media/{id}/rights"] = About("/v1/media/{id}/rights", ground => ground.PictureAsync()),
        ["POST /wicnews/v1/media/withdraw"] = async ground => new Call("/v1/media/withdraw", new { ids = new[] { await ground.PictureAsync() }, reason = "The photographer says so." }),
        ["PUT /wicnews/v1/media/values"] = async ground => new Call("/v1/media/values", new { ids = new[] { await ground.PictureAsync() }, values = new[] { Ground.Value("credit", "Somebody") } }),

        ["GET /wicnews/v1/comments"] = async ground => await ReadersCommentAsync(ground) is var _ ? new Call("/v1/comments") : null!,
        ["PUT /wicnews/v1/comments/{id}/approve"] = About("/v1/comments/{id}/approve", ReadersCommentAsync),
        ["PUT /wicnews/v1/comments/{id}/reject"] = About("/v1/comments/{id}/reject", ReadersCommentAsync),
        ["DELETE /wicnews/v1/comments/{id}"] = About("/v1/comments/{id}", ReadersCommentAsync),
    };

    private static Task<Guid> Document(Ground ground) => ground.DocumentAsync();

    private static object CopyBody(Guid document) => new { place = $"document:{document}", kind = "Draft", title = "A copy", data = new { values = Array.Empty<object>() } };

    /// <summary>A copy of the caller's own; somebody else's is not found. Whoever may keep none is asked about one that is not there.</summary>
    private static async Task<Guid> CopyAsync(Ground ground)
    {
        using var kept = await ground.Caller.Http.PutAsJsonAsync($"{Api}/v1/working-copy", CopyBody(await ground.DocumentAsync()));
        return kept.IsSuccessStatusCode ? (await kept.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>() : Guid.NewGuid();
    }

    private static Task<Guid> ReviewedAsync(Ground ground) => ReviewedAsync(ground, ground.Administrator);

    /// <summary>A document whose review the caller asked for, where they may.</summary>
    private static Task<Guid> CallersReviewAsync(Ground ground) => ReviewedAsync(ground, ground.Caller);

    private static async Task<Guid> ReviewedAsync(Ground ground, EditorClient who)
    {
        var id = await ground.DocumentAsync();
        foreach (var asking in new[] { who, ground.Administrator })
        {
            using var asked = await asking.Http.PostAsJsonAsync($"{Api}/v1/review/{id}/request", new { note = "Please read.", cultures = new[] { "en-US" } });
            if (asked.IsSuccessStatusCode)
                break;
        }

        return id;
    }

    private static async Task<string> VersionAsync(Ground ground, Guid document)
    {
        using var read = await ground.Administrator.SendAsync(HttpMethod.Get, $"/document/{document}");
        return read.Headers.ETag!.ToString();
    }

    /// <returns>"DOCUMENT/COMMENT"; the comment is the administrator's where the other may not make one.</returns>
    private static async Task<string> CommentAsync(Ground ground, EditorClient who)
    {
        var document = await ground.DocumentAsync();
        foreach (var speaking in new[] { who, ground.Administrator })
        {
            using var said = await speaking.Http.PostAsJsonAsync($"{Api}/v1/comment/{document}", new { text = "Is that right?" });
            if (said.IsSuccessStatusCode)
                return $"{document}/{(await said.Content.ReadFromJsonAsync<JsonNode>())!["id"]}";
        }

        throw new InvalidOperationException("Nobody may comment.");
    }

    private static async Task<Guid> ScheduledAsync(Ground ground)
    {
        var id = await ground.DocumentAsync();
        using var set = await ground.Administrator.Http.PutAsJsonAsync($"{Api}/v1/schedule/document/{id}", new { culture = "en-US", timeZone = "UTC", publish = "2099-11-07T09:00" });
        set.EnsureSuccessStatusCode();
        var all = await ground.Administrator.Http.GetFromJsonAsync<JsonNode>($"{Api}/v1/schedule?take=1000");
        return all!["items"]!.AsArray().Single(entry => entry!["document"]!["id"]!.GetValue<Guid>() == id)!["id"]!.GetValue<Guid>();
    }

    /// <summary>What a reader wrote under an English story.</summary>
    private static async Task<Guid> ReadersCommentAsync(Ground ground)
    {
        var comment = new Comment(Guid.NewGuid(), await ground.PublishedAsync(), "en-US", "Marta", ground.NewName(), DateTimeOffset.UtcNow, CommentState.Waiting);
        await EveryOperationSite.Application.Services.GetRequiredService<ICommentStore>().AddAsync(comment);
        return comment.Id;
    }

    private static Task<Guid> RightsEndAsync(Ground ground) => ground.PictureAsync(Ground.Value("rightsExpire", "2024-11-07 09:00:00"));
}
