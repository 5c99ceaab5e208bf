using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace WicNews.Cms.Persistence.Querying;

/// <summary>Core's query as it was asked: predicates over Core's models, to be moved onto rows by <see cref="EntityQueryExtensions"/>.</summary>
internal sealed class EntityQuery<T> : IQuery<T>
{
    private readonly List<Expression<Func<T, bool>>> _predicates = [];

    /// <summary>All must hold.</summary>
    public IReadOnlyList<Expression<Func<T, bool>>> Predicates => _predicates;

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        _predicates.Add(predicate);
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        if (values is not null)
        {
            _predicates.Add(Membership(fieldSelector, values));
        }

        return this;
    }

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        if (values is not null)
        {
            Expression<Func<T, bool>> membership = Membership(fieldSelector, values);
            _predicates.Add(Expression.Lambda<Func<T, bool>>(Expression.Not(membership.Body), membership.Parameters));
        }

        return this;
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        ParameterExpression parameter = Expression.Parameter(typeof(T), "x");
        Expression? any = null;
        foreach (Expression<Func<T, bool>> predicate in predicates)
        {
            Expression body = new ParameterSwap(predicate.Parameters[0], parameter).Visit(predicate.Body);
            any = any is null ? body : Expression.OrElse(any, body);
        }

        if (any is not null)
        {
            _predicates.Add(Expression.Lambda<Func<T, bool>>(any, parameter));
        }

        return this;
    }

    /// <summary>SQL text is EF's business here.</summary>
    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotSupportedException("EntityQuery.GetWhereClauses: this query holds expressions, not SQL text.");

    private static Expression<Func<T, bool>> Membership(Expression<Func<T, object>> selector, IEnumerable values)
    {
        Expression field = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : selector.Body;
        Type element = field.Type;
        Array typed = ToArray(values, element);
        MethodCallExpression contains = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [element], Expression.Constant(typed, element.MakeArrayType()), field);
        return Expression.Lambda<Func<T, bool>>(contains, selector.Parameters);
    }

    private static Array ToArray(IEnumerable values, Type element)
    {
        List<object?> items = [.. values.Cast<object?>()];
        Array typed = Array.CreateInstance(element, items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            typed.SetValue(items[i], i);
        }

        return typed;
    }

    private sealed class ParameterSwap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
