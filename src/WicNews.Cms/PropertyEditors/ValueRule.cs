using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors;

/// <summary>
/// One rule of a value editor. It is asked with what an editor posts and, on publishing, with what is stored; it answers the reasons
/// why that is not acceptable.
/// </summary>
internal sealed class ValueRule(Func<object?, object?, IEnumerable<string>> reasons) : IValueValidator
{
    public static ValueRule For<TConfiguration>(Func<object?, TConfiguration, IEnumerable<string>> reasons)
        where TConfiguration : class, new() =>
        new((value, configuration) => reasons(value, configuration as TConfiguration ?? new TConfiguration()));

    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
        reasons(value, dataTypeConfiguration).Select(reason => new ValidationResult(reason, ["value"]));
}
