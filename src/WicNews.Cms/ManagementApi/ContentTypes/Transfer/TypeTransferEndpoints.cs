using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ImportExport;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.ContentTypes.Transfer;

/// <summary>Document and media types as files, in Umbraco's own XML (.udt): written, looked at, taken in.</summary>
internal static class TypeTransferEndpoints
{
    private const string Root = "/umbraco/management/api/v1";

    public static void MapTypeTransfer(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document-type", "Document Type", AuthorizationPolicies.TreeAccessDocumentTypes);
        documents.MapGet("/{id:guid}/export", async (Guid id, IContentTypeService types, IEntityXmlSerializer xml) =>
            await types.GetAsync(id) is { } type ? File(type, xml.Serialize(type)) : Problem.NotFound("Document type", id)).Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
        documents.MapPost("/import", (Body<ImportModel> body, TypeFile files, IContentTypeImportService import, CurrentEditor editor) =>
            files.ImportAsync(body.Value.File.Id, async file => Document(await import.Import(file, editor.Key, null))));
        documents.MapPut("/{id:guid}/import", async (Guid id, Body<ImportModel> body, TypeFile files, IContentTypeImportService import, IContentTypeService types, CurrentEditor editor) =>
            await types.GetAsync(id) is null
                ? Problem.NotFound("Document type", id)
                : await files.ImportAsync(body.Value.File.Id, async file => Document(await import.Import(file, editor.Key, id))));

        var media = api.MapResource("/media-type", "Media Type", AuthorizationPolicies.TreeAccessMediaTypes);
        media.MapGet("/{id:guid}/export", async (Guid id, IMediaTypeService types, IEntityXmlSerializer xml) =>
            await types.GetAsync(id) is { } type ? File(type, xml.Serialize(type)) : Problem.NotFound("Media type", id)).Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
        media.MapPost("/import", (Body<ImportModel> body, TypeFile files, IMediaTypeImportService import, CurrentEditor editor) =>
            files.ImportAsync(body.Value.File.Id, async file => Medium(await import.Import(file, editor.Key, null))));
        media.MapPut("/{id:guid}/import", async (Guid id, Body<ImportModel> body, TypeFile files, IMediaTypeImportService import, IMediaTypeService types, CurrentEditor editor) =>
            await types.GetAsync(id) is null
                ? Problem.NotFound("Media type", id)
                : await files.ImportAsync(body.Value.File.Id, async file => Medium(await import.Import(file, editor.Key, id))));

        api.MapResource("/import", "Import", AuthorizationPolicies.BackOfficeAccess).MapGet("/analyze", AnalyzeAsync);
    }

    private static async Task<Answer<AnalysisModel>> AnalyzeAsync(Guid temporaryFileId, TypeFile files, ITemporaryFileToXmlImportService xml)
    {
        if (await files.FaultAsync(temporaryFileId, "temporaryFileId") is { } fault)
            return fault;
        var attempt = await xml.AnalyzeAsync(temporaryFileId);
        return attempt is { Success: true, Result: { } found }
            ? new AnalysisModel(found.EntityType.ToString(), found.Alias, found.Key)
            : Problem.BadInput("temporaryFileId", "The file holds no type that is known here.");
    }

    private static IResult File(IContentTypeBase type, XElement xml) => Results.File(
        Encoding.UTF8.GetBytes(new XDeclaration("1.0", "utf-8", null) + Environment.NewLine + xml), "application/octet-stream", type.Alias + ".udt");

    private static Answer Document(Umbraco.Cms.Core.Attempt<IContentType?, ContentTypeImportOperationStatus> attempt) => attempt switch
    {
        { Success: true, Status: ContentTypeImportOperationStatus.SuccessCreated, Result: { } type } => Answer.Created(Root + "/document-type", type.Key),
        { Success: true } => Answer.Done,
        _ => Refusal(attempt.Status.ToString(), "document"),
    };

    private static Answer Medium(Umbraco.Cms.Core.Attempt<IMediaType?, MediaTypeImportOperationStatus> attempt) => attempt switch
    {
        { Success: true, Status: MediaTypeImportOperationStatus.SuccessCreated, Result: { } type } => Answer.Created(Root + "/media-type", type.Key),
        { Success: true } => Answer.Done,
        _ => Refusal(attempt.Status.ToString(), "media"),
    };

    // The two lists of statuses have the same names, but for the one of a type that is there already.
    private static Problem Refusal(string status, string kind) => Problem.BadInput("$.file", status switch
    {
        nameof(ContentTypeImportOperationStatus.DocumentTypeExists) or nameof(MediaTypeImportOperationStatus.MediaTypeExists) =>
            $"The {kind} type of the file is here already: import it into that type to change it.",
        nameof(ContentTypeImportOperationStatus.IdMismatch) => $"The file holds another {kind} type than the one that it is to change.",
        nameof(ContentTypeImportOperationStatus.TypeMismatch) => $"The file holds no {kind} type.",
        _ => "The file cannot be read as an exported type.",
    }) with { OperationStatus = status };

    internal sealed record ImportModel(Reference File);

    internal sealed record AnalysisModel(string EntityType, string? Alias, Guid? Key);
}
