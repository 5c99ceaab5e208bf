using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.DeliveryApi.Requests;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Hands the parts of a query to the handlers that understand them, and the whole to the provider.</summary>
internal sealed class ContentQueries(
    SelectorHandlerCollection selectors,
    FilterHandlerCollection filters,
    SortHandlerCollection sorts,
    IApiContentQueryProvider provider,
    IRequestStartItemProviderAccessor startItems,
    DeliveryRequest request) : IApiContentQueryService
{
    public Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> ExecuteQuery(
        string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts, ProtectedAccess protectedAccess, int skip, int take)
    {
        if (Selector(fetch) is not { } selector)
            return Fail(ApiContentQueryOperationStatus.SelectorOptionNotFound);
        if (Filters(filters) is not { } filterOptions)
            return Fail(ApiContentQueryOperationStatus.FilterOptionNotFound);
        if (Sorts(sorts) is not { } sortOptions)
            return Fail(ApiContentQueryOperationStatus.SortOptionNotFound);
        PagedModel<Guid> found = provider.ExecuteQuery(
            selector, filterOptions, sortOptions, request.Culture, protectedAccess, request.IsPreview, skip, take);
        return Attempt.SucceedWithStatus(ApiContentQueryOperationStatus.Success, found);
    }

    private static Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> Fail(ApiContentQueryOperationStatus status) =>
        Attempt.FailWithStatus(status, new PagedModel<Guid>());

    private SelectorOption? Selector(string? fetch) => string.IsNullOrWhiteSpace(fetch)
        ? Everything()
        : selectors.FirstOrDefault(handler => handler.CanHandle(fetch))?.BuildSelectorOption(fetch);

    private SelectorOption Everything() =>
        startItems.TryGetValue(out IRequestStartItemProvider? provided) && provided.GetStartItem() is { } start
            ? new SelectorOption { FieldName = Fields.Descendants, Values = [start.Key.ToString("D")] }
            : provider.AllContentSelectorOption();

    private List<FilterOption>? Filters(IEnumerable<string> asked)
    {
        FilterOption?[] options = [.. asked.Select(filter => filters.FirstOrDefault(handler => handler.CanHandle(filter))?.BuildFilterOption(filter))];
        return options.Contains(null) ? null : [.. options.OfType<FilterOption>()];
    }

    private List<SortOption>? Sorts(IEnumerable<string> asked)
    {
        SortOption?[] options = [.. asked.Select(sort => sorts.FirstOrDefault(handler => handler.CanHandle(sort))?.BuildSortOption(sort))];
        return options.Contains(null) ? null : [.. options.OfType<SortOption>()];
    }
}
