using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Imaging.Uploads;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.TemporaryFiles;

/// <summary>Uploads: a file waits here until a property takes it, or until it expires.</summary>
internal static class TemporaryFileEndpoints
{
    /// <summary>Files are larger than any JSON body; what is allowed in kilobytes is <c>Umbraco:CMS:Runtime:MaxRequestLength</c>.</summary>
    private const long DefaultMaxBytes = 200L * 1024 * 1024;

    public static void MapTemporaryFiles(this RouteGroupBuilder api)
    {
        var files = api.MapResource("/temporary-file", "Temporary File", AuthorizationPolicies.BackOfficeAccess);
        files.MapPost("/", UploadAsync).DisableAntiforgery();
        files.MapGet("/configuration", Configuration);
        files.MapGet("/{id:guid}", GetAsync);
        files.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<Answer> UploadAsync(
        HttpContext http, ITemporaryFileService files, IOptionsMonitor<RuntimeSettings> runtime, IUploadInspector inspector, WaitingUploads waiting, CurrentEditor editor)
    {
        var limit = MaxBytes(runtime.CurrentValue);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        if (!http.Request.HasFormContentType)
            return new Problem(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", "An upload must be multipart/form-data.");
        if (http.Request.ContentLength > limit)
            return TooLarge(limit);
        var (form, isTooLarge) = await ReadFormAsync(http, limit);
        if (isTooLarge)
            return TooLarge(limit);
        if (form is null)
            return Problem.BadInput("File", "The upload cannot be read: it is cut off, too large or not well-formed.");
        if (!Guid.TryParse(form["Id"], out var id))
            return Problem.BadInput("Id", "An id (GUID) for the upload is required.");
        if (form.Files.GetFile("File") is not { } file)
            return Problem.BadInput("File", "A file is required.");
        if (file.Length > limit)
            return TooLarge(limit);
        if (!await waiting.HasRoomAsync(editor.Key, file.Length, files))
            return Refused(file, "Too many of your uploads are not used yet. Save what they belong to, or wait: they are removed after a day.");
        var attempt = await files.CreateAsync(new CreateTemporaryFileModel { Key = id, FileName = file.FileName, OpenReadStream = file.OpenReadStream });
        if (attempt.Status == TemporaryFileOperationStatus.UploadBlocked)
            return Refused(file, await ReasonAsync(inspector, file));
        if (!attempt.Success)
            return Refused(file, attempt.Status.ToProblem());
        waiting.Add(editor.Key, id, file.Length);
        return Answer.Created("/umbraco/management/api/v1/temporary-file", id);
    }

    // How long an upload is may be known only when it has been read.
    private static async Task<(IFormCollection? Form, bool IsTooLarge)> ReadFormAsync(HttpContext http, long limit)
    {
        try
        {
            return (await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit, ValueCountLimit = 16 }, http.RequestAborted), false);
        }
        catch (InvalidDataException exception)
        {
            return (null, exception.Message.Contains("length limit", StringComparison.Ordinal));
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            return (null, false);
        }
    }

    private static async Task<string> ReasonAsync(IUploadInspector inspector, IFormFile file)
    {
        await using var content = file.OpenReadStream();
        return await inspector.FindRefusalAsync(file.FileName, content) ?? "The file was refused by the content check.";
    }

    private static Problem Refused(IFormFile file, string reason) => Refused(file, Problem.BadInput("File", reason));

    // The backoffice shows an upload's refusal by its title alone, once for each file of many: the title must say which and why.
    private static Problem Refused(IFormFile file, Problem problem) => problem with
    {
        Title = $"{file.FileName}: {problem.Detail}",
        Errors = new Dictionary<string, string[]> { ["File"] = [problem.Detail] },
    };

    // The backoffice reads the number of bytes out of the title.
    private static Problem TooLarge(long limit) => new(
        StatusCodes.Status413PayloadTooLarge, $"A file must not be larger than {limit} bytes", $"Files must not be larger than {limit / 1024 / 1024} MB.");

    private static async Task<Answer<TemporaryFileModelResponse>> GetAsync(Guid id, ITemporaryFileService files) =>
        await files.GetAsync(id) is { } file
            ? new TemporaryFileModelResponse(file.Key, file.AvailableUntil, file.FileName)
            : Problem.NotFound("Temporary file", id);

    private static async Task<Answer> DeleteAsync(Guid id, ITemporaryFileService files)
    {
        var attempt = await files.DeleteAsync(id);
        return attempt.Success ? Answer.Done : attempt.Status.ToProblem();
    }

    private static Answer<TemporaryFileConfigurationModel> Configuration(
        IOptionsMonitor<ContentSettings> content, IOptionsMonitor<RuntimeSettings> runtime, IImageUrlGenerator images) =>
        new TemporaryFileConfigurationModel(
            [.. images.SupportedImageFileTypes],
            [.. content.CurrentValue.DisallowedUploadedFileExtensions],
            [.. content.CurrentValue.AllowedUploadedFileExtensions],
            MaxBytes(runtime.CurrentValue) / 1024);

    private static long MaxBytes(RuntimeSettings settings) => settings.MaxRequestLength is { } kilobytes ? kilobytes * 1024 : DefaultMaxBytes;

    internal sealed record TemporaryFileModelResponse(Guid Id, DateTime? AvailableUntil, string FileName);

    internal sealed record TemporaryFileConfigurationModel(
        IReadOnlyList<string> ImageFileTypes,
        IReadOnlyList<string> DisallowedUploadedFilesExtensions,
        IReadOnlyList<string> AllowedUploadedFileExtensions,
        long? MaxFileSize);
}
