using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace WicNews.Web.Hosting;

/// <summary>Takes readers' addresses and scheme from the headers of proxies that are trusted by name, so that those behind one are told apart.</summary>
internal static class TrustedProxies
{
    public const string Rule = "Each of WicNews:TrustedProxies is an address such as 10.1.2.3 or a network such as 10.1.0.0/16.";

    public static bool AreRead(WicNewsOptions options) => options.TrustedProxies.All(written => IPAddress.TryParse(written, out _) || IPNetwork.TryParse(written, out _));

    /// <summary>Comes first: all after it sees the reader.</summary>
    public static WebApplication UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<WicNewsOptions>>().Value.TrustedProxies;
        if (trusted.Count > 0)
            app.UseForwardedHeaders(Of(trusted));
        return app;
    }

    private static ForwardedHeadersOptions Of(IEnumerable<string> trusted)
    {
        // As many proxies in a row as are trusted: what the last untrusted one says is not read.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        // The usual ones trust whatever runs on the same machine.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var written in trusted)
            if (IPAddress.TryParse(written, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(IPNetwork.Parse(written));
        return options;
    }
}
