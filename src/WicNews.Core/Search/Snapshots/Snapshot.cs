using System.Text;
using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Facets;
using WicNews.Core.Search.Segments;

namespace WicNews.Core.Search.Snapshots;

/// <summary>
/// The index as a file, for a quick start. Written beside the old file and moved over it when whole; every byte is under a checksum.
/// </summary>
internal static class Snapshot
{
    /// <summary>To be raised whenever the format, or a rule by which documents are made or texts are read, changes.</summary>
    public const int Version = 13;

    private const int BufferSize = 1 << 20;
    private static readonly byte[] Magic = "WicNews search"u8.ToArray();

    public static void Save(IndexState state, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".new";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
            {
                Write(state, file);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            // On a full disk the half that was written would keep it full.
            File.Delete(unfinished);
            throw;
        }
    }

    /// <exception cref="SnapshotException">It cannot be read, for whatever reason.</exception>
    public static IndexState Load(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
            return Read(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException("The snapshot cannot be opened.", failure);
        }
    }

    public static void Write(IndexState state, Stream stream)
    {
        var blocks = new BlockWriter(stream);
        blocks.Write(Magic);
        blocks.Write<int>([Version, state.Segments.Count]);
        blocks.Write<Guid>([state.Origin]);
        blocks.Write<long>([state.Sequence]);
        blocks.Write(Encoding.UTF8.GetBytes(string.Join('\n', state.FacetNames.All().Select(name => $"{(int)name.Facet} {name.Value}"))));
        foreach (var segment in state.Segments)
            SegmentFormat.Write(blocks, segment);
    }

    public static IndexState Read(Stream stream)
    {
        var blocks = new BlockReader(stream);
        if (!blocks.Read<byte>().AsSpan().SequenceEqual(Magic) || blocks.Read<int>() is not [var version, var count])
            throw new SnapshotException("This is no snapshot.");
        if (version != Version)
            throw new SnapshotException($"The snapshot is of version {version}; this is version {Version}.");
        var (origin, sequence) = (blocks.Read<Guid>()[0], blocks.Read<long>()[0]);
        var names = new FacetNames();
        foreach (var line in Encoding.UTF8.GetString(blocks.Read<byte>()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            names.Add(new FacetName((SearchFacet)(line[0] - '0'), line[2..]));
        var making = new List<Task<LiveSegment>>(count);
        for (var i = 0; i < count; i++)
            making.Add(Task.Run(SegmentFormat.Read(blocks, names)));
        blocks.EnsureEnd();
        var segments = Task.WhenAll(making).GetAwaiter().GetResult();
        return new IndexState(segments, names, DirectoryReader.Read(segments, names), sequence) { Origin = origin };
    }
}
