using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>
/// Brings files in line with the database: those that no item holds go, those of trashed media are out of readers' sight under another
/// name, as in Umbraco, and those of restored media have their own again. Done twice it does nothing more.
/// </summary>
internal sealed partial class FileSettler(
    FileNotes notes, MediaFileManager files, HeldFiles held, NamedFiles named, Lazy<IMediaService> media, Lazy<IContentService> documents, ILogger<FileSettler> logger)
{
    private const string Suffix = Constants.Conventions.Media.TrashedMediaSuffix;

    /// <summary>Settles what a note names, and removes it. What fails is logged and tried again at the next start.</summary>
    public void Settle(Guid about)
    {
        try
        {
            Settle(notes.Read(about));
            notes.Remove(about);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Failed(about, failure);
        }
    }

    private void Settle(IReadOnlyList<FileOf> noted)
    {
        Guid[] keys = [.. noted.Select(file => file.Item).Distinct()];
        if (keys.Length == 0)
            return;
        Dictionary<Guid, IContentBase> items = media.Value.GetByIds(keys).Concat<IContentBase>(documents.Value.GetByIds(keys)).ToDictionary(item => item.Key);
        HashSet<FileOf> kept = [.. items.Values.SelectMany(held.By)];
        foreach (FileOf file in noted.Union(kept))
        {
            if (!kept.Contains(file))
                RemoveUnlessNamed(file, items.ContainsKey(file.Item));
            else if (items[file.Item] is IMedia { Trashed: true })
                Rename(file.Path, Hidden(file.Path));
            else
                Rename(Hidden(file.Path), file.Path);
        }
    }

    private void RemoveUnlessNamed(FileOf file, bool isThere)
    {
        if (isThere || !named.IsNamed(file))
            Remove(file.Path);
    }

    private void Remove(string path)
    {
        string[] there = [.. new[] { path, Hidden(path) }.Where(files.FileSystem.FileExists)];
        if (there.Length == 0)
            return;
        Removing(path);
        files.DeleteMediaFiles(there);
    }

    private void Rename(string from, string to)
    {
        if (files.FileSystem.FileExists(to) || !files.FileSystem.FileExists(from))
            return;
        if (from == Hidden(to))
            files.RemoveSuffixFromMediaFiles([from], Suffix);
        else
            files.SuffixMediaFiles([from], Suffix);
    }

    private static string Hidden(string path) => Path.ChangeExtension(path, Suffix + Path.GetExtension(path));

    [LoggerMessage(LogLevel.Information, "Removing {Path}, which nothing holds any more")]
    private partial void Removing(string path);

    [LoggerMessage(LogLevel.Error, "The files of {Item} could not be brought in line with the database; it is tried again at the next start")]
    private partial void Failed(Guid item, Exception failure);
}
