using System.Globalization;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Core.Stories;

namespace WicNews.Core.Import.Sample;

/// <summary>Uploads the sample pictures, as an editor would.</summary>
internal sealed class SamplePictures(IMediaEditingService media, IMediaTypeService types, ITemporaryFileService uploads)
{
    private static readonly Guid FolderKey = SampleNode.KeyOf("media", "folder");

    /// <returns>The address of each picture's file, by the picture's name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> CreateAsync(IReadOnlyList<SamplePicture> pictures, SampleValues values, CancellationToken cancellationToken)
    {
        Dictionary<string, string> addresses = [];
        if (pictures.Count == 0)
        {
            return addresses;
        }

        await CreateFolderAsync();
        IMediaType type = types.Get(Constants.Conventions.MediaTypes.Image)!;
        foreach (SamplePicture picture in pictures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IMedia made = await media.GetAsync(picture.Key) ?? await CreateAsync(picture, type, values);
            addresses[picture.Name] = StoredFile.Parse(made.GetValue(Constants.Conventions.Media.File))?.Url ?? throw picture.Fault("The upload has left no file.");
        }

        return addresses;
    }

    private async Task CreateFolderAsync()
    {
        if (await media.GetAsync(FolderKey) is not null)
        {
            return;
        }

        MediaCreateModel model = new()
        {
            Key = FolderKey,
            ContentTypeKey = types.Get(Constants.Conventions.MediaTypes.Folder)!.Key,
            Variants = [new VariantModel { Name = "Summit pictures" }],
        };
        Attempt<MediaCreateResult, ContentEditingOperationStatus> attempt = await media.CreateAsync(model, Constants.Security.SuperUserKey);
        if (!attempt.Success)
        {
            throw new SampleContentException("media", 0, $"The folder for pictures was refused: {attempt.Status}.");
        }
    }

    private async Task<IMedia> CreateAsync(SamplePicture picture, IMediaType type, SampleValues values)
    {
        Guid upload = Guid.NewGuid();
        await UploadAsync(picture, upload);
        List<PropertyValueModel> properties =
        [
            new() { Alias = Constants.Conventions.Media.File, Value = new JsonObject { ["temporaryFileId"] = upload.ToString(), ["focalPoint"] = FocalPoint(picture.FocalPoint) } },
            .. picture.Fields.Select(field => new PropertyValueModel
            {
                Alias = field.Name,
                Value = values.Value(field, type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == field.Name)
                    ?? throw field.Fault($"The media type {type.Alias} has no such field.")),
            }),
        ];
        MediaCreateModel model = new()
        {
            Key = picture.Key,
            ContentTypeKey = type.Key,
            ParentKey = FolderKey,
            Variants = [new VariantModel { Name = picture.Name }],
            Properties = properties,
        };
        Attempt<MediaCreateResult, ContentEditingOperationStatus> attempt = await media.CreateAsync(model, Constants.Security.SuperUserKey);
        if (attempt.Status != ContentEditingOperationStatus.Success)
        {
            throw SampleFaults.Of(picture.Fields.Count > 0 ? picture.Fields[0].File : "media/media.yaml", picture.Fields, picture.Name, attempt.Status,
                [.. attempt.Result.ValidationResult.ValidationErrors]);
        }

        return attempt.Result.Content!;
    }

    private static JsonObject? FocalPoint(SampleField? field)
    {
        if (field is null)
        {
            return null;
        }

        decimal[] shares = [.. field.Texts().Select(text => decimal.TryParse(text, CultureInfo.InvariantCulture, out decimal share) ? share : -1)];
        return shares is [>= 0 and <= 1, >= 0 and <= 1]
            ? new JsonObject { ["left"] = shares[0], ["top"] = shares[1] }
            : throw field.Fault("two shares from 0 to 1 are expected, from the left and from the top: [0.5, 0.8].");
    }

    private async Task UploadAsync(SamplePicture picture, Guid key)
    {
        CreateTemporaryFileModel model = new() { Key = key, FileName = Path.GetFileName(picture.Path), OpenReadStream = () => System.IO.File.OpenRead(picture.Path) };
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> attempt = await uploads.CreateAsync(model);
        if (!attempt.Success)
        {
            throw new SampleContentException("media/" + Path.GetFileName(picture.Path), 0, $"The upload was refused: {attempt.Status}.");
        }
    }
}
