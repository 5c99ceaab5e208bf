using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>
/// Whether something that is stored still names the file of an item that is gone: a blueprint that was made of it, or a document that was
/// duplicated before duplicates had files of their own.
/// </summary>
internal sealed class NamedFiles(
    MediaFileManager files, FileValues values, AmbientDatabase database, ICoreScopeProvider scopes, Lazy<IMediaTypeService> mediaTypes)
{
    public bool IsNamed(FileOf file)
    {
        // The files of media are never shared, and documents with files are rare: all versions are read for those only.
        if (IsOfMedia(file) || !values.AreInDocuments)
            return false;
        // The folder is the item's own, and unlike a file's name nothing in it is escaped in JSON.
        string folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return folder.Length > 0 && database.Read.Set<VersionRow>().Any(version => version.Data.Contains(folder));
    }

    private bool IsOfMedia(FileOf file) => mediaTypes.Value.GetAll()
        .SelectMany(type => type.CompositionPropertyTypes)
        .Any(property => HeldFiles.IsFile(property) && files.IsFileOwnedBy(file.Path, file.Item, property.Key));
}
