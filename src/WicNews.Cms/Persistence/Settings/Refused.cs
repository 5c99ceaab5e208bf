using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>
/// Stands in for a repository of something that this site does not have. Core's services must be given one to be made at all;
/// whoever then calls a member is told so, because an empty answer would be taken for success.
/// </summary>
internal class Refused<T> : DispatchProxy where T : class
{
    public static T Create() => DispatchProxy.Create<T, Refused<T>>();

    // The container disposes of what it made; there is nothing to refuse in that.
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == nameof(IDisposable.Dispose) ? null : throw new NotSupportedException($"{typeof(T).Name}.{targetMethod?.Name} is not built.");
}

/// <summary>Registers refusals.</summary>
internal static class RefusedExtensions
{
    public static IServiceCollection AddRefused<T>(this IServiceCollection services) where T : class =>
        services.AddSingleton(_ => Refused<T>.Create());
}
