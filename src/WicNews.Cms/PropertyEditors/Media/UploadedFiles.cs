using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>
/// Takes temporary files over into the media file system. A file's name never forms a path, its kind is checked again here (a value
/// is stored even when its validation failed), and a new file never overwrites an old one, so that addresses can be cached for ever.
/// </summary>
internal sealed class UploadedFiles(
    MediaFileManager media,
    ITemporaryFileService temporaryFiles,
    IFileStreamSecurityValidator security,
    IOptionsMonitor<ContentSettings> settings,
    FileNotes notes,
    IFormerFiles former,
    ICoreScopeProvider scopes)
{
    private const int LongestName = 100;

    /// <summary>Why the value cannot be accepted; empty when it can.</summary>
    public IEnumerable<string> Check(PostedFile posted, IEnumerable<string>? extensions = null)
    {
        if (posted.Upload is { } key)
            return Refusal(temporaryFiles.GetAsync(key).GetAwaiter().GetResult(), extensions) is { } reason ? [reason] : [];
        return string.IsNullOrWhiteSpace(posted.Src) || Exists(posted.Src) ? [] : ["There is no such media file."];
    }

    /// <summary>
    /// The address to store: the new upload's, or the present one. Null when the field is cleared. A field that has no file yet gets a copy of
    /// the one that it names: a block that was pasted or duplicated, a document that began with a blueprint.
    /// </summary>
    public string? Accept(PostedFile posted, string? current, Guid contentKey, Guid propertyTypeKey, IEnumerable<string>? extensions = null)
    {
        if (posted.Upload is { } key)
            return Store(key, contentKey, propertyTypeKey, extensions) ?? current;
        if (string.IsNullOrWhiteSpace(posted.Src))
            return null;
        // An address that is neither the present one nor this field's own would let one item show, or delete, another's file.
        return posted.Src == current || (Exists(posted.Src) && media.IsFileOwnedBy(posted.Src, contentKey, propertyTypeKey))
            ? posted.Src
            : current ?? Copy(posted.Src, contentKey, propertyTypeKey, extensions);
    }

    /// <summary>Gives an item a copy of its own of a file that readers may have.</summary>
    /// <returns>The copy's address; null where there is no such file, or the field does not take its kind.</returns>
    public string? Copy(string src, Guid contentKey, Guid propertyTypeKey, IEnumerable<string>? extensions = null)
    {
        if (!Exists(src) || HeldFiles.IsHidden(src) || Refusal(Extension(src), extensions) is not null)
            return null;
        using Stream file = media.FileSystem.OpenFile(media.FileSystem.GetRelativePath(src));
        return Add(Path.GetFileName(src), file, contentKey, propertyTypeKey);
    }

    public bool Exists(string src)
    {
        try
        {
            return media.FileSystem.FileExists(media.FileSystem.GetRelativePath(src));
        }
        catch (Exception outside) when (outside is UnauthorizedAccessException or ArgumentException or IOException or NotSupportedException)
        {
            return false;
        }
    }

    private string? Store(Guid key, Guid contentKey, Guid propertyTypeKey, IEnumerable<string>? extensions)
    {
        TemporaryFileModel? file = temporaryFiles.GetAsync(key).GetAwaiter().GetResult();
        if (file is null || Refusal(file, extensions) is not null)
            return null;
        using Stream stream = file.OpenReadStream();
        string src = Add(file.FileName, stream, contentKey, propertyTypeKey);
        temporaryFiles.EnlistDeleteIfScopeCompletes(key, scopes);
        return src;
    }

    private string Add(string name, Stream file, Guid contentKey, Guid propertyTypeKey)
    {
        string path = FreePath(media.GetMediaPath(SafeName(name), contentKey, propertyTypeKey));
        notes.Add(contentKey, [new FileOf(contentKey, HeldFiles.Normal(path))]);
        media.FileSystem.AddFile(path, file, overrideIfExists: false);
        return media.FileSystem.GetUrl(path);
    }

    private string? Refusal(TemporaryFileModel? file, IEnumerable<string>? extensions)
    {
        if (file is null)
            return "The uploaded file is not known any more. Please upload it again.";
        if (Refusal(Extension(file.FileName), extensions) is { } reason)
            return reason;
        using Stream stream = file.OpenReadStream();
        return security.IsConsideredSafe(stream) ? null : "The uploaded file was refused: it is not what its name says, or it is not safe.";
    }

    private string? Refusal(string extension, IEnumerable<string>? extensions)
    {
        string[] wanted = [.. (extensions ?? []).Select(item => item.TrimStart('.').ToLowerInvariant())];
        if (settings.CurrentValue.IsFileAllowedForUpload(extension) && (wanted.Length == 0 || wanted.Contains(extension)))
            return null;
        return extension.Length == 0 ? "Files without an extension cannot be uploaded." : $"Files of type .{extension} cannot be uploaded here.";
    }

    private string FreePath(string path)
    {
        // An address that leads to a newer file is remembered by browsers: a file that had it again would be led away from it.
        if (!media.FileSystem.FileExists(path) && former.Find(path) is null)
            return path;
        string stem = path[..^Path.GetExtension(path).Length];
        return $"{stem}-{Guid.NewGuid().ToString("N")[..8]}{Path.GetExtension(path)}";
    }

    private static string SafeName(string name)
    {
        string last = name.Split('/', '\\')[^1];
        string stem = Path.GetFileNameWithoutExtension(last).Trim('.', ' ');
        return $"{(stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, LongestName)])}.{Extension(last)}";
    }

    private static string Extension(string name) => Path.GetExtension(name.TrimEnd('.', ' ')).TrimStart('.').ToLowerInvariant();
}
