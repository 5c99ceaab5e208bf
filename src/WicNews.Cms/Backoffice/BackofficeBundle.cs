using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Compression;

namespace WicNews.Cms.Backoffice;

/// <summary>The bundled backoffice: an archive beside the host, in which every file lies compressed as browsers take it.</summary>
internal sealed class BackofficeBundle : IDisposable
{
    public const string FileName = "backoffice.zip";

    private readonly ZipArchive? _archive;
    private readonly FrozenDictionary<string, ZipArchiveEntry> _entries;
    private readonly ConcurrentDictionary<string, BackofficeFile> _read = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();
    private readonly Lazy<IReadOnlyList<PackageManifest>> _packages;

    public BackofficeBundle(string path)
    {
        _archive = File.Exists(path) ? ZipFile.OpenRead(path) : null;
        _entries = (_archive?.Entries ?? Enumerable.Empty<ZipArchiveEntry>()).ToFrozenDictionary(entry => entry.FullName, StringComparer.Ordinal);
        _packages = new Lazy<IReadOnlyList<PackageManifest>>(ReadPackages);
    }

    public BackofficeBundle() : this(Path.Combine(AppContext.BaseDirectory, FileName))
    {
    }

    /// <summary>False where the host was built without the backoffice.</summary>
    public bool IsBuilt => _archive is not null;

    /// <summary>The Umbraco packages that are part of the bundle.</summary>
    public IReadOnlyList<PackageManifest> Packages => _packages.Value;

    /// <summary>Finds a file as the reader accepts it.</summary>
    /// <param name="name">The path within the bundle, with forward slashes.</param>
    /// <param name="acceptsBrotli">The reader takes brotli.</param>
    /// <param name="acceptsGzip">The reader takes gzip.</param>
    /// <returns>The file, or null when the bundle has none of that name.</returns>
    public BackofficeFile? Find(string name, bool acceptsBrotli, bool acceptsGzip)
    {
        if (_entries.ContainsKey(name))
            return Read(name, null);
        if (acceptsBrotli && _entries.ContainsKey(name + ".br"))
            return Read(name + ".br", "br");
        if (_entries.ContainsKey(name + ".gz"))
            return acceptsGzip ? Read(name + ".gz", "gzip") : Expand(Read(name + ".gz", "gzip"));
        return null;
    }

    public void Dispose() => _archive?.Dispose();

    private List<PackageManifest> ReadPackages() =>
    [
        .. _entries.Keys
            .Where(name => name.StartsWith("packages/", StringComparison.Ordinal) && name.EndsWith("/umbraco-package.json.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => PackageManifest.Read(Expand(Read(name, "gzip")).Content)),
    ];

    private BackofficeFile Read(string entryName, string? encoding)
    {
        if (_read.TryGetValue(entryName, out BackofficeFile? known))
            return known;
        ZipArchiveEntry entry = _entries[entryName];
        byte[] content = new byte[entry.Length];
        // An archive has one position: entries are read one at a time, and each only once.
        lock (_reading)
        {
            using Stream stream = entry.Open();
            stream.ReadExactly(content);
        }
        return _read.GetOrAdd(entryName, new BackofficeFile(content, encoding, entry.Crc32.ToString("x8", null)));
    }

    private static BackofficeFile Expand(BackofficeFile compressed)
    {
        using GZipStream gzip = new(new MemoryStream(compressed.Content), CompressionMode.Decompress);
        using MemoryStream plain = new();
        gzip.CopyTo(plain);
        return new BackofficeFile(plain.ToArray(), null, compressed.Checksum + "-plain");
    }
}
