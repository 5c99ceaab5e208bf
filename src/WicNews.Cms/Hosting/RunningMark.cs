using System.Globalization;

namespace WicNews.Cms.Hosting;

/// <summary>
/// A file that is there while the site runs and goes when it stops: one that a start finds, and that no living process holds, was left by
/// a process that was ended in the middle of its work. It says where the record of changes stood when that process began.
/// </summary>
internal sealed class RunningMark(DataDirectory data) : IDisposable
{
    private readonly string _folder = data.Folder(Path.Combine("temp", "running"));
    private FileStream? _own;

    /// <summary>Where the record of changes stood when the oldest process that was ended in mid-work began; null when none was.</summary>
    public long? Unfinished()
    {
        long[] found = [.. Directory.EnumerateFiles(_folder).Select(Read).OfType<long>()];
        return found.Length == 0 ? null : found.Min();
    }

    /// <summary>Whether a living process runs on this data; to be asked before <see cref="Set"/>.</summary>
    public bool IsHeldByAnother() => Directory.EnumerateFiles(_folder).Any(file => Read(file) is null);

    /// <summary>Begins to run. What <see cref="Unfinished"/> found is dealt with.</summary>
    /// <param name="sequence">Where the record of changes stands.</param>
    public void Set(long sequence)
    {
        foreach (string left in Directory.EnumerateFiles(_folder).Where(file => Read(file) is not null).ToList())
            File.Delete(left);
        _own = new FileStream(Path.Combine(_folder, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        _own.Write(System.Text.Encoding.ASCII.GetBytes(sequence.ToString(CultureInfo.InvariantCulture)));
    }

    public void Dispose() => _own?.Dispose();

    // Null for that of a process that lives.
    private static long? Read(string file)
    {
        try
        {
            using FileStream left = new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            using StreamReader reader = new(left);
            return long.TryParse(reader.ReadToEnd(), CultureInfo.InvariantCulture, out long sequence) ? sequence : 0;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
