using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.FileProviders;
using WicNews.Web.Hosting.PageCaching;

namespace WicNews.Web.Site.Shared;

/// <summary>The site's stylesheet, icon and script modules: read once, compressed once, served under an address that changes with the content.</summary>
public sealed class SiteAssets
{
    /// <summary>Asked for at the site's root by these names, also by those who have read no page.</summary>
    public static readonly IReadOnlyList<string> AtTheRoot = ["favicon.ico", "apple-touch-icon.png"];

    private readonly FrozenDictionary<string, Asset> byName;
    private readonly FrozenDictionary<string, Asset> byAddress;

    public SiteAssets(IWebHostEnvironment environment)
    {
        // The build may lay compressed copies beside the files; these are compressed here.
        var assets = environment.WebRootFileProvider.GetDirectoryContents("site")
            .Where(file => !file.IsDirectory && Path.GetExtension(file.Name) is not (".gz" or ".br"))
            .Select(Read)
            .ToArray();
        byName = assets.ToFrozenDictionary(asset => asset.Name);
        byAddress = assets.ToFrozenDictionary(asset => asset.Address);
    }

    /// <summary>Where the asset is served; throws when the project has no such file.</summary>
    public string Address(string name) => byName[name].Address;

    /// <summary>The asset at an address; null when there is none.</summary>
    public StoredAnswer? Find(string address) => byAddress.GetValueOrDefault(address)?.Answer;

    private static Asset Read(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        if (Path.GetExtension(file.Name) == ".css")
            bytes = Encoding.UTF8.GetBytes(StyleText.Compact(Encoding.UTF8.GetString(bytes)));
        var extension = Path.GetExtension(file.Name);
        if (AtTheRoot.Contains(file.Name))
            return new Asset(file.Name, "/" + file.Name, StoredAnswer.Of(200, TypeOf(extension), bytes, "public, max-age=86400"));
        var version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var address = $"/site/{Path.GetFileNameWithoutExtension(file.Name)}.{version}{extension}";
        return new Asset(file.Name, address, StoredAnswer.Of(200, TypeOf(extension), bytes, "public, max-age=31536000, immutable"));
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        _ => throw new NotSupportedException($"Assets of the type {extension} have no content type yet."),
    };

    private sealed record Asset(string Name, string Address, StoredAnswer Answer);
}
