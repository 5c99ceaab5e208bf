using System.Xml;
using System.Xml.Linq;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Imaging.Uploads;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Schema;

namespace WicNews.Cms.ManagementApi.ContentTypes.Transfer;

/// <summary>An uploaded file that is to be an exported type, looked at before Umbraco reads it without limits.</summary>
internal sealed class TypeFile(ITemporaryFileService files)
{
    /// <summary>Imports a file: what cannot be applied is a refusal that says why.</summary>
    public async Task<Answer> ImportAsync(Guid file, Func<Guid, Task<Answer>> importAsync)
    {
        if (await FaultAsync(file, "$.file") is { } fault)
            return fault;
        try
        {
            return await importAsync(file);
        }
        catch (SchemaException exception)
        {
            return Problem.BadInput("$.file", exception.Reason);
        }
    }

    /// <returns>Why the file is no well-formed XML document without a document type, or null.</returns>
    public async Task<Problem?> FaultAsync(Guid id, string field)
    {
        if (await files.GetAsync(id) is not { } file)
            return Problem.NotFound("Temporary file", id, nameof(ContentTypeImportOperationStatus.TemporaryFileNotFound));
        try
        {
            await using var stream = file.OpenReadStream();
            if (UploadedXml.Load(stream)?.Element("Info")?.Element("Key") is not { } key || !Guid.TryParse(key.Value, out _))
                return Problem.BadInput(field, "The file is not an exported type: it lacks the type's key.");
            return null;
        }
        catch (XmlException exception)
        {
            return Problem.BadInput(field, $"The file is not well-formed XML (line {exception.LineNumber}, position {exception.LinePosition}), or has a document type.");
        }
    }
}
