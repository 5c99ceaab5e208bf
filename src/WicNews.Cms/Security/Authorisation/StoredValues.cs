using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>Whether two stored values say the same. Editors write a value anew on every save, so JSON may differ in its spaces
/// and text in its line ends without anybody having changed anything.</summary>
internal static class StoredValues
{
    public static bool AreSame(object? one, object? other)
    {
        if (Equals(one, other))
            return true;
        var (first, second) = (Text(one), Text(other));
        return first == second || (IsJson(first) && IsJson(second) && SameJson(first, second));
    }

    private static string Text(object? value) =>
        (Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty).ReplaceLineEndings("\n").Trim();

    private static bool IsJson(string text) => text.Length > 0 && text[0] is '{' or '[';

    private static bool SameJson(string first, string second)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(first), JsonNode.Parse(second));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
