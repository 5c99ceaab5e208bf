using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Which files an item's values name.</summary>
internal sealed class HeldFiles(MediaFileManager files, FileValues values)
{
    /// <summary>The files of an item's draft and published values, and of the blocks in them.</summary>
    public IEnumerable<FileOf> By(IContentBase item) => item.Properties.SelectMany(Paths).Distinct().Select(path => new FileOf(item.Key, path));

    /// <summary>The paths in the media file system that a property's values name.</summary>
    public IEnumerable<string> Paths(IProperty property) => property.Values
        .SelectMany(value => new[] { value.EditedValue, value.PublishedValue })
        .Distinct()
        .SelectMany(value => values.In(property.PropertyType, value))
        .Select(src => Normal(files.FileSystem.GetRelativePath(src)))
        .Distinct();

    /// <summary>The files that lie where a property of an item has its own, named by its values or not.</summary>
    public IEnumerable<string> At(IContentBase item, IProperty property)
    {
        string folder = Path.GetDirectoryName(files.GetMediaPath("any.file", item.Key, property.PropertyType.Key)) ?? string.Empty;
        // A scheme without folders of their own would have us look at everyone's files.
        return folder.Length > 0 && files.FileSystem.DirectoryExists(folder) ? files.FileSystem.GetFiles(folder).Select(Normal) : [];
    }

    /// <summary>Whether a property's values name files.</summary>
    public static bool IsFile(IProperty property) => IsFile(property.PropertyType);

    /// <inheritdoc cref="IsFile(IProperty)"/>
    public static bool IsFile(IPropertyType property) => property.PropertyEditorAlias
        is Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.ImageCropper
        or Umbraco.Cms.Core.Constants.PropertyEditors.Aliases.UploadField;

    /// <summary>Whether a path or address is one that a file has only while its item lies in the recycle bin.</summary>
    public static bool IsHidden(string path) =>
        path.Contains(Umbraco.Cms.Core.Constants.Conventions.Media.TrashedMediaSuffix + ".", StringComparison.OrdinalIgnoreCase);

    /// <summary>A path as notes and rows have it.</summary>
    public static string Normal(string path) => path.Replace('\\', '/').TrimStart('/');
}
