using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.DeliveryApi.Rendering;

namespace WicNews.Cms.DeliveryApi;

/// <summary>Media.</summary>
internal static class MediaEndpoints
{
    public static void MapMediaItems(this RouteGroupBuilder api)
    {
        api.MapGet("/media/item/{id:guid}", ById).Describes<IApiMediaWithCropsResponse>("The media item with a key.");
        api.MapGet("/media/item/{**path}", ByPath).Describes<IApiMediaWithCropsResponse>("The media item at a path of names.");
        api.MapGet("/media/items", ByIds).Describes<IApiMediaWithCropsResponse[]>("The media items with these keys.");
        api.MapGet("/media", Query).Describes<PagedItems<IApiMediaWithCropsResponse>>("The media items in a folder.");
    }

    private static object ById(Guid id, IPublishedMediaCache media, MediaResponses responses) => Build(media.GetById(id), responses);

    private static object ByPath(string? path, IApiMediaQueryService queries, MediaResponses responses) =>
        Build(queries.GetByPath(DeliveryRoutes.PathOf(path)), responses);

    private static object ByIds([FromQuery(Name = "id")] string[]? id, IPublishedMediaCache media, MediaResponses responses) =>
        Keys.Parse(id).Select(key => media.GetById(key)).OfType<IPublishedContent>().Select(responses.Build).OfType<IApiMediaWithCropsResponse>().ToArray();

    private static object Query([AsParameters] QueryArguments arguments, IApiMediaQueryService queries, IPublishedMediaCache media, MediaResponses responses)
    {
        Page page = Page.Of(arguments.SkipNumber, arguments.TakeNumber);
        Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> attempt =
            queries.ExecuteQuery(arguments.Fetch, arguments.Filters, arguments.Sorts, page.Skip, page.Take);
        if (!attempt.Success)
            throw Refusal(attempt.Status);
        IApiMediaWithCropsResponse[] items =
            [.. attempt.Result.Items.Select(key => media.GetById(key)).OfType<IPublishedContent>().Select(responses.Build).OfType<IApiMediaWithCropsResponse>()];
        return new PagedItems<IApiMediaWithCropsResponse>(attempt.Result.Total, items);
    }

    private static object Build(IPublishedContent? item, MediaResponses responses) => item is not null && responses.Build(item) is { } found
        ? found
        : TypedResults.Problem(title: "There is no such media item", statusCode: StatusCodes.Status404NotFound);

    private static BadArgumentException Refusal(ApiMediaQueryOperationStatus status) => status switch
    {
        ApiMediaQueryOperationStatus.SelectorOptionNotFound => new BadArgumentException("fetch", "must be children: with a key or a path."),
        ApiMediaQueryOperationStatus.FilterOptionNotFound => new BadArgumentException("filter", "is none of mediaType:, name:."),
        _ => new BadArgumentException("sort", "is none of name, createDate, updateDate, sortOrder."),
    };
}
