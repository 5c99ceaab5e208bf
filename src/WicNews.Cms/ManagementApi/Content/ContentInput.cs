using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>Checks and converts the values and names of a save; the checks name the JSON path of what is wrong.</summary>
internal static class ContentInput
{
    /// <summary>Umbraco keeps node names in 255 characters.</summary>
    private const int MaxNameLength = 255;

    // This code point and the next one stand for no character; no XML carries them.
    private const char NoCharacter = '\ufffe';

    public static IEnumerable<PropertyValueModel> Properties(IReadOnlyList<ValueModel>? values) =>
        [.. (values ?? []).Select(value => new PropertyValueModel
        {
            Alias = value.Alias,
            Culture = value.Culture,
            Segment = value.Segment,
            Value = LooseValue.From(value.Value),
        })];

    public static IEnumerable<VariantModel> Variants(IReadOnlyList<VariantRequestModel>? variants) =>
        [.. (variants ?? []).Select(variant => new VariantModel { Name = variant.Name, Culture = variant.Culture, Segment = variant.Segment })];

    public static Problem? Check(IReadOnlyList<ValueModel>? values, IReadOnlyList<VariantRequestModel>? variants)
    {
        var errors = NameErrors(variants ?? []).Concat(ValueErrors(values ?? []))
            .GroupBy(error => error.Path, error => error.Message)
            .ToDictionary(group => group.Key, group => group.ToArray());
        return errors.Count == 0 ? null : Problem.BadInput(errors, (variants ?? []).Any(variant => NameFault(variant.Name) is not null) ? ContentEditingOperationStatus.InvalidName : null);
    }

    /// <summary>What is wrong with a node's name; null when nothing is.</summary>
    public static string? NameFault(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "A name is required."
        : name.Length > MaxNameLength ? $"The name must not be longer than {MaxNameLength} characters."
        : name.Any(letter => char.IsControl(letter) || letter >= NoCharacter) ? "The name must not contain control characters."
        : null;

    private static IEnumerable<(string Path, string Message)> NameErrors(IReadOnlyList<VariantRequestModel> variants)
    {
        var seen = new HashSet<(string?, string?)>();
        for (var index = 0; index < variants.Count; index++)
        {
            var variant = variants[index];
            if (NameFault(variant.Name) is { } fault)
                yield return ($"$.variants[{index}].name", fault);
            if (!seen.Add((variant.Culture?.ToLowerInvariant(), variant.Segment)))
                yield return ($"$.variants[{index}].culture", "The same variant is given twice.");
        }
    }

    private static IEnumerable<(string Path, string Message)> ValueErrors(IReadOnlyList<ValueModel> values)
    {
        var seen = new HashSet<(string, string?, string?)>();
        for (var index = 0; index < values.Count; index++)
        {
            var value = values[index];
            if (string.IsNullOrWhiteSpace(value.Alias))
                yield return ($"$.values[{index}].alias", "An alias is required.");
            else if (!seen.Add((value.Alias, value.Culture?.ToLowerInvariant(), value.Segment)))
                yield return ($"$.values[{index}].alias", "The same value is given twice.");
        }
    }
}
