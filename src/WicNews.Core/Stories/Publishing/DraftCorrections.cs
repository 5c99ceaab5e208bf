using System.Globalization;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using WicNews.Core.Content;

namespace WicNews.Core.Stories.Publishing;

/// <summary>Finds the corrections in a story's stored values.</summary>
public static class DraftCorrections
{
    private const string Alias = "corrections";

    /// <summary>Whether a draft has any.</summary>
    public static bool Has(IContent draft, string culture) => Blocks(draft, culture, published: false).Any();

    /// <summary>The corrections that a draft has and that readers have not been shown. None where the story was not published in the culture: what was
    /// never read was never wrong.</summary>
    /// <param name="draft">What is being published. Its values count as published already.</param>
    /// <param name="before">The story as it is stored.</param>
    /// <param name="culture">The culture that is being published.</param>
    public static IReadOnlyList<Correction> NewIn(IContent draft, IContent before, string culture)
    {
        if (!before.IsCulturePublished(culture))
            return [];
        var known = Blocks(before, culture, published: true).Select(Key).ToHashSet();
        return [.. Blocks(draft, culture, published: false).Where(block => !known.Contains(Key(block))).Select(Read).OfType<Correction>()];
    }

    private static IEnumerable<JsonNode?> Blocks(IContent content, string culture, bool published)
    {
        if (!content.Properties.TryGetValue(Alias, out var property))
            return [];
        var place = property.PropertyType.Variations.HasFlag(ContentVariation.Culture) ? culture : null;
        return MediaPick.ParseNode(property.GetValue(place, published: published)?.ToString())?["contentData"] as JsonArray ?? [];
    }

    private static string? Key(JsonNode? block) => MediaPick.Text(block?["key"]);

    private static Correction? Read(JsonNode? block) => DraftPictures.Value(block, "text") is { } text
        ? new Correction(
            DateTimeOffset.TryParse(DraftPictures.Value(block, "date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : DateTimeOffset.MinValue,
            text)
        : null;
}
