namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>
/// Notes on disk which files are being changed, written before the first of them is touched and removed when all is done. Files know no
/// transactions: where a process ends in between, the notes say where to look.
/// </summary>
internal sealed class FileNotes(DataDirectory data)
{
    private readonly string _folder = data.Folder(Path.Combine("temp", "files"));
    private readonly Lock _writing = new();

    /// <summary>Adds files to a note.</summary>
    /// <param name="about">The item that the change is about: it names the note.</param>
    /// <param name="files">Whose files, and their paths in the media file system under the names that they have in the tree.</param>
    public void Add(Guid about, IEnumerable<FileOf> files)
    {
        string[] lines = [.. files.Select(file => $"{file.Item:N} {file.Path}")];
        if (lines.Length == 0)
            return;
        lock (_writing)
            File.AppendAllLines(PathOf(about), lines);
    }

    /// <summary>What a note says; empty when there is none.</summary>
    public IReadOnlyList<FileOf> Read(Guid about)
    {
        lock (_writing)
            return File.Exists(PathOf(about)) ? [.. File.ReadAllLines(PathOf(about)).Select(Parse).OfType<FileOf>().Distinct()] : [];
    }

    public void Remove(Guid about)
    {
        lock (_writing)
            File.Delete(PathOf(about));
    }

    /// <summary>The items that there are notes about.</summary>
    public IReadOnlyList<Guid> All() =>
        [.. Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Where(name => Guid.TryParseExact(name, "N", out _)).Select(name => Guid.ParseExact(name!, "N"))];

    private string PathOf(Guid about) => Path.Combine(_folder, about.ToString("N"));

    // The last line may have been cut off; its file was not touched yet.
    private static FileOf? Parse(string line) =>
        line.Length > 33 && Guid.TryParseExact(line[..32], "N", out Guid item) ? new FileOf(item, line[33..]) : null;
}

/// <summary>A file, and the media item or document that holds it or held it.</summary>
internal sealed record FileOf(Guid Item, string Path);
