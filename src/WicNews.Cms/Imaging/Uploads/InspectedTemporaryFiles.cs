using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Imaging.Uploads;

/// <summary>
/// Puts the look inside before Umbraco's own keeping of uploads: its security hook sees a stream without a name, and whether the
/// content is what the name says takes both.
/// </summary>
internal sealed class InspectedTemporaryFiles(ITemporaryFileService inner, IUploadInspector inspector) : ITemporaryFileService
{
    public async Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> CreateAsync(CreateTemporaryFileModel createModel)
    {
        if (UploadNames.Refusal(createModel.FileName) is not null)
            return Attempt.FailWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(TemporaryFileOperationStatus.InvalidFileName, null);
        await using (Stream content = createModel.OpenReadStream())
        {
            if (FileKinds.Extensions.Contains(Path.GetExtension(createModel.FileName).TrimStart('.').ToLowerInvariant()) &&
                await inspector.FindRefusalAsync(createModel.FileName, content) is not null)
                return Attempt.FailWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(TemporaryFileOperationStatus.UploadBlocked, null);
        }
        return await inner.CreateAsync(createModel);
    }

    public Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> DeleteAsync(Guid key) => inner.DeleteAsync(key);

    public Task<TemporaryFileModel?> GetAsync(Guid key) => inner.GetAsync(key);

    public Task<IEnumerable<Guid>> CleanUpOldTempFiles() => inner.CleanUpOldTempFiles();
}
