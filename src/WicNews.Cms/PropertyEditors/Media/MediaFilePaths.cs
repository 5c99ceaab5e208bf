using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Finds a file's address in the stored values of the editors that hold files.</summary>
internal sealed class MediaFilePaths : IMediaUrlGenerator
{
    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, out string? mediaPath)
    {
        mediaPath = Read(propertyEditorAlias, value);
        return mediaPath is not null;
    }

    public static string? Read(string? propertyEditorAlias, object? value) => propertyEditorAlias switch
    {
        Constants.PropertyEditors.Aliases.ImageCropper => Blank(ImageCropperValue.Read(value)?.Src),
        Constants.PropertyEditors.Aliases.UploadField => Blank(value as string),
        _ => null,
    };

    private static string? Blank(string? src) => string.IsNullOrWhiteSpace(src) ? null : src;
}
