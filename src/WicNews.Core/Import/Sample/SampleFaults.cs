using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Core.Import.Sample;

/// <summary>Says of what the CMS refused which file and line it came from.</summary>
internal static class SampleFaults
{
    public static SampleContentException Of(
        string file, IEnumerable<SampleField> fields, string name, ContentEditingOperationStatus status, IReadOnlyCollection<PropertyValidationError> errors)
    {
        SampleField? field = fields.FirstOrDefault(field => errors.Any(error => error.Alias == field.Name));
        string reasons = string.Join(" ", errors.Select(error => $"{error.Alias}: {string.Join(" ", error.ErrorMessages)}"));
        return new SampleContentException(field?.File ?? file, field?.Line ?? 1, $"'{name}' was refused: {status}. {reasons}".TrimEnd());
    }
}
