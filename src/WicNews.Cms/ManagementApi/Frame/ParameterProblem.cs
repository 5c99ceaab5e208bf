using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>Names the query parameter that could not be bound: the framework only says that one could not.</summary>
internal static class ParameterProblem
{
    private const int MaxTake = 10_000;

    public static Problem Of(HttpContext http)
    {
        var parameters = http.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [];
        foreach (var parameter in parameters)
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
            var values = http.Request.Query[parameter.Name];
            if (values.Count == 0 && Missing(parameter.ParameterInfo, http))
                return Problem.BadInput(parameter.Name, $"The parameter '{parameter.Name}' is required.");
            if (values.FirstOrDefault(value => !Parses(type, value)) is { } bad)
                return Problem.BadInput(parameter.Name, $"'{Shorten(bad)}' is not a valid {Describe(type)}.");
        }

        return new Problem(http.Response.StatusCode, "Bad request", "A parameter of the request cannot be read.");
    }

    public static Problem? OfPaging(IQueryCollection query) =>
        Bounded(query, "skip", int.MaxValue) ?? Bounded(query, "take", MaxTake) ?? Bounded(query, "before", MaxTake) ?? Bounded(query, "after", MaxTake);

    private static Problem? Bounded(IQueryCollection query, string name, int max)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= max
            ? null
            : Problem.BadInput(name, $"'{name}' must be a whole number from 0 to {max}.");
    }

    private static bool Missing(ParameterInfo parameter, HttpContext http) =>
        !parameter.HasDefaultValue
        && parameter.ParameterType.IsValueType
        && Nullable.GetUnderlyingType(parameter.ParameterType) is null
        && !http.Request.RouteValues.ContainsKey(parameter.Name ?? string.Empty)
        && (parameter.ParameterType.IsPrimitive || parameter.ParameterType.IsEnum || parameter.ParameterType == typeof(Guid));

    private static bool Parses(Type type, string? value) => (type.IsArray ? type.GetElementType()! : type) switch
    {
        var t when t == typeof(Guid) => Guid.TryParse(value, out _),
        var t when t == typeof(int) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        var t when t == typeof(bool) => bool.TryParse(value, out _),
        var t when t == typeof(DateTimeOffset) => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        { IsEnum: true } t => Enum.TryParse(t, value, ignoreCase: true, out _),
        _ => true,
    };

    private static string Describe(Type type) => type switch
    {
        { IsArray: true } => Describe(type.GetElementType()!),
        { IsEnum: true } => $"value: use one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(Guid) => "id (GUID)",
        _ when type == typeof(int) => "whole number",
        _ when type == typeof(bool) => "true or false",
        _ => "value",
    };

    private static string Shorten(string value) => value.Length > 80 ? value[..80] + "…" : value;
}
