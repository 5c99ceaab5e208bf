using System.Linq.Expressions;
using System.Reflection;

namespace WicNews.Cms.Persistence.Querying;

/// <summary>
/// Finds the place of a model's member on a row: as said by <see cref="With"/>, else the row's property of the same name, else that of the
/// row's <c>Node</c>.
/// </summary>
internal sealed class MemberMap<TRow>
{
    private readonly Dictionary<string, LambdaExpression> _places = [];

    public MemberMap<TRow> With<TValue>(string member, Expression<Func<TRow, TValue>> place)
    {
        _places[member] = place;
        return this;
    }

    /// <summary>The expression for a member, or nothing where the row has none.</summary>
    public Expression? Find(string member, ParameterExpression row)
    {
        if (_places.TryGetValue(member, out LambdaExpression? place))
        {
            return new Rebase(place.Parameters[0], row).Visit(place.Body);
        }

        if (Property(typeof(TRow), member) is { } own)
        {
            return Expression.Property(row, own);
        }

        return Property(typeof(TRow), "Node") is { } node && Property(node.PropertyType, member) is { } inherited
            ? Expression.Property(Expression.Property(row, node), inherited)
            : null;
    }

    private static PropertyInfo? Property(Type type, string name) => type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance);

    private sealed class Rebase(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
