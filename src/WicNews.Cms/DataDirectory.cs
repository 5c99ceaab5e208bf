using Microsoft.Extensions.Configuration;

namespace WicNews.Cms;

/// <summary>The one folder that holds all that a site keeps: database, media, index, keys. Removing it resets the site.</summary>
public sealed class DataDirectory
{
    /// <summary>The configuration key (environment: <c>WicNews__DataDirectory</c>).</summary>
    public const string Key = "WicNews:DataDirectory";

    /// <summary>Takes the configured folder, or <c>data/</c> at the repository's root, and makes sure that it exists.</summary>
    public DataDirectory(IConfiguration configuration, string contentRoot)
    {
        string? configured = configuration[Key];
        Path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Default(contentRoot) : configured, contentRoot);
        Directory.CreateDirectory(Path);
    }

    /// <summary>The absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>The absolute path of a folder below, which is made when it is not there.</summary>
    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>The absolute path of a file directly below.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    private static string Default(string contentRoot)
    {
        for (DirectoryInfo? at = new(contentRoot); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(at.FullName, "WicNews.sln")))
            {
                return System.IO.Path.Combine(at.FullName, "data");
            }
        }

        return System.IO.Path.Combine(contentRoot, "data");
    }
}
