using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.PublishedCache;
using WicNews.Web.Hosting;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site;

/// <summary>
/// Hostnames that editors gave a language. The site has one address, and its other language stands there below a prefix; a hostname of that
/// language is a way in, as the addresses that the backoffice shows for it say: it leads to the same route in its language.
/// </summary>
public sealed class LanguageHosts(IDomainCache domains, IOptions<WicNewsOptions> options)
{
    /// <summary>Where what is asked for at such a hostname is; null when it is answered where it was asked for.</summary>
    public string? LeadsTo(HttpRequest request)
    {
        (SiteLanguage Language, Uri Address)[] hosts = [.. Hosts(request.Scheme)];
        if (hosts.Length == 0 || AddressOf(request) is not { } asked)
            return null;
        var language = hosts.FirstOrDefault(host => IsAt(host.Address, asked)).Language;
        if (language is not { Prefix.Length: > 0 } || SiteLanguage.Split(request.Path.Value ?? "/").Language == language)
            return null;
        // The site's own address: as configured, or else the hostname of the language that has no prefix. Never the one asked at.
        var own = options.Value.PublicUrl is { } configured ? new Uri(configured) : hosts.FirstOrDefault(host => host.Language.Prefix.Length == 0).Address;
        return own is null || IsAt(own, asked) ? null : $"{own.ToString().TrimEnd('/')}{language.Prefix}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
    }

    /// <summary>Whether editors gave the site the hostname that is asked at.</summary>
    public bool Knows(HttpRequest request) =>
        AddressOf(request) is { } asked && Hosts(request.Scheme).Any(host => IsAt(host.Address, asked) && asked.IsDefaultPort == host.Address.IsDefaultPort);

    /// <summary>Hostnames with a path below them are none of whole sites, and are left to the paths of the content.</summary>
    private IEnumerable<(SiteLanguage Language, Uri Address)> Hosts(string scheme) =>
        from domain in domains.GetAll(includeWildcards: false)
        where domain.Culture is not null
        let address = Uri.TryCreate(domain.Name.Contains("://", StringComparison.Ordinal) ? domain.Name : $"{scheme}://{domain.Name}", UriKind.Absolute, out var read) ? read : null
        where address is { AbsolutePath: "/" }
        select (SiteLanguage.Of(domain.Culture!), address);

    private static Uri? AddressOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var asked) ? asked : null;

    private static bool IsAt(Uri address, Uri asked) =>
        asked.IdnHost.Equals(address.IdnHost, StringComparison.OrdinalIgnoreCase) && (address.IsDefaultPort || asked.Port == address.Port);
}
