using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.ContentTypes;

/// <summary>Checks of a type's fields that name what is wrong, before Umbraco's own which name only the rule.</summary>
internal static class ContentTypeInput
{
    private const int MaxLength = 255;

    public static Problem? Check(
        string name, string alias, IReadOnlyList<PropertyTypeModel>? properties, IReadOnlyList<PropertyContainerModel>? containers)
    {
        var errors = Errors(name, alias, properties ?? [], containers ?? []).ToArray();
        return errors.Length == 0
            ? null
            : Problem.BadInput(
                errors.GroupBy(error => error.Path, error => error.Message).ToDictionary(group => group.Key, group => group.ToArray()),
                errors.Select(error => error.Status).FirstOrDefault(status => status is not null));
    }

    // Umbraco's services refuse for the first of these, where they look at it at all.
    private static IEnumerable<(string Path, string Message, ContentTypeOperationStatus? Status)> Errors(
        string name, string alias, IReadOnlyList<PropertyTypeModel> properties, IReadOnlyList<PropertyContainerModel> containers)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxLength)
            yield return ("$.name", $"A name of at most {MaxLength} characters is required.", name.Length > MaxLength ? ContentTypeOperationStatus.NameTooLong : ContentTypeOperationStatus.NameCannotBeEmpty);
        if (string.IsNullOrWhiteSpace(alias) || alias.Length > MaxLength)
            yield return ("$.alias", $"An alias of at most {MaxLength} characters is required.", ContentTypeOperationStatus.InvalidAlias);
        for (var index = 0; index < properties.Count; index++)
        {
            var property = properties[index];
            if (string.IsNullOrWhiteSpace(property.Alias) || property.Alias.Length > MaxLength)
                yield return ($"$.properties[{index}].alias", $"An alias of at most {MaxLength} characters is required.", ContentTypeOperationStatus.InvalidPropertyTypeAlias);
            if (string.IsNullOrWhiteSpace(property.Name) || property.Name.Length > MaxLength)
                yield return ($"$.properties[{index}].name", $"A name of at most {MaxLength} characters is required.", null);
            if (property.Container is { } container && containers.All(known => known.Id != container.Id))
                yield return ($"$.properties[{index}].container", "No tab or group of this type has the id.", ContentTypeOperationStatus.MissingContainer);
            if (property.Validation?.RegEx is { Length: > 0 } pattern && !IsRegularExpression(pattern))
                yield return ($"$.properties[{index}].validation.regEx", "This is not a regular expression.", null);
        }

        for (var index = 0; index < containers.Count; index++)
        {
            if (containers[index].Type is not ("Tab" or "Group"))
                yield return ($"$.containers[{index}].type", "The type must be Tab or Group.", ContentTypeOperationStatus.InvalidContainerType);
        }
    }

    private static bool IsRegularExpression(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
