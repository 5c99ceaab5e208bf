using WicNews.Core.Content;
using WicNews.Core.Stories;

namespace WicNews.Core.Summits;

/// <summary>One year of the summit.</summary>
public sealed record SummitEdition : NewsItem
{
    public required int Year { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public string? Theme { get; init; }
    public string? Place { get; init; }

    /// <summary>Markdown as typed.</summary>
    public string? Introduction { get; init; }

    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public Picture? HeroPicture { get; init; }
}
