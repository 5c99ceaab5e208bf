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
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
