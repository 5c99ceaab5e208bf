using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.DeliveryApi;

/// <summary>Published documents.</summary>
internal static class ContentEndpoints
{
    private const string PreviewPath = "preview-";

    public static void MapContent(this RouteGroupBuilder api)
    {
        api.MapGet("/content/item/{id:guid}", ById).Describes<IApiContentResponse>("The document with a key.");
        api.MapGet("/content/item/{**path}", ByPath).Describes<IApiContentResponse>("The document at a path.");
        api.MapGet("/content/items", ByIds).Describes<IApiContentResponse[]>("The documents with these keys.");
        api.MapGet("/content", Query).Describes<PagedItems<IApiContentResponse>>("The documents that a query selects.");
    }

    private static object ById(Guid id, IApiPublishedContentCache contents, IApiContentResponseBuilder builder) =>
        (object?)Build(contents.GetById(id), builder) ?? NotFound();

    private static object ByPath(
        string? path,
        HttpContext http,
        IApiContentPathResolver resolver,
        IApiPublishedContentCache contents,
        IApiContentResponseBuilder builder,
        IRequestPreviewService preview,
        IRequestRedirectService redirects)
    {
        string asked = "/" + DeliveryRoutes.PathOf(path).Trim('/');
        IPublishedContent? content = asked.StartsWith("/" + PreviewPath, StringComparison.Ordinal) && Guid.TryParse(asked.AsSpan(PreviewPath.Length + 1), out Guid key)
            ? preview.IsPreview() ? contents.GetById(key) : null
            : resolver.ResolveContentPath(asked);
        if (Build(content, builder) is { } found)
            return found;
        return redirects.GetRedirectRoute(asked) is { } route ? Redirect(http, route) : NotFound();
    }

    private static object ByIds([FromQuery(Name = "id")] string[]? id, IApiPublishedContentCache contents, IApiContentResponseBuilder builder) =>
        contents.GetByIds(Keys.Parse(id)).Select(content => Build(content, builder)).OfType<IApiContentResponse>().ToArray();

    private static object Query(
        [AsParameters] QueryArguments arguments, IApiContentQueryService queries, IApiPublishedContentCache contents, IApiContentResponseBuilder builder)
    {
        Page page = Page.Of(arguments.SkipNumber, arguments.TakeNumber);
        Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> attempt = queries.ExecuteQuery(
            arguments.Fetch, arguments.Filters, arguments.Sorts, ProtectedAccess.None, page.Skip, page.Take);
        if (!attempt.Success)
            throw Refusal(attempt.Status, arguments);
        IApiContentResponse[] items =
            [.. contents.GetByIds(attempt.Result.Items).Select(content => Build(content, builder)).OfType<IApiContentResponse>()];
        return new PagedItems<IApiContentResponse>(attempt.Result.Total, items);
    }

    private static IApiContentResponse? Build(IPublishedContent? content, IApiContentResponseBuilder builder) =>
        content is null ? null : builder.Build(content);

    private static BadArgumentException Refusal(ApiContentQueryOperationStatus status, QueryArguments arguments) => status switch
    {
        ApiContentQueryOperationStatus.SelectorOptionNotFound =>
            new BadArgumentException("fetch", $"\"{arguments.Fetch}\" is none of ancestors:, children:, descendants:."),
        ApiContentQueryOperationStatus.FilterOptionNotFound =>
            new BadArgumentException("filter", "is none of contentType:, name:, createDate, updateDate."),
        _ => new BadArgumentException("sort", "is none of name, createDate, updateDate, sortOrder, level."),
    };

    private static IResult Redirect(HttpContext http, IApiContentRoute route)
    {
        // As URLs are written: a header holds no Chinese.
        http.Response.Headers["Location-Start-Item-Path"] = Uri.EscapeDataString(route.StartItem.Path);
        http.Response.Headers["Location-Start-Item-Id"] = route.StartItem.Id.ToString("D");
        // The document's own path, as in Umbraco: front ends send their visitors there.
        return TypedResults.Redirect(new PathString(route.Path).ToUriComponent(), permanent: true);
    }

    private static IResult NotFound() => TypedResults.Problem(title: "There is no such document", statusCode: StatusCodes.Status404NotFound);
}
