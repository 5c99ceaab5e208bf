using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace WicNews.Cms.Persistence.Querying;

/// <summary>Comparisons of text, as expressions that both databases understand in the same way.</summary>
internal static class Text
{
    private static readonly MethodInfo Lower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
    private static readonly MethodInfo Concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo Ordered = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo Collate = typeof(RelationalDbFunctionsExtensions).GetMethod(nameof(RelationalDbFunctionsExtensions.Collate))!.MakeGenericMethod(typeof(string));
    private static readonly MethodInfo LikeMethod =
        typeof(DbFunctionsExtensions).GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string)])!;

    /// <summary>A path's prefix becomes a range, which an index answers; other text is compared without regard to case.</summary>
    public static Expression StartsWith(Expression text, Expression prefix) => IsPath(text)
        ? Expression.AndAlso(
            Compare(ExpressionType.GreaterThanOrEqual, text, prefix),
            Compare(ExpressionType.LessThan, text, Expression.Call(Concat, prefix, Expression.Constant("~"))))
        : Call(nameof(string.StartsWith), text, prefix);

    public static Expression EndsWith(Expression text, Expression suffix) => Call(nameof(string.EndsWith), text, suffix);

    public static Expression Contains(Expression text, Expression part) => Call(nameof(string.Contains), text, part);

    public static Expression EqualTo(Expression text, Expression other) =>
        Expression.Equal(InLowerCase(text), InLowerCase(other));

    /// <summary>Percent signs in the pattern stand for anything.</summary>
    public static Expression Like(Expression text, Expression pattern) => Expression.Call(
        LikeMethod, Expression.Property(null, typeof(EF), nameof(EF.Functions)), InLowerCase(text), InLowerCase(pattern));

    /// <summary>The text in small letters.</summary>
    public static Expression InLowerCase(Expression text) => Expression.Call(text, Lower);

    /// <summary>The text as SQLite compares it without regard to the case of a to z; an index may be made so, too.</summary>
    public static Expression WithoutCase(Expression text) =>
        Expression.Call(Collate, Expression.Property(null, typeof(EF), nameof(EF.Functions)), text, Expression.Constant(SqliteIndexes.WithoutCase));

    public static Expression Compare(ExpressionType comparison, Expression left, Expression right) =>
        Expression.MakeBinary(comparison, Expression.Call(Ordered, left, right), Expression.Constant(0));

    private static bool IsPath(Expression text) => text is MemberExpression { Member.Name: "Path" };

    private static MethodCallExpression Call(string method, Expression text, Expression argument) => Expression.Call(
        InLowerCase(text), typeof(string).GetMethod(method, [typeof(string)])!, InLowerCase(argument));
}
