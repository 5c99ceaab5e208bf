using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace WicNews.Cms.Schema;

/// <summary>The folder of schema files.</summary>
public sealed class SchemaSource
{
    /// <summary>The configuration key that names another folder.</summary>
    public const string Key = "WicNews:SchemaDirectory";

    internal const string Languages = "Languages";
    internal const string DataTypes = "DataTypes";
    internal const string MediaTypes = "MediaTypes";
    internal const string ContentTypes = "ContentTypes";

    private const string Default = "umbraco-config";

    /// <summary>Takes the configured folder, or <c>umbraco-config</c> beside the program or above it.</summary>
    public SchemaSource(IConfiguration configuration, IHostEnvironment environment)
    {
        string? configured = configuration[Key];
        Folder = string.IsNullOrWhiteSpace(configured) ? Find(environment.ContentRootPath) : Path.GetFullPath(configured, environment.ContentRootPath);
    }

    /// <summary>The absolute path.</summary>
    public string Folder { get; }

    internal IReadOnlyList<SchemaFile> Files() =>
    [
        .. new[] { Languages, DataTypes, MediaTypes, ContentTypes }
            .Select(kind => Path.Combine(Folder, kind))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Select(path => new SchemaFile(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllBytes(path))),
    ];

    private static string Find(string contentRoot)
    {
        IEnumerable<DirectoryInfo> above = Above(new DirectoryInfo(contentRoot)).Concat(Above(new DirectoryInfo(AppContext.BaseDirectory)));
        return above.Select(folder => Path.Combine(folder.FullName, Default)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"There is no folder {Default} at or above {contentRoot} or the program; {Key} can name another.");
    }

    private static IEnumerable<DirectoryInfo> Above(DirectoryInfo folder)
    {
        for (DirectoryInfo? at = folder; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }
}
