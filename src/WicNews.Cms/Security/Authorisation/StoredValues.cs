using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WicNews.Cms.Security.Authorisation;

/// <summary>Whether two stored values say the same. Editors write a value anew on every save, so JSON may differ in its spaces
/// text in its line ends, and what was never filled in may come back as "no", without anybody having changed anything.</summary>
internal static class StoredValues
{
    public static bool AreSame(object? one, object? other)
    {
        if (Equals(one, other))
            return true;
        var (first, second) = (Text(one), Text(other));
        return first == second || SameNumber(one, other) || (IsNothing(first) && IsNothing(second)) || (IsJson(first) && IsJson(second) && SameJson(first, second));
    }

    // A decimal keeps its trailing zeros, which mean nothing. In text they may mean something.
    private static bool SameNumber(object? one, object? other) =>
        one is decimal or double or float && other is decimal or double or float
        && Convert.ToDecimal(one, CultureInfo.InvariantCulture) == Convert.ToDecimal(other, CultureInfo.InvariantCulture);

    private static bool IsNothing(string text) => text is "" or "0" or "False" or "[]" or "{}";

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
