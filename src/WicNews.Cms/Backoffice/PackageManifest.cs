using System.Text.Json;

namespace WicNews.Cms.Backoffice;

/// <summary>An Umbraco package as its umbraco-package.json describes it, for the backoffice to load.</summary>
internal sealed record PackageManifest(string Name, string? Id, string? Version, IReadOnlyList<JsonElement> Extensions)
{
    public static PackageManifest Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<PackageManifest>(json, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("A package's description is empty.");
}
