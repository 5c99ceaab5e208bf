using System.Collections.Concurrent;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.ManagementApi.TemporaryFiles;

/// <summary>How much each user has uploaded since the start that no property has taken yet: it lies on the disk for a day.</summary>
internal sealed class WaitingUploads
{
    public const long MostBytes = 5L * 1024 * 1024 * 1024;
    public const int MostFiles = 1000;

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, long>> _ofUsers = [];

    public void Add(Guid user, Guid file, long bytes) => _ofUsers.GetOrAdd(user, _ => [])[file] = bytes;

    /// <summary>Whether a file of that many bytes may wait, too.</summary>
    public async Task<bool> HasRoomAsync(Guid user, long bytes, ITemporaryFileService files)
    {
        if (!_ofUsers.TryGetValue(user, out var waiting) || Holds(waiting, bytes))
            return true;
        // Only now: who takes a file does not say so here.
        foreach (var file in waiting.Keys)
        {
            if (await files.GetAsync(file) is null)
                waiting.TryRemove(file, out _);
        }

        return Holds(waiting, bytes);
    }

    private static bool Holds(ConcurrentDictionary<Guid, long> waiting, long bytes) => waiting.Count < MostFiles && waiting.Values.Sum() + bytes <= MostBytes;
}
