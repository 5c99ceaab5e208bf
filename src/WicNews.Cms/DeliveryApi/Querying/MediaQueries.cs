using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.DeliveryApi.Querying;

/// <summary>Queries over media: the children of a folder, filtered and sorted. Media paths are made of names.</summary>
internal sealed class MediaQueries(IPublishedMediaCache media, IMediaNavigationQueryService navigation, ShownMedia shown) : IApiMediaQueryService
{
    private const string Children = Fields.Children + ":";
    private const string MediaType = "mediaType:";
    private const string Name = Fields.Name + ":";

    public Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> ExecuteQuery(
        string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts, int skip, int take)
    {
        if (fetch is null || !fetch.StartsWith(Children, StringComparison.OrdinalIgnoreCase))
            return Fail(ApiMediaQueryOperationStatus.SelectorOptionNotFound);
        IEnumerable<IPublishedContent> found = ChildrenOf(fetch[Children.Length..]).Where(shown.Includes);
        foreach (string filter in filters)
        {
            if (Filter(filter) is not { } test)
                return Fail(ApiMediaQueryOperationStatus.FilterOptionNotFound);
            found = found.Where(test);
        }
        IOrderedEnumerable<IPublishedContent> ordered = found.OrderBy(_ => 0);
        foreach (string sort in sorts)
        {
            if (Sort(ordered, sort) is not { } next)
                return Fail(ApiMediaQueryOperationStatus.SortOptionNotFound);
            ordered = next;
        }
        Guid[] keys = [.. ordered.Select(item => item.Key)];
        return Attempt.SucceedWithStatus(ApiMediaQueryOperationStatus.Success, new PagedModel<Guid>(keys.Length, keys.Skip(skip).Take(take).ToArray()));
    }

    public IPublishedContent? GetByPath(string path)
    {
        IPublishedContent? found = null;
        IEnumerable<IPublishedContent> level = Roots();
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            found = level.FirstOrDefault(item => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
                return null;
            level = Below(found.Key);
        }
        return found;
    }

    private static Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> Fail(ApiMediaQueryOperationStatus status) =>
        Attempt.FailWithStatus(status, new PagedModel<Guid>());

    private IEnumerable<IPublishedContent> ChildrenOf(string idOrPath)
    {
        if (idOrPath.Trim('/').Length == 0)
            return Roots();
        Guid? key = Guid.TryParse(idOrPath, out Guid given) ? given : GetByPath(idOrPath)?.Key;
        return key is { } parent ? Below(parent) : [];
    }

    private IEnumerable<IPublishedContent> Roots() => navigation.TryGetRootKeys(out IEnumerable<Guid> keys) ? Read(keys) : [];

    private IEnumerable<IPublishedContent> Below(Guid parent) => navigation.TryGetChildrenKeys(parent, out IEnumerable<Guid> keys) ? Read(keys) : [];

    private IEnumerable<IPublishedContent> Read(IEnumerable<Guid> keys) => keys.Select(key => media.GetById(key)).OfType<IPublishedContent>();

    private static Func<IPublishedContent, bool>? Filter(string filter)
    {
        if (filter.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase))
            return Test(filter[MediaType.Length..], (item, value) => item.ContentType.Alias.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (filter.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            return Test(filter[Name.Length..], (item, value) => item.Name.Contains(value, StringComparison.OrdinalIgnoreCase));
        return null;
    }

    private static Func<IPublishedContent, bool> Test(string wanted, Func<IPublishedContent, string, bool> matches)
    {
        bool not = wanted.StartsWith('!');
        string[] values = wanted.TrimStart('!').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return item => values.Any(value => matches(item, value)) != not;
    }

    private static IOrderedEnumerable<IPublishedContent>? Sort(IOrderedEnumerable<IPublishedContent> items, string sort)
    {
        string[] parts = sort.Split(':');
        bool descending = parts.Length > 1 && parts[1].Equals("desc", StringComparison.OrdinalIgnoreCase);
        return parts[0] switch
        {
            Fields.Name => By(items, item => item.Name, descending),
            Fields.CreateDate => By(items, item => item.CreateDate, descending),
            Fields.UpdateDate => By(items, item => item.UpdateDate, descending),
            Fields.SortOrder => By(items, item => item.SortOrder, descending),
            _ => null,
        };
    }

    private static IOrderedEnumerable<IPublishedContent> By<TKey>(
        IOrderedEnumerable<IPublishedContent> items, Func<IPublishedContent, TKey> read, bool descending) =>
        descending ? items.ThenByDescending(read) : items.ThenBy(read);
}
