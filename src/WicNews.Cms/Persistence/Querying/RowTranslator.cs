using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence;

namespace WicNews.Cms.Persistence.Querying;

/// <summary>
/// Rewrites a predicate over one of Core's models into one over a row that EF can turn into SQL. Text is compared without regard to case
/// where Core's own SQL does so. What cannot be moved is refused with the expression in the message, never evaluated in memory.
/// </summary>
internal sealed class RowTranslator<TRow>(ParameterExpression model, ParameterExpression row, MemberMap<TRow> members) : ExpressionVisitor
{
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is null || Unconverted(node.Expression) != model)
        {
            return base.VisitMember(node);
        }

        return members.Find(node.Member.Name, row) ?? throw Untranslatable(node);
    }

    protected override Expression VisitParameter(ParameterExpression node) => node == model ? throw Untranslatable(node) : node;

    protected override Expression VisitBinary(BinaryExpression node)
    {
        Expression left = Visit(node.Left);
        Expression right = Visit(node.Right);
        if (left.Type == node.Left.Type && right.Type == node.Right.Type)
        {
            return node.Update(left, node.Conversion, right);
        }

        // The row's column may be nullable, or a plain number, where the model's member is not.
        (left, right) = Aligned(left, right);
        return Expression.MakeBinary(node.NodeType, left, right);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType != ExpressionType.Convert)
        {
            return base.VisitUnary(node);
        }

        Expression operand = Visit(node.Operand);
        return operand.Type == node.Type ? operand : Expression.Convert(operand, node.Type);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (!DependsOnModel(node))
        {
            return node;
        }

        if (node.Method.DeclaringType == typeof(SqlExpressionExtensions))
        {
            return SqlCall(node);
        }

        if (node.Method.DeclaringType == typeof(string))
        {
            return StringCall(node);
        }

        if (node.Method.Name == nameof(Enumerable.Contains))
        {
            return Containment(node);
        }

        if (node.Method.Name == nameof(Equals) && node.Object is not null && node.Arguments.Count == 1)
        {
            (Expression left, Expression right) = Aligned(Visit(node.Object), Visit(node.Arguments[0]));
            return Expression.Equal(left, right);
        }

        throw Untranslatable(node);
    }

    private Expression SqlCall(MethodCallExpression node)
    {
        Expression first = Visit(node.Arguments[0]);
        Expression second = Visit(node.Arguments[1]);
        return node.Method.Name switch
        {
            nameof(SqlExpressionExtensions.SqlStartsWith) => Text.StartsWith(first, second),
            nameof(SqlExpressionExtensions.SqlEndsWith) => Text.EndsWith(first, second),
            nameof(SqlExpressionExtensions.SqlContains) => Text.Contains(first, second),
            nameof(SqlExpressionExtensions.SqlEquals) => Text.EqualTo(first, second),
            nameof(SqlExpressionExtensions.SqlWildcard) => Text.Like(first, second),
            nameof(SqlExpressionExtensions.SqlLessThan) => Text.Compare(ExpressionType.LessThan, first, second),
            nameof(SqlExpressionExtensions.SqlGreaterThan) => Text.Compare(ExpressionType.GreaterThan, first, second),
            nameof(SqlExpressionExtensions.SqlIn) => In(first, second),
            nameof(SqlExpressionExtensions.SqlNullableEquals) => NullableEquals(first, second, Visit(node.Arguments[2])),
            _ => throw Untranslatable(node),
        };
    }

    private Expression StringCall(MethodCallExpression node)
    {
        if (node.Object is null)
        {
            return node.Method.Name == nameof(string.IsNullOrEmpty) ? node.Update(null, [Visit(node.Arguments[0])]) : throw Untranslatable(node);
        }

        Expression text = Visit(node.Object);
        Expression[] arguments = [.. node.Arguments.Select(argument => Visit(argument)!)];
        return node.Method.Name switch
        {
            nameof(string.StartsWith) => Text.StartsWith(text, arguments[0]),
            nameof(string.EndsWith) => Text.EndsWith(text, arguments[0]),
            nameof(string.Contains) => Text.Contains(text, arguments[0]),
            nameof(string.Equals) => Text.EqualTo(text, arguments[0]),
            nameof(string.ToLower) or nameof(string.ToUpper) or nameof(string.ToLowerInvariant) or nameof(string.ToUpperInvariant)
                or nameof(string.Trim) when arguments.Length == 0 => node.Update(text, []),
            _ => throw Untranslatable(node),
        };
    }

    private MethodCallExpression Containment(MethodCallExpression node)
    {
        Expression[] parts = node.Object is null ? [.. node.Arguments] : [node.Object, .. node.Arguments];
        if (parts.Length < 2 || DependsOnModel(parts[0]))
        {
            throw Untranslatable(node);
        }

        return In(Collection(parts[0]), Visit(parts[1]));
    }

    // An array may come as a span, by the compiler's choice.
    private static Expression Collection(Expression source) =>
        source is MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var array] } ? array : source;

    private static MethodCallExpression In(Expression collection, Expression item)
    {
        Type element = collection.Type.IsArray
            ? collection.Type.GetElementType()!
            : collection.Type.GetInterfaces().Append(collection.Type)
                .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        Expression typed = item.Type == element ? item : Expression.Convert(item, element);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [element], collection, typed);
    }

    private static BinaryExpression NullableEquals(Expression left, Expression right, Expression fallback) =>
        Expression.Equal(Expression.Coalesce(left, fallback), Expression.Coalesce(right, fallback));

    private static (Expression Left, Expression Right) Aligned(Expression left, Expression right)
    {
        if (left.Type == right.Type)
        {
            return (left, right);
        }

        if (Nullable.GetUnderlyingType(left.Type) == right.Type)
        {
            return (left, Expression.Convert(right, left.Type));
        }

        return Nullable.GetUnderlyingType(right.Type) == left.Type
            ? (Expression.Convert(left, right.Type), right)
            : (left, Expression.Convert(right, left.Type));
    }

    private bool DependsOnModel(Expression node)
    {
        ModelFinder finder = new(model);
        finder.Visit(node);
        return finder.Found;
    }

    private static Expression Unconverted(Expression node)
    {
        while (node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } convert)
        {
            node = convert.Operand;
        }

        return node;
    }

    private static NotSupportedException Untranslatable(Expression node) =>
        new($"The query cannot be moved to {typeof(TRow).Name}: {node}");

    private sealed class ModelFinder(ParameterExpression model) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == model;
            return node;
        }
    }
}
