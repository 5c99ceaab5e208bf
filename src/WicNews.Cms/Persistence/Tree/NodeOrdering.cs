using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Turns Core's orderings of entities into the database's.</summary>
internal static class NodeOrdering
{
    public static IOrderedQueryable<NodeRow> Apply(CmsDbContext context, IQueryable<NodeRow> nodes, Ordering? ordering)
    {
        IOrderedQueryable<NodeRow>? ordered = null;
        for (Ordering? at = ordering; at is { IsEmpty: false }; at = at.Next)
        {
            ordered = By(context, nodes, ordered, at);
        }

        return ordered is null ? nodes.OrderBy(node => node.SortOrder).ThenBy(node => node.Id) : ordered.ThenBy(node => node.Id);
    }

    private static IOrderedQueryable<NodeRow> By(CmsDbContext context, IQueryable<NodeRow> nodes, IOrderedQueryable<NodeRow>? ordered, Ordering ordering) =>
        ordering.OrderBy!.ToUpperInvariant() switch
        {
            "SORTORDER" => Then(nodes, ordered, node => node.SortOrder, ordering),
            "NAME" or "TEXT" => Name(context, nodes, ordered, ordering),
            "PATH" => Then(nodes, ordered, node => node.Path, ordering),
            "LEVEL" => Then(nodes, ordered, node => node.Level, ordering),
            "ID" => Then(nodes, ordered, node => node.Id, ordering),
            "CREATEDATE" => Then(nodes, ordered, node => node.CreateDate, ordering),
            "UPDATEDATE" => Then(nodes, ordered, node => node.UpdateDate, ordering),
            "NODEOBJECTTYPE" => Then(nodes, ordered, node => node.NodeObjectType, ordering),
            _ => throw new NotSupportedException($"Entities cannot be ordered by '{ordering.OrderBy}'."),
        };

#pragma warning disable CA1304, CA1311 // This becomes the database's lower().
    private static IOrderedQueryable<NodeRow> Name(CmsDbContext context, IQueryable<NodeRow> nodes, IOrderedQueryable<NodeRow>? ordered, Ordering ordering)
    {
        string? culture = string.IsNullOrEmpty(ordering.Culture) ? null : ordering.Culture;
        return culture is null
            ? Then(nodes, ordered, node => node.Name!.ToLower(), ordering)
            : Then(nodes, ordered, node => (context.Set<ContentCultureRow>().Where(at => at.ContentId == node.Id && at.Culture == culture).Select(at => at.Name).FirstOrDefault() ?? node.Name)!.ToLower(), ordering);
    }
#pragma warning restore CA1304, CA1311

    private static IOrderedQueryable<NodeRow> Then<TKey>(
        IQueryable<NodeRow> nodes, IOrderedQueryable<NodeRow>? ordered, Expression<Func<NodeRow, TKey>> key, Ordering ordering)
    {
        bool ascending = ordering.Direction == Direction.Ascending;
        return ordered is null
            ? ascending ? nodes.OrderBy(key) : nodes.OrderByDescending(key)
            : ascending ? ordered.ThenBy(key) : ordered.ThenByDescending(key);
    }
}
