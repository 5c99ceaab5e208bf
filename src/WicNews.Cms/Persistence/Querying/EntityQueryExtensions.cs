using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace WicNews.Cms.Persistence.Querying;

/// <summary>Applies Core's queries to rows.</summary>
internal static class EntityQueryExtensions
{
    /// <summary>Keeps the rows for which the query holds; no query keeps all.</summary>
    /// <param name="rows">The rows to filter, in the database.</param>
    /// <param name="query">A query made by <see cref="EntityQuery{T}"/>.</param>
    /// <param name="members">Where a member of the model has another name, or another place, on the row.</param>
    public static IQueryable<TRow> Matching<TRow, T>(this IQueryable<TRow> rows, IQuery<T>? query, MemberMap<TRow>? members = null)
    {
        if (query is null)
        {
            return rows;
        }

        EntityQuery<T> own = query as EntityQuery<T>
            ?? throw new NotSupportedException($"A query of type {query.GetType().Name} was not made by this scope provider.");
        return own.Predicates.Aggregate(rows, (filtered, predicate) => filtered.Where(Translate<TRow, T>(predicate, members)));
    }

    /// <summary>Moves a predicate over a model onto the row type.</summary>
    public static Expression<Func<TRow, bool>> Translate<TRow, T>(Expression<Func<T, bool>> predicate, MemberMap<TRow>? members = null)
    {
        ParameterExpression row = Expression.Parameter(typeof(TRow), "row");
        Expression body = new RowTranslator<TRow>(predicate.Parameters[0], row, members ?? new MemberMap<TRow>()).Visit(predicate.Body);
        return Expression.Lambda<Func<TRow, bool>>(body, row);
    }
}
