namespace WicNews.Cms.DeliveryApi;

/// <summary>Where the Delivery API lives.</summary>
internal static class DeliveryRoutes
{
    public const string Root = "/umbraco/delivery/api";

    public const string V2 = Root + "/v2";

    /// <summary>A path that was asked for. Clients that are made from the API's description write its slashes as %2F, which are left so in a part of the address.</summary>
    public static string PathOf(string? asked) => (asked ?? string.Empty).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
