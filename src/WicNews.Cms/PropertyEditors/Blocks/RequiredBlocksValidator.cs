using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>A required block field needs a block.</summary>
internal sealed class RequiredBlocksValidator : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (value is null)
            yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"]);
        else if (PostedValue.IsBlank(value) || HasNoBlock(value))
            yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"]);
    }

    private static bool HasNoBlock(object value)
    {
        try
        {
            return JsonNode.Parse(PostedValue.AsJson(value)!) is JsonObject json && json["contentData"] is not JsonArray { Count: > 0 };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
