using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace WicNews.Cms.Imaging;

/// <summary>Finds the file of a picture among the properties of a media item.</summary>
internal sealed class PictureFiles(MediaFileManager media, MediaUrlGeneratorCollection addresses)
{
    /// <summary>The path of a picture's file that has just come; null when it is no picture or its file is the old one.</summary>
    public string? NewIn(IMedia item) => Find(item.Properties.Where(property => !item.HasIdentity || property.IsDirty()));

    /// <summary>The path of a picture's file; null when it is no picture.</summary>
    public string? In(IMedia item) => Find(item.Properties);

    public Stream Open(string path) => media.FileSystem.OpenFile(path);

    private string? Find(IEnumerable<IProperty> properties)
    {
        foreach (IProperty property in properties)
        {
            if (addresses.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, property.GetValue(), out string? address) &&
                ImageFormats.Named(Path.GetExtension(address)) is not null)
                return media.FileSystem.GetRelativePath(address!);
        }
        return null;
    }
}
