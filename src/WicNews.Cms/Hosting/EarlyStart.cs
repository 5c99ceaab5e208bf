using Microsoft.AspNetCore.Routing;

namespace WicNews.Cms.Hosting;

/// <summary>
/// Begins on another core what the start will ask for soon, and what costs most in it. Nobody waits for it here: who comes first waits
/// for the same work instead of doing it, and who comes after a failure fails with the same reason.
/// </summary>
public static class EarlyStart
{
    /// <summary>
    /// Builds the endpoints that were mapped so far and keeps them. Authorization and routing would otherwise build those of every
    /// group for themselves. No convention may be added to them afterwards.
    /// Those that are built late stay apart: when they come, all that are kept with them would be built anew.
    /// </summary>
    public static void BuildEndpoints(IEndpointRouteBuilder routes)
    {
        EndpointDataSource[] late = [.. routes.DataSources.OfType<LateEndpoints>()];
        CompositeEndpointDataSource kept = new([.. routes.DataSources.Except(late)]);
        routes.DataSources.Clear();
        foreach (EndpointDataSource source in late.Prepend(kept))
            routes.DataSources.Add(source);
        _ = Task.Run(() => kept.Endpoints);
    }
}
