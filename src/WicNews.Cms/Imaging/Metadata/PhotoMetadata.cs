namespace WicNews.Cms.Imaging.Metadata;

/// <summary>What a photographer or an agency wrote into a picture's file. All of it is text from outside.</summary>
public sealed record PhotoMetadata
{
    public static PhotoMetadata None { get; } = new();

    public string? Headline { get; init; }

    public string? Caption { get; init; }

    /// <summary>Who took it.</summary>
    public string? Byline { get; init; }

    /// <summary>Who provides it.</summary>
    public string? Credit { get; init; }

    /// <summary>Who took it and who provides it, as newspapers print it: name/agency.</summary>
    public string? CreditLine => (Byline, Credit) switch
    {
        (null, var credit) => credit,
        (var byline, null) => byline,
        var (byline, credit) when byline.Contains(credit, StringComparison.OrdinalIgnoreCase) => byline,
        var (byline, credit) when credit.Contains(byline, StringComparison.OrdinalIgnoreCase) => credit,
        var (byline, credit) => $"{byline}/{credit}",
    };

    public string? Rights { get; init; }

    /// <summary>Where, from the narrow to the wide: hall, city, province, country. Never the coordinates.</summary>
    public string? Place { get; init; }

    /// <summary>When, by the camera's clock.</summary>
    public DateTime? DateTaken { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string? AltText { get; init; }

    /// <summary>From when on it may no longer be used: UTC where the file says which clock it means, else the time that is written there.</summary>
    public DateTime? RightsEnd { get; init; }
}
