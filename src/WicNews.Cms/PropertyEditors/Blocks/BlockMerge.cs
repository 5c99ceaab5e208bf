using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Merges the value of an editor inside a block, as the property that the block stands in is merged.</summary>
internal delegate object? InnerMerge(IDataEditor editor, object? source, object? rest);

/// <summary>
/// Two states of one property's blocks, put together culture by culture. Which blocks there are, and their order, is for all cultures; where a block is
/// shown and what it says may be for one.
/// </summary>
internal sealed class BlockMerge(PropertyEditorCollection editors)
{
    /// <summary>Makes the first state hold, for the cultures that are taken, what the source says, and for the others what the rest says.</summary>
    /// <param name="blocks">Whose blocks and whose order it is to be; either of the two others.</param>
    /// <param name="source">Where the values of the taken cultures come from.</param>
    /// <param name="rest">Where the values of the other cultures come from.</param>
    /// <param name="takes">Whether a culture is taken; null is what all cultures share.</param>
    /// <param name="inner">Merges blocks inside blocks.</param>
    public void Merge(BlockValue blocks, BlockValue source, BlockValue rest, Func<string?, bool> takes, InnerMerge inner)
    {
        List<BlockItemVariation> shown =
        [
            .. Ordered(source.Expose, rest.Expose, Place)
                .Where(pair => blocks.ContentData.Any(item => item.Key == (pair.Source ?? pair.Other)!.ContentKey))
                .Select(pair => takes((pair.Source ?? pair.Other)!.Culture) ? pair.Source : pair.Other)
                .OfType<BlockItemVariation>(),
        ];
        List<BlockItemData> content = [.. blocks.ContentData.Select(item => Merged(item, source.ContentData, rest.ContentData, takes, inner))];
        blocks.SettingsData = [.. blocks.SettingsData.Select(item => Merged(item, source.SettingsData, rest.SettingsData, takes, inner))];
        (blocks.ContentData, blocks.Expose) = (content, shown);
    }

    /// <summary>The cultures in which two states of the same blocks say something else, leaving their layout aside.</summary>
    public IEnumerable<string> ChangedCultures(BlockValue edited, BlockValue published, string defaultCulture)
    {
        IEnumerable<string?> shown = Ordered(edited.Expose, published.Expose, Place)
            .Where(pair => pair.Source is null || pair.Other is null)
            .Select(pair => (pair.Source ?? pair.Other)!.Culture);
        IEnumerable<string?> said = Ordered(AllValues(edited), AllValues(published), found => (found.Block, Place(found.Value)))
            .SelectMany(pair => ChangedCultures(pair.Source?.Value, pair.Other?.Value, defaultCulture));
        return shown.Concat(said).Select(culture => culture ?? defaultCulture).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<string?> ChangedCultures(BlockPropertyValue? edited, BlockPropertyValue? published, string defaultCulture)
    {
        if (StoredValues.AreSame(BlockEditing.Source(edited?.Value), BlockEditing.Source(published?.Value)))
            return [];
        BlockPropertyValue one = (edited ?? published)!;
        string?[] inner = [.. Merging(one)?.GetChangedCulturesForPartialPropertyValues(Text(edited), Text(published), defaultCulture) ?? []];
        return inner.Length > 0 ? inner : [one.Culture];
    }

    private BlockItemData Merged(BlockItemData item, List<BlockItemData> source, List<BlockItemData> rest, Func<string?, bool> takes, InnerMerge inner)
    {
        List<BlockPropertyValue> Values(List<BlockItemData> items) => items.Find(other => other.Key == item.Key)?.Values.ToList() ?? [];
        return new BlockItemData(item.Key, item.ContentTypeKey, item.ContentTypeAlias)
        {
            Values = [.. Ordered(Values(source), Values(rest), Place).Select(pair => Merged(pair.Source, pair.Other, takes, inner)).OfType<BlockPropertyValue>()],
        };
    }

    private BlockPropertyValue? Merged(BlockPropertyValue? source, BlockPropertyValue? rest, Func<string?, bool> takes, InnerMerge inner)
    {
        BlockPropertyValue one = (source ?? rest)!;
        if (Merging(one) is not { } editor)
            return takes(one.Culture) ? source : rest;
        return inner(editor, Text(source), Text(rest)) is { } value
            ? new BlockPropertyValue { Alias = one.Alias, Culture = one.Culture, Segment = one.Segment, PropertyType = one.PropertyType, Value = value }
            : null;
    }

    private IDataEditor? Merging(BlockPropertyValue? value) =>
        value?.PropertyType is { } type && editors[type.PropertyEditorAlias] is { } editor && editor.CanMergePartialPropertyValues(type) ? editor : null;

    /// <summary>What stands in both lists or in one, in the order of the first.</summary>
    private static IEnumerable<(T? Source, T? Other)> Ordered<T, TPlace>(IEnumerable<T> source, IEnumerable<T> rest, Func<T, TPlace> place)
        where T : class
        where TPlace : notnull
    {
        Dictionary<TPlace, T> others = rest.DistinctBy(place).ToDictionary(place);
        foreach (T one in source.DistinctBy(place))
            yield return others.Remove(place(one), out T? other) ? (one, other) : (one, null);
        foreach (T other in others.Values)
            yield return (null, other);
    }

    private static IEnumerable<BlockValuePlace> AllValues(BlockValue value) =>
        from item in value.ContentData.Concat(value.SettingsData)
        from inner in item.Values
        select new BlockValuePlace(item.Key, inner);

    private static (Guid, string?, string?) Place(BlockItemVariation shown) => (shown.ContentKey, Lower(shown.Culture), Lower(shown.Segment));

    private static (string, string?, string?) Place(BlockPropertyValue value) => (value.Alias, Lower(value.Culture), Lower(value.Segment));

    private static string? Lower(string? name) => name?.ToLowerInvariant();

    private static object? Text(BlockPropertyValue? value) => BlockEditing.Source(value?.Value);

    private sealed record BlockValuePlace(Guid Block, BlockPropertyValue Value);
}
