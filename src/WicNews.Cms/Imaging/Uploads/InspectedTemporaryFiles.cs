using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Imaging.Uploads;

/// <summary>
/// Puts the look inside before Umbraco's own keeping of uploads: its security hook sees a stream without a name, and whether the
/// content is what the name says takes both. What a film says of where and by whom it was taken is not kept.
/// </summary>
internal sealed class InspectedTemporaryFiles(ITemporaryFileService inner, IUploadInspector inspector) : ITemporaryFileService
{
    public async Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> CreateAsync(CreateTemporaryFileModel createModel)
    {
        if (UploadNames.Refusal(createModel.FileName) is not null)
            return Attempt.FailWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(TemporaryFileOperationStatus.InvalidFileName, null);
        string extension = Path.GetExtension(createModel.FileName).ToLowerInvariant();
        IReadOnlyList<PrivateBox> boxes = [];
        await using (Stream content = createModel.OpenReadStream())
        {
            if (FileKinds.Extensions.Contains(extension.TrimStart('.')) &&
                await inspector.FindRefusalAsync(createModel.FileName, content) is not null)
                return Blocked();
            if (FileKinds.HasBoxes(extension))
            {
                // What cannot be looked through may hold anything.
                if (PrivateBoxes.Find(content) is not { } found)
                    return Blocked();
                boxes = found;
            }
        }
        return await inner.CreateAsync(boxes.Count == 0 ? createModel : new CreateTemporaryFileModel
        {
            Key = createModel.Key, FileName = createModel.FileName, OpenReadStream = () => new BlankedStream(createModel.OpenReadStream(), boxes),
        });
    }

    public Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> DeleteAsync(Guid key) => inner.DeleteAsync(key);

    public Task<TemporaryFileModel?> GetAsync(Guid key) => inner.GetAsync(key);

    public Task<IEnumerable<Guid>> CleanUpOldTempFiles() => inner.CleanUpOldTempFiles();

    private static Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> Blocked() =>
        Attempt.FailWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(TemporaryFileOperationStatus.UploadBlocked, null);
}
