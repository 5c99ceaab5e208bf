using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WicNews.Cms.Imaging.Renditions;

/// <summary>Renditions on disk, each made once however many ask for it, within a limit of room.</summary>
internal sealed class RenditionCache
{
    // How stale a file's "last used" may be: writing it at every request would cost more than the order is worth.
    private static readonly TimeSpan UseResolution = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _making = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly long _limit;
    private readonly TimeProvider _clock;
    private readonly ILogger<RenditionCache> _log;
    private long _size = -1;
    private int _clearing;

    public RenditionCache(DataDirectory data, IOptions<ImagingOptions> options, TimeProvider clock, ILogger<RenditionCache> log)
    {
        _folder = data.Folder("renditions");
        _limit = options.Value.MaxCacheBytes;
        _clock = clock;
        _log = log;
    }

    /// <summary>A short name for what the key says; also fit for an entity tag.</summary>
    public static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    /// <summary>Whether opening it makes nothing that is not being made already.</summary>
    public bool IsAtHand(string key) => NameOf(key) is var name && (_making.ContainsKey(name) || File.Exists(PathOf(name)));

    /// <summary>Opens the rendition, which is made when it is not there.</summary>
    /// <param name="key">All that the result depends on.</param>
    /// <param name="make">Makes it; runs once for all who ask meanwhile, and goes on when one of them leaves.</param>
    public async Task<FileStream> OpenAsync(string key, Func<Task<byte[]>> make)
    {
        string path = await GetOrMakeAsync(key, make);
        try
        {
            return Open(path);
        }
        catch (IOException removed) when (removed is FileNotFoundException or DirectoryNotFoundException)
        {
            // To make room, between the look and the opening. What is made now is not removed for that.
            return Open(await GetOrMakeAsync(key, make));
        }
    }

    private async Task<string> GetOrMakeAsync(string key, Func<Task<byte[]>> make)
    {
        string name = NameOf(key);
        string path = PathOf(name);
        if (File.Exists(path))
        {
            NoteUse(path);
            return path;
        }
        Lazy<Task<string>> making = _making.GetOrAdd(name, _ => new Lazy<Task<string>>(() => MakeAsync(path, make)));
        try
        {
            return await making.Value;
        }
        finally
        {
            _making.TryRemove(new KeyValuePair<string, Lazy<Task<string>>>(name, making));
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name[..2], name);

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 4096, FileOptions.Asynchronous | FileOptions.SequentialScan);

    private async Task<string> MakeAsync(string path, Func<Task<byte[]>> make)
    {
        // It may have been finished between the look and the turn.
        if (File.Exists(path))
            return path;
        byte[] content = await make();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllBytesAsync(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
        if (_size < 0)
            Interlocked.CompareExchange(ref _size, Files().Sum(LengthOf), -1);
        else
            Interlocked.Add(ref _size, content.Length);
        if (Interlocked.Read(ref _size) > _limit)
            MakeRoom(path);
        return path;
    }

    private void NoteUse(string path)
    {
        try
        {
            DateTime now = _clock.GetUtcNow().UtcDateTime;
            if (now - File.GetLastWriteTimeUtc(path) > UseResolution)
                File.SetLastWriteTimeUtc(path, now);
        }
        catch (IOException)
        {
            // Removed at this moment: whoever opens it is told, and makes it again.
        }
    }

    /// <summary>Removes the renditions not asked for the longest, down to nine tenths of the limit.</summary>
    private void MakeRoom(string justMade)
    {
        if (Interlocked.Exchange(ref _clearing, 1) == 1)
            return;
        try
        {
            long size = 0;
            FileInfo[] files = [.. Files().OrderByDescending(file => file.LastWriteTimeUtc)];
            foreach (FileInfo file in files)
            {
                long length = LengthOf(file);
                size += length;
                if (size > _limit / 10 * 9 && file.FullName != justMade)
                {
                    size -= length;
                    file.Delete();
                }
            }
            Interlocked.Exchange(ref _size, size);
        }
        catch (IOException problem)
        {
            _log.LogWarning(problem, "Not all old renditions could be removed");
        }
        finally
        {
            Interlocked.Exchange(ref _clearing, 0);
        }
    }

    /// <summary>Nothing when it is gone, as one that was unfinished is a moment later.</summary>
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories);
}
