using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Lists;

/// <summary>A required list needs an entry that says something.</summary>
internal sealed class RequiredListValidator : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (value is null)
            yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"]);
        else if (TextList.Read(value) is { } texts && texts.All(string.IsNullOrWhiteSpace))
            yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"]);
    }
}
