namespace WicNews.Cms.DeliveryApi;

/// <summary>Where the Delivery API lives.</summary>
internal static class DeliveryRoutes
{
    public const string Root = "/umbraco/delivery/api";

    public const string V2 = Root + "/v2";
}
