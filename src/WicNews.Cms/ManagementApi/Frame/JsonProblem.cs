using System.Text.Json;
using System.Text.RegularExpressions;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>Says which field of a body could not be read, without the parser's type names.</summary>
internal static partial class JsonProblem
{
    public static Problem From(JsonException exception)
    {
        var path = exception.Path is { Length: > 0 } known ? known : "$";
        if (exception.Message == PlainTextConverter.Refusal)
            return Problem.BadInput(path, PlainTextConverter.Refusal);
        var missing = MissingFields().Match(exception.Message);
        if (missing.Success)
        {
            return Problem.BadInput(QuotedNames().Matches(missing.Groups[1].Value)
                .Select(match => match.Groups[1].Value)
                .DefaultIfEmpty(missing.Groups[1].Value.Trim(' ', '.'))
                .ToDictionary(field => $"{path}.{field}", _ => (string[])["This field is required."]));
        }

        var nullField = NullField().Match(exception.Message);
        if (nullField.Success)
        {
            // The path ends with the field or with what holds it, depending on where the reader noticed.
            var field = "." + JsonNamingPolicy.CamelCase.ConvertName(nullField.Groups[1].Value);
            return Problem.BadInput(path.EndsWith(field, StringComparison.Ordinal) ? path : path + field, "This field must not be null.");
        }

        return Problem.BadInput(path, exception.InnerException is InvalidOperationException or FormatException || exception.Message.Contains("could not be converted", StringComparison.Ordinal)
            ? "The value is not of the expected type."
            : $"The JSON cannot be read (line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}).");
    }

    [GeneratedRegex("missing required properties including: (.*)")]
    private static partial Regex MissingFields();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedNames();

    [GeneratedRegex("(?:property|parameter) '(\\w+)' on type")]
    private static partial Regex NullField();
}
