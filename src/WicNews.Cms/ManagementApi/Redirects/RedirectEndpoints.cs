using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.Hosting.Notifications;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Redirects;

/// <summary>Redirects from the addresses that documents once had.</summary>
internal static class RedirectEndpoints
{
    private const string Enabled = "Enabled";
    private const string Disabled = "Disabled";

    public static void MapRedirects(this RouteGroupBuilder api)
    {
        var redirects = api.MapResource("/redirect-management", "Redirect Management", AuthorizationPolicies.SectionAccessContent);
        redirects.MapGet("/", List);
        redirects.MapGet("/{id:guid}", OfDocument);
        redirects.MapDelete("/{id:guid}", Delete);
        redirects.MapGet("/status", Status);
        redirects.MapPost("/status", SetStatus).Produces(StatusCodes.Status200OK);
    }

    private static Answer<Paged<RedirectModel>> List(IRedirectUrlService redirects, IPublishedUrlProvider urls, string? filter = null, int skip = 0, int take = 100) =>
        Paging.Read(skip, take, (from, count) =>
        {
            var items = string.IsNullOrWhiteSpace(filter)
                ? redirects.GetAllRedirectUrls(from, count, out var total)
                : redirects.SearchRedirectUrls(filter, from, count, out total);
            return (items, total);
        }).Map(redirect => Present(redirect, urls));

    private static Answer<Paged<RedirectModel>> OfDocument(Guid id, IRedirectUrlService redirects, IPublishedUrlProvider urls, int skip = 0, int take = 100) =>
        redirects.GetContentRedirectUrls(id).Select(redirect => Present(redirect, urls)).ToArray().Page(skip, take);

    private static Answer Delete(Guid id, IRedirectUrlService redirects)
    {
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
