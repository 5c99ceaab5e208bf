using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Hosting;

namespace WicNews.Cms.Hosting;

/// <summary>Where Core's file code finds the site's folders: everything it writes goes below the data directory.</summary>
internal sealed class CmsHostingEnvironment(
    IWebHostEnvironment environment, DataDirectory data, IOptionsMonitor<WebRoutingSettings> routing) : Umbraco.Cms.Core.Hosting.IHostingEnvironment
{
    public string? SiteName => environment.ApplicationName;

    public string ApplicationId => environment.ApplicationName;

    public string ApplicationPhysicalPath => environment.ContentRootPath;

    public string LocalTempPath { get; } = data.Folder("temp");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => environment.IsDevelopment();

    public bool IsHosted => true;

    // As configured, never as a request named it: it begins the links in mails.
    public Uri? ApplicationMainUrl => Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out Uri? address) ? address : null;

    public string MapPathWebRoot(string path) => Map(data.Folder("www"), path);

    public string MapPathContentRoot(string path) => Map(data.Path, path);

    public string ToAbsolute(string virtualPath) => virtualPath.StartsWith("~/", StringComparison.Ordinal) ? virtualPath[1..] : virtualPath;

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
        // What a request calls this site is not to be trusted.
    }

    // "~/umbraco/x", "/umbraco/x" and "umbraco/x" are the same place below the root; nothing maps outside it.
    private static string Map(string root, string path)
    {
        string relative = path.Replace('\\', '/').TrimStart('~').TrimStart('/');
        string full = Path.GetFullPath(Path.Combine(root, relative));
        return full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new UnauthorizedAccessException("The path leads outside the data directory.");
    }
}
