using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>
/// Checks a save against the content type and the site's languages before Umbraco's services see it. They would refuse
/// the same, but say only which rule was broken; here the refusal names the field.
/// </summary>
internal sealed class ContentChecks(ILanguageService languages, IContentTypeService documentTypes, IMediaTypeService mediaTypes, ValueFaults valueFaults)
{
    private const int MaxTextLength = 1_000_000;

    public async Task<Problem?> DocumentAsync(Guid type, IReadOnlyList<ValueModel>? values, IReadOnlyList<VariantRequestModel>? variants) =>
        ContentInput.Check(values, variants)
        ?? await CheckAsync("$.documentType", await documentTypes.GetAsync(type), values ?? [], variants ?? []);

    public async Task<Problem?> MediaAsync(Guid type, IReadOnlyList<ValueModel>? values, IReadOnlyList<VariantRequestModel>? variants) =>
        ContentInput.Check(values, variants)
        ?? await CheckAsync("$.mediaType", await mediaTypes.GetAsync(type), values ?? [], variants ?? []);

    private async Task<Problem?> CheckAsync(
        string typePath, IContentTypeComposition? type, IReadOnlyList<ValueModel> values, IReadOnlyList<VariantRequestModel> variants)
    {
        if (type is null)
            return Named(ContentEditingOperationStatus.ContentTypeNotFound, [typePath]);
        if (variants.Count == 0)
            return Problem.BadInput("$.variants", "At least one name is required.", ContentEditingOperationStatus.ContentTypeCultureVarianceMismatch);
        var known = (await languages.GetAllAsync()).Select(language => language.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var cultures = Cultures(values, variants).Where(use => use.Culture is { } culture && !known.Contains(culture)).Select(use => use.Path).ToArray();
        if (cultures.Length > 0)
            return Named(ContentEditingOperationStatus.InvalidCulture, cultures);
        var properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias);
        var unknown = Paths(values, value => !properties.ContainsKey(value.Alias), "alias");
        return unknown.Length > 0 ? Named(ContentEditingOperationStatus.PropertyTypeNotFound, unknown) : Shapes(values, properties);
    }

    private Problem? Shapes(IReadOnlyList<ValueModel> values, Dictionary<string, IPropertyType> properties)
    {
        var faults = valueFaults.Find(values, properties).ToDictionary(found => found.Path, found => (string[])[found.Fault]);
        if (faults.Count > 0)
            return Problem.BadInput(faults);
        var tooLong = Paths(values, value => value.Value is { ValueKind: JsonValueKind.String } text && text.GetString()!.Length > MaxTextLength, "value");
        return tooLong.Length > 0
            ? new Problem(StatusCodes.Status400BadRequest, "Text too long", $"A text must not be longer than {MaxTextLength} characters.")
            {
                Errors = tooLong.ToDictionary(path => path, _ => (string[])[$"The text must not be longer than {MaxTextLength} characters."]),
            }
            : null;
    }

    private static IEnumerable<(string? Culture, string Path)> Cultures(IReadOnlyList<ValueModel> values, IReadOnlyList<VariantRequestModel> variants) =>
        variants.Select((variant, index) => (variant.Culture, $"$.variants[{index}].culture"))
            .Concat(values.Select((value, index) => (value.Culture, $"$.values[{index}].culture")));

    private static string[] Paths(IReadOnlyList<ValueModel> values, Func<ValueModel, bool> isWrong, string member) =>
        [.. values.Select((value, index) => (value, index)).Where(entry => isWrong(entry.value)).Select(entry => $"$.values[{entry.index}].{member}")];

    private static Problem Named(ContentEditingOperationStatus status, IEnumerable<string> paths)
    {
        var problem = status.ToProblem();
        return problem with { Errors = paths.ToDictionary(path => path, _ => (string[])[problem.Detail]) };
    }
}
