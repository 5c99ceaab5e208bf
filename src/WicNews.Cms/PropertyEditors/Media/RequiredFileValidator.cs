using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>A required file field needs a file: an object that names none is empty.</summary>
internal sealed class RequiredFileValidator : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (PostedFile.TryRead(value, out PostedFile? posted) && (posted is null || posted.IsEmpty))
            yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"]);
    }
}
