using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.PropertyEditors.Media;

/// <inheritdoc cref="IFormerFiles"/>
internal sealed class FormerFiles(
    AmbientDatabase database, ICoreScopeProvider scopes, HeldFiles held, MediaFileManager files, Lazy<IMediaService> media, Lazy<IPublishedMediaCache> published)
    : IFormerFiles
{
    private readonly Lock _keeping = new();

    // All of them: few files are ever replaced, and whoever asks for what is not there must not make the database work.
    private volatile FrozenDictionary<string, Guid>? _known;
    private int _changes;

    public Guid? Find(string address) => Known().TryGetValue(HeldFiles.Normal(files.FileSystem.GetRelativePath(address)), out Guid key) ? key : null;

    public string? PresentAddress(string address) =>
        Find(address) is { } key && published.Value.GetById(preview: false, key)?.GetProperty(Constants.Conventions.Media.File) is { } file
            ? MediaFilePaths.Read(file.PropertyType.EditorAlias, file.GetSourceValue())
            : null;

    /// <summary>Notes the files that an item has in the database and no longer when it is saved as it is now.</summary>
    public void NoteReplaced(IMedia item)
    {
        string[] replaced = media.Value.GetById(item.Key) is { } stored ? [.. held.By(stored).Except(held.By(item)).Select(file => file.Path)] : [];
        if (replaced.Length > 0)
            Note(item.Id, replaced);
    }

    private void Note(int node, string[] paths)
    {
        database.Write.Set<FormerFileRow>().Where(row => paths.Contains(row.Path)).ExecuteDelete();
        database.Write.AddRange(paths.Select(path => new FormerFileRow { Path = path, NodeId = node }));
        database.Save();
        scopes.Context!.Enlist("former files", _ => Forget());
    }

    private void Forget()
    {
        lock (_keeping)
        {
            _changes++;
            _known = null;
        }
    }

    private FrozenDictionary<string, Guid> Known()
    {
        if (_known is { } ready)
            return ready;
        int changes = Volatile.Read(ref _changes);
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        FrozenDictionary<string, Guid> read =
            database.Read.Set<FormerFileRow>().Select(row => new { row.Path, row.Node.Key }).ToFrozenDictionary(row => row.Path, row => row.Key, StringComparer.OrdinalIgnoreCase);
        lock (_keeping)
        {
            // What was replaced while it was read is not in it.
            if (changes == _changes)
                _known = read;
        }
        return read;
    }
}
