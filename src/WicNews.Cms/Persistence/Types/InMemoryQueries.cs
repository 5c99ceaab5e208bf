using Umbraco.Cms.Core.Persistence.Querying;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Applies Core's queries to entities that are kept whole in memory.</summary>
internal static class InMemoryQueries
{
    public static IEnumerable<T> Matching<T>(this IEnumerable<T> entities, IQuery<T>? query)
    {
        if (query is null)
        {
            return entities;
        }

        EntityQuery<T> own = query as EntityQuery<T>
            ?? throw new NotSupportedException($"A query of type {query.GetType().Name} was not made by this scope provider.");
        return own.Predicates.Aggregate(entities, (left, predicate) => left.Where(predicate.Compile(preferInterpretation: true)));
    }
}
