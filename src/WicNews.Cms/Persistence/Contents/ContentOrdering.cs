using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;
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

    /// <summary>The name that editors see in a language: the document's own where it has none there.</summary>
    /// <param name="culture">The language; null or empty for the document's own name.</param>
    public static Expression<Func<ContentRow, string?>> NameIn(string? culture) => string.IsNullOrEmpty(culture)
        ? row => row.Node.Name
        : row => row.Cultures.Where(at => at.Culture == culture).Select(at => at.Name).FirstOrDefault() ?? row.Node.Name;

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
            "PUBLISHED" => Then(rows, ordered, IsPublishedIn(ordering.Culture), ordering),
            "CREATOR" or "OWNER" => Then(rows, ordered, row => context.Set<UserRow>().Where(user => user.Id == row.Node.CreatorId).Select(user => user.Name!.ToLower()).FirstOrDefault(), ordering),
            "CREATORID" => Then(rows, ordered, row => row.Node.CreatorId, ordering),
            "UPDATER" or "WRITER" => Then(rows, ordered, row => context.Set<UserRow>().Where(user => user.Id == row.WriterId).Select(user => user.Name!.ToLower()).FirstOrDefault(), ordering),
            "WRITERID" => Then(rows, ordered, row => row.WriterId, ordering),
            "CONTENTTYPEALIAS" => Then(rows, ordered, row => context.Set<ContentTypeRow>().Where(type => type.Id == row.ContentTypeId).Select(type => type.Alias.ToLower()).FirstOrDefault(), ordering),
            "CONTENTTYPEID" => Then(rows, ordered, row => row.ContentTypeId, ordering),
            _ => throw new NotSupportedException($"Content cannot be ordered by '{ordering.OrderBy}'."),
        };

    private static Expression<Func<ContentRow, bool>> IsPublishedIn(string? culture) => string.IsNullOrEmpty(culture)
        ? row => row.Published
        : row => row.Cultures.Any(at => at.Culture == culture && at.Published) || (row.Published && !row.Cultures.Any());

    private static IOrderedQueryable<ContentRow> Name(IQueryable<ContentRow> rows, IOrderedQueryable<ContentRow>? ordered, Ordering ordering)
    {
        Expression<Func<ContentRow, string?>> name = NameIn(ordering.Culture);
        return Then(rows, ordered, Expression.Lambda<Func<ContentRow, string>>(Text.InLowerCase(name.Body), name.Parameters), ordering);
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
