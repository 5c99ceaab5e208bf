using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Types;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Turns Core's orderings into the database's.</summary>
internal static class ContentOrdering
{
    public static IOrderedQueryable<ContentRow> Apply(CmsDbContext context, IQueryable<ContentRow> rows, Ordering? ordering)
    {
        IOrderedQueryable<ContentRow>? ordered = null;
        for (Ordering? at = ordering; at is { IsEmpty: false }; at = at.Next)
        {
            ordered = By(context, rows, ordered, at);
        }

        // Pages must not overlap, whatever the order is.
        return ordered is null ? rows.OrderBy(row => row.Node.SortOrder).ThenBy(row => row.Id) : ordered.ThenBy(row => row.Id);
    }

#pragma warning disable CA1304, CA1311 // This becomes the database's lower().
    private static IOrderedQueryable<ContentRow> By(CmsDbContext context, IQueryable<ContentRow> rows, IOrderedQueryable<ContentRow>? ordered, Ordering ordering) =>
        ordering.OrderBy!.ToUpperInvariant() switch
        {
            "SORTORDER" => Then(rows, ordered, row => row.Node.SortOrder, ordering),
            "NAME" or "VARIANTNAME" or "TEXT" => Name(rows, ordered, ordering),
            "CREATEDATE" => Then(rows, ordered, row => row.Node.CreateDate, ordering),
            "UPDATEDATE" or "VERSIONDATE" => Then(rows, ordered, row => row.Node.UpdateDate, ordering),
            "PATH" => Then(rows, ordered, row => row.Node.Path, ordering),
            "LEVEL" => Then(rows, ordered, row => row.Node.Level, ordering),
            "ID" => Then(rows, ordered, row => row.Id, ordering),
            "PUBLISHED" => Then(rows, ordered, row => row.Published, ordering),
            "CREATOR" or "OWNER" => Then(rows, ordered, row => context.Set<UserRow>().Where(user => user.Id == row.Node.CreatorId).Select(user => user.Name!.ToLower()).FirstOrDefault(), ordering),
            "CREATORID" => Then(rows, ordered, row => row.Node.CreatorId, ordering),
            "UPDATER" or "WRITER" => Then(rows, ordered, row => context.Set<UserRow>().Where(user => user.Id == row.WriterId).Select(user => user.Name!.ToLower()).FirstOrDefault(), ordering),
            "WRITERID" => Then(rows, ordered, row => row.WriterId, ordering),
            "CONTENTTYPEALIAS" => Then(rows, ordered, row => context.Set<ContentTypeRow>().Where(type => type.Id == row.ContentTypeId).Select(type => type.Alias.ToLower()).FirstOrDefault(), ordering),
            "CONTENTTYPEID" => Then(rows, ordered, row => row.ContentTypeId, ordering),
            _ => throw new NotSupportedException($"Content cannot be ordered by '{ordering.OrderBy}'."),
        };

    private static IOrderedQueryable<ContentRow> Name(IQueryable<ContentRow> rows, IOrderedQueryable<ContentRow>? ordered, Ordering ordering)
    {
        string? culture = string.IsNullOrEmpty(ordering.Culture) ? null : ordering.Culture;
        return culture is null
            ? Then(rows, ordered, row => row.Node.Name!.ToLower(), ordering)
            : Then(rows, ordered, row => (row.Cultures.Where(at => at.Culture == culture).Select(at => at.Name).FirstOrDefault() ?? row.Node.Name)!.ToLower(), ordering);
    }
#pragma warning restore CA1304, CA1311

    private static IOrderedQueryable<ContentRow> Then<TKey>(
        IQueryable<ContentRow> rows, IOrderedQueryable<ContentRow>? ordered, Expression<Func<ContentRow, TKey>> key, Ordering ordering)
    {
        bool ascending = ordering.Direction == Direction.Ascending;
        return ordered is null
            ? ascending ? rows.OrderBy(key) : rows.OrderByDescending(key)
            : ascending ? ordered.ThenBy(key) : ordered.ThenByDescending(key);
    }
}
