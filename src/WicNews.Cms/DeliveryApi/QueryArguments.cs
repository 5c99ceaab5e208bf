using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace WicNews.Cms.DeliveryApi;

/// <summary>The arguments of a query. Numbers are read here, so that a bad one is named in the answer.</summary>
internal sealed record QueryArguments
{
    private const int MostFilters = 20;
    private const int MostSorts = 5;

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

    internal string[] Filters => AtMost(MostFilters, Filter, "filter");

    internal string[] Sorts => AtMost(MostSorts, Sort, "sort");

    internal int? SkipNumber => Number(Skip, "skip");

    internal int? TakeNumber => Number(Take, "take");

    // Each one is work for every document of the site.
    private static string[] AtMost(int most, string[]? given, string argument) => given switch
    {
        null => [],
        { Length: var count } when count > most => throw new BadArgumentException(argument, $"is given more than {most} times."),
        _ => given,
    };

    private static int? Number(string? text, string argument)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new BadArgumentException(argument, $"\"{text}\" is not a whole number.");
    }
}
