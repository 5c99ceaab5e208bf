using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace WicNews.Cms.Hosting;

/// <summary>Where a request comes from, as far as that tells clients apart.</summary>
public static class ClientNetwork
{
    /// <summary>The address; of the new kind only the half that names the network, as a client has all the others.</summary>
    public static string Of(HttpContext context)
    {
        var address = AddressOf(context);
        return IsOfNewKind(address) ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    /// <summary>What one holder may have many networks in: the first 24 bits of an address, of the new kind 48.</summary>
    public static string WideOf(HttpContext context)
    {
        var address = AddressOf(context);
        return Convert.ToHexString(IsOfNewKind(address) ? address.GetAddressBytes().AsSpan(0, 6) : address.MapToIPv4().GetAddressBytes().AsSpan(0, 3));
    }

    private static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    private static bool IsOfNewKind(IPAddress address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false };
}
