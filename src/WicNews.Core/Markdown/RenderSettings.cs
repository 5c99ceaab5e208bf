namespace WicNews.Core.Markdown;

/// <summary>How one piece of Markdown is to be rendered.</summary>
public sealed record RenderSettings
{
    public static RenderSettings Plain { get; } = new();

    public IEmbedSource Embeds { get; init; } = PlainEmbeds.Instance;

    /// <summary>Goes before every generated id, so that several pieces can stand on one page. Letters and digits only.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Text that opens the first paragraph, such as a dateline; null for none.</summary>
    public string? Dateline { get; init; }

    public SpokenNames Names { get; init; } = SpokenNames.English;

    /// <summary>The level of the highest heading (2 to 5): the page's own headings stand above.</summary>
    public int HighestHeading { get; init; } = 2;
}
