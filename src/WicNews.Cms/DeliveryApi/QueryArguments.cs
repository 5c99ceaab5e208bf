using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace WicNews.Cms.DeliveryApi;

/// <summary>The arguments of a query. Numbers are read here, so that a bad one is named in the answer.</summary>
internal sealed record QueryArguments
{
    [FromQuery(Name = "fetch")]
    public string? Fetch { get; init; }

    [FromQuery(Name = "filter")]
    public string[]? Filter { get; init; }

    [FromQuery(Name = "sort")]
    public string[]? Sort { get; init; }

    [FromQuery(Name = "skip")]
    public string? Skip { get; init; }

    [FromQuery(Name = "take")]
    public string? Take { get; init; }

    internal int? SkipNumber => Number(Skip, "skip");

    internal int? TakeNumber => Number(Take, "take");

    private static int? Number(string? text, string argument)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new BadArgumentException(argument, $"\"{text}\" is not a whole number.");
    }
}
