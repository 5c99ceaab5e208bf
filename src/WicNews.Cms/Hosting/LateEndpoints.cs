using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace WicNews.Cms.Hosting;

/// <summary>
/// Endpoints that are mapped and built before the first request that may need them: all below <c>/umbraco</c>. There are hundreds, no reader
/// asks for any, and they cost a quarter of a start's processor time.
/// </summary>
internal sealed class LateEndpoints(IServiceProvider services) : EndpointDataSource, IDisposable
{
    private readonly Lock _building = new();
    private readonly CancellationTokenSource _change = new();
    private readonly List<Action<IEndpointRouteBuilder>> _mappings = [];
    private IReadOnlyList<Endpoint>? _endpoints;
    private volatile bool _isInUse;

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints ?? [];

    /// <summary>Has endpoints mapped late.</summary>
    public void Add(Action<IEndpointRouteBuilder> map) => _mappings.Add(map);

    // There is no second change.
    public override IChangeToken GetChangeToken() => new CancellationChangeToken(_endpoints is null ? _change.Token : CancellationToken.None);

    /// <summary>Maps and builds the endpoints, once; they are there for routing when it returns.</summary>
    public void Build()
    {
        lock (_building)
        {
            if (_isInUse)
                return;
            Routes routes = new(services);
            foreach (Action<IEndpointRouteBuilder> map in _mappings)
                map(routes);
            _endpoints = [.. routes.DataSources.SelectMany(source => source.Endpoints)];
            // Routing takes them in before this returns; whoever comes meanwhile waits above.
            _change.Cancel();
            _isInUse = true;
        }
    }

    public void Dispose() => _change.Dispose();

    private sealed class Routes(IServiceProvider services) : IEndpointRouteBuilder
    {
        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IServiceProvider ServiceProvider => services;

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }

    /// <summary>Builds the endpoints before routing looks for one of them, or a description of all endpoints is made.</summary>
    internal sealed class Filter(LateEndpoints endpoints) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (!endpoints._isInUse && NeedsThem(context.Request.Path))
                    endpoints.Build();
                return following(context);
            });
            next(app);
        };

        private static bool NeedsThem(PathString path) =>
            path.StartsWithSegments("/umbraco", StringComparison.OrdinalIgnoreCase) || path.Value?.Contains("/openapi/", StringComparison.OrdinalIgnoreCase) == true;
    }
}
