using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>Refusals of a save that point at the values in the request.</summary>
internal static class EditingProblems
{
    public static Problem Of(ContentEditingOperationStatus status, ContentValidationResult? result, IReadOnlyList<ValueModel>? values)
    {
        var problem = status.ToProblem();
        // A rule that refused has said why itself. What else the content lacks, in languages that nobody asked to publish, would only mislead.
        if (status == ContentEditingOperationStatus.CancelledByNotification)
            return problem;
        var errors = (result?.ValidationErrors ?? [])
            .GroupBy(error => Path(error, values ?? []))
            .ToDictionary(group => group.Key, group => group.SelectMany(error => error.ErrorMessages).Distinct().ToArray());
        return errors.Count == 0 ? problem : problem with { Errors = errors };
    }

    /// <summary>The refusal when publishing found invalid values: they are named by alias, having no place in a request. Umbraco's clients find the aliases in <c>invalidProperties</c>.</summary>
    public static Problem Of(ContentPublishingOperationStatus status, IEnumerable<string> invalidAliases, string? culture = null)
    {
        var problem = status.ToProblem();
        string[] aliases = [.. invalidAliases.Distinct()];
        if (status == ContentPublishingOperationStatus.ContentInvalid)
            problem = problem with { Extensions = new Dictionary<string, object?> { ["invalidProperties"] = aliases } };
        var errors = aliases.ToDictionary(alias => Query(alias, culture, null), _ => (string[])["The value is not valid."]);
        return errors.Count == 0 ? problem : problem with { Errors = errors };
    }

    // What the request did not bring (a mandatory field left out) is named by a query that the backoffice understands.
    private static string Path(PropertyValidationError error, IReadOnlyList<ValueModel> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            var value = values[index];
            if (value.Alias == error.Alias && Same(value.Culture, error.Culture) && Same(value.Segment, error.Segment))
                return $"$.values[{index}].value{error.JsonPath}";
        }

        return Query(error.Alias, error.Culture, error.Segment) + error.JsonPath;
    }

    private static string Query(string alias, string? culture, string? segment) =>
        $"$.values[?(@.alias == '{alias}' && @.culture == {Quote(culture)} && @.segment == {Quote(segment)})].value";

    private static string Quote(string? text) => text is null ? "null" : $"'{text}'";

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
