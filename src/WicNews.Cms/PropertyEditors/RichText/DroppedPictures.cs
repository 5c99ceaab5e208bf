using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Imaging;

namespace WicNews.Cms.PropertyEditors.RichText;

/// <summary>
/// Pictures that an editor dropped into rich text. The backoffice uploads each to a temporary file and marks its place in the text with
/// the file's key; when the text is stored, the file becomes a media item, and the place leads to it. Works on sanitised markup.
/// </summary>
internal sealed partial class DroppedPictures(
    IMediaEditingService media,
    ITemporaryFileService files,
    IBackOfficeSecurityAccessor security,
    IEntityService entities,
    AppCaches caches,
    MediaUrlGeneratorCollection addresses)
{
    // The key of Umbraco's own media type for pictures.
    private static readonly Guid Image = Guid.Parse("cc07b313-0843-4aa8-bbda-871c8da728c8");

    /// <summary>Whether the file of one is gone: temporary files are kept for a day.</summary>
    public bool HasLostOne(string markup) => Places.Matches(markup).Any(place => Find(place) is null);

    /// <summary>The markup with its dropped pictures as media.</summary>
    /// <param name="markup">Sanitised HTML.</param>
    /// <param name="folder">The media folder that the data type names; null for where the editor starts.</param>
    public string Keep(string markup, Guid? folder) => Places.Replace(markup, place => Keep(place, folder));

    private string Keep(Match place, Guid? folder)
    {
        // What cannot become media stays as it is, so that it is tried again with the next saving.
        if (security.BackOfficeSecurity?.CurrentUser is not { } editor || !editor.AllowedSections.Contains(Constants.Applications.Media)
            || Find(place) is not { } file || Create(file, folder ?? StartOf(editor), editor) is not { } item || AddressOf(item) is not { } address)
            return place.Value;
        var size = string.Join('&', Sides.Matches(place.Value).Select(side => $"{side.Groups["name"].Value}={side.Groups["pixels"].Value}"));
        var rest = Source.Replace(place.Groups["before"].Value + place.Groups["after"].Value, string.Empty);
        return $"<img src=\"{address}{(size.Length > 0 ? "?" : "")}{size.Replace("&", "&amp;", StringComparison.Ordinal)}\"{rest} data-udi=\"{Udi.Create(Constants.UdiEntityType.Media, item.Key)}\">";
    }

    private TemporaryFileModel? Find(Match place) => files.GetAsync(Guid.Parse(place.Groups["key"].Value)).GetAwaiter().GetResult();

    private IMedia? Create(TemporaryFileModel file, Guid? folder, IUser editor)
    {
        if (ImageFormats.Named(Path.GetExtension(file.FileName)) is null)
            return null;
        var attempt = media.CreateAsync(
            new MediaCreateModel
            {
                ContentTypeKey = Image,
                ParentKey = folder,
                Variants = [new VariantModel { Name = file.FileName.ToFriendlyName() }],
                Properties = [new PropertyValueModel { Alias = Constants.Conventions.Media.File, Value = $"{{\"temporaryFileId\":\"{file.Key}\"}}" }],
            },
            editor.Key).GetAwaiter().GetResult();
        return attempt is { Success: true, Result.Content: { } made } ? made : null;
    }

    private Guid? StartOf(IUser editor) =>
        editor.CalculateMediaStartNodeIds(entities, caches) is { Length: > 0 } starts && !starts.Contains(Constants.System.Root)
            ? entities.GetKey(starts[0], UmbracoObjectTypes.Media) is { Success: true } found ? found.Result : null
            : null;

    private string? AddressOf(IMedia item) => item.Properties
        .Select(property => addresses.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, property.GetValue(), out string? path) ? path : null)
        .FirstOrDefault(path => path is not null);

    [GeneratedRegex("<img(?<before>[^>]*?) data-tmpimg=\"(?<key>[0-9A-Fa-f-]{36})\"(?<after>[^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Places { get; }

    [GeneratedRegex(" src=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Source { get; }

    [GeneratedRegex(" (?<name>width|height)=\"(?<pixels>[0-9]{1,5})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Sides { get; }
}
