using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WicNews.Core.Content;

/// <summary>
/// Reads an element's properties in one culture. What is missing, of an unexpected type or refused by its converter reads as
/// absent and is logged: one bad value must not take a page down.
/// </summary>
public sealed class Fields(IPublishedElement element, string culture, ILogger log)
{
    public IPublishedElement Element => element;

    /// <summary>The text, trimmed of surrounding blanks; null when there is none.</summary>
    public string? Text(string alias) => Value(alias)?.ToString() is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Markdown as it was typed, before any converter made HTML of it.</summary>
    public string? Markdown(string alias) => Source(alias)?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public int? Number(string alias) => Value(alias) switch
    {
        int number => number,
        long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        decimal number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        string text when int.TryParse(text, out var number) => number,
        _ => null,
    };

    public bool Flag(string alias) => Value(alias) switch
    {
        bool flag => flag,
        int number => number != 0,
        string text => text is "1" or "true" or "True",
        _ => false,
    };

    /// <summary>A wall-clock time that an editor typed; null when unset.</summary>
    public DateTimeOffset? Time(string alias) => Value(alias) switch
    {
        DateTime time when time > DateTime.MinValue => WuzhenTime.FromEditor(time),
        DateTimeOffset time when time > DateTimeOffset.MinValue => time,
        DateOnly day => WuzhenTime.FromEditor(day.ToDateTime(TimeOnly.MinValue)),
        _ => null,
    };

    public DateOnly? Day(string alias) => Time(alias)?.WuzhenDay();

    /// <summary>Lines or tags, blank ones left out.</summary>
    public IReadOnlyList<string> Texts(string alias) => Value(alias) is IEnumerable<string> texts
        ? texts.Select(text => text?.Trim()).Where(text => !string.IsNullOrEmpty(text)).Select(text => text!).ToArray()
        : [];

    /// <summary>The blocks of a block list, each with its own fields, in the editor's order.</summary>
    public IReadOnlyList<Fields> Blocks(string alias) => Value(alias) switch
    {
        IEnumerable<BlockListItem> blocks => blocks.Select(block => new Fields(block.Content, culture, log)).ToArray(),
        BlockListItem block => [new Fields(block.Content, culture, log)],
        _ => [],
    };

    /// <summary>
    /// Keys of the picked documents. Only keys are taken, even where a converter gives whole documents: the reader asks the cache
    /// for each again, so that a reference never shows what has been unpublished since.
    /// </summary>
    public IReadOnlyList<Guid> PickedKeys(string alias) => Value(alias) switch
    {
        IPublishedContent one => [one.Key],
        IEnumerable<IPublishedContent> many => many.Select(content => content.Key).Distinct().ToArray(),
        GuidUdi udi => [udi.Guid],
        IEnumerable<Udi> udis => udis.OfType<GuidUdi>().Select(udi => udi.Guid).Distinct().ToArray(),
        _ => [],
    };

    /// <summary>Keys of the picked documents as they are stored: also of those that are not published now.</summary>
    public IReadOnlyList<Guid> StoredKeys(string alias) => (Source(alias)?.ToString() ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(stored => UdiParser.TryParse(stored, out GuidUdi? udi) ? udi.Guid : (Guid?)null)
        .OfType<Guid>().Distinct().ToArray();

    /// <summary>What a media picker holds, as its stored JSON says.</summary>
    public IReadOnlyList<MediaPick> PickedMedia(string alias) => MediaPick.Parse(Source(alias)?.ToString());

    /// <summary>The stored value, for formats whose converter belongs to the host.</summary>
    public object? Source(string alias) => Guarded(alias, property => property.GetSourceValue(CultureFor(property)));

    private object? Value(string alias) => Guarded(alias, property => property.GetValue(CultureFor(property)));

    private string? CultureFor(IPublishedProperty property) => property.PropertyType.Variations.HasFlag(Umbraco.Cms.Core.Models.ContentVariation.Culture) ? culture : null;

    private object? Guarded(string alias, Func<IPublishedProperty, object?> read)
    {
        try
        {
            return element.GetProperty(alias) is { } property ? read(property) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            log.LogWarning(exception, "The value of {Property} on {Key} could not be read in {Culture} and counts as absent.", alias, element.Key, culture);
            return null;
        }
    }
}
