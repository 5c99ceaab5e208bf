using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.Hosting.Notifications;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.References;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Redirects;

/// <summary>Redirects from the addresses that documents once had.</summary>
internal static class RedirectEndpoints
{
    private const string Enabled = "Enabled";
    private const string Disabled = "Disabled";

    // How many hits of a search are looked at, whichever page is asked for.
    private const int MostHits = 500;

    public static void MapRedirects(this RouteGroupBuilder api)
    {
        var redirects = api.MapResource("/redirect-management", "Redirect Management", AuthorizationPolicies.SectionAccessContent);
        redirects.MapGet("/", ListAsync);
        redirects.MapGet("/{id:guid}", OfDocumentAsync);
        redirects.MapDelete("/{id:guid}", DeleteAsync);
        redirects.MapGet("/status", Status);
        redirects.MapPost("/status", SetStatus).Produces(StatusCodes.Status200OK);
    }

    private static async Task<Answer<Paged<RedirectModel>>> ListAsync(
        IRedirectUrlService redirects, IPublishedUrlProvider urls, VisibleKeys visible, string? filter = null, int skip = 0, int take = 100)
    {
        if (!string.IsNullOrWhiteSpace(filter))
        {
            var hits = redirects.SearchRedirectUrls(filter, 0, MostHits, out var found).ToArray();
            var seen = await SeenAsync(hits, visible);
            // Old addresses are old headlines: how many are found must not tell whether a hidden one contains what was typed. Only where all
            // that were looked at are seen, and there are more, does the total count those that were not looked at.
            if (seen.Count < hits.Length || found <= MostHits)
                return seen.Page(skip, take).Map(redirect => Present(redirect, urls));
        }

        var page = Paging.Read(skip, take, (from, count) =>
        {
            var items = string.IsNullOrWhiteSpace(filter)
                ? redirects.GetAllRedirectUrls(from, count, out var total)
                : redirects.SearchRedirectUrls(filter, from, count, out total);
            return (items, total);
        });
        // Of the whole list the total stays: it is what the backoffice pages by.
        return new Paged<RedirectModel>(page.Total, [.. (await SeenAsync(page.Items, visible)).Select(redirect => Present(redirect, urls))]);
    }

    private static async Task<IReadOnlyList<IRedirectUrl>> SeenAsync(IReadOnlyList<IRedirectUrl> redirects, VisibleKeys visible)
    {
        var seen = await visible.OfAsync([.. redirects.Select(redirect => redirect.ContentKey).Distinct()], UmbracoObjectTypes.Document);
        return [.. redirects.Where(redirect => seen.Contains(redirect.ContentKey))];
    }

    private static async Task<Answer<Paged<RedirectModel>>> OfDocumentAsync(
        Guid id, IRedirectUrlService redirects, IPublishedUrlProvider urls, VisibleKeys visible, int skip = 0, int take = 100)
    {
        var isSeen = (await visible.OfAsync([id], UmbracoObjectTypes.Document)).Contains(id);
        return (isSeen ? redirects.GetContentRedirectUrls(id) : []).Select(redirect => Present(redirect, urls)).ToArray().Page(skip, take);
    }

    private static async Task<Answer> DeleteAsync(
        Guid id, IRedirectUrlService redirects, IRedirectUrlRepository stored, ICoreScopeProvider scopes, DocumentAccess access)
    {
        using (scopes.CreateCoreScope(autoComplete: true))
        {
            if (stored.Get(id) is { } redirect && await access.DeniedAsync(ActionUpdate.ActionLetter, redirect.ContentKey) is { } denied)
                return denied;
        }

        var status = redirects.DeleteWithStatus(id);
        return status == RedirectUrlOperationStatus.Success ? Answer.Done : status.ToProblem();
    }

    private static Answer<RedirectStatusModel> Status(RedirectSwitch tracking, CurrentEditor editor) =>
        new RedirectStatusModel(tracking.IsOn ? Enabled : Disabled, editor.User.IsAdmin());

    private static Answer SetStatus(RedirectSwitch tracking, CurrentEditor editor, string? status = null)
    {
        if (!editor.User.IsAdmin())
            return Problem.Forbidden("Only administrators turn redirects on and off.");
        if (status is not (Enabled or Disabled))
            return Problem.BadInput("status", $"'{Enabled}' or '{Disabled}' is expected.");
        tracking.Turn(on: status == Enabled);
        return Answer.Done;
    }

    private static RedirectModel Present(IRedirectUrl redirect, IPublishedUrlProvider urls) => new(
        redirect.Key,
        redirect.Url.StartsWith('/') ? redirect.Url : redirect.Url[Math.Max(0, redirect.Url.IndexOf('/', StringComparison.Ordinal))..],
        urls.GetUrl(redirect.ContentKey, UrlMode.Default, redirect.Culture),
        redirect.CreateDateUtc,
        new Reference(redirect.ContentKey),
        redirect.Culture);

    internal sealed record RedirectModel(Guid Id, string OriginalUrl, string DestinationUrl, DateTime Created, Reference Document, string? Culture);

    internal sealed record RedirectStatusModel(string Status, bool UserIsAdmin);
}
