using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>The values of an editor of blocks, merged culture by culture.</summary>
internal interface IMergesCultures
{
    /// <inheritdoc cref="BlockMerge.Merge"/>
    /// <param name="fromSource">Whether the blocks and their order are the source's; else they are the rest's.</param>
    object? Merge(object? source, object? rest, bool fromSource, Func<string?, bool> takes, InnerMerge inner);

    /// <summary>The cultures in which a draft says something else than what is published; what all cultures share counts as the default's.</summary>
    IEnumerable<string> ChangedCultures(object? edited, object? published, string defaultCulture);
}

/// <summary>
/// An editor whose value has blocks. In a property that all cultures share, the blocks may still say something of their own in each: publishing one
/// culture publishes only its values, and who may edit one culture changes only those.
/// </summary>
public abstract class BlockPropertyEditor : DataEditor
{
    protected BlockPropertyEditor(IDataValueEditorFactory valueEditors) : base(valueEditors) => SupportsReadOnly = true;

    public override bool SupportsConfigurableElements => true;

    private IMergesCultures Values => (IMergesCultures)GetValueEditor();

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    /// <summary>What is published once a culture of a draft is: null for what all cultures share, * for everything.</summary>
    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture) => culture == "*"
        ? sourceValue
        : SourceIfSame(sourceValue, Values.Merge(
            sourceValue, targetValue, fromSource: true, other => other.InvariantEquals(culture),
            (editor, source, target) => editor.MergePartialPropertyValueForCulture(source, target, culture)));

    /// <summary>What is saved of a posted value, where who saves may edit some cultures only.</summary>
    /// <param name="sourceValue">The stored value.</param>
    /// <param name="targetValue">The posted value.</param>
    /// <param name="canUpdateInvariantData">Whether what all cultures share may be edited.</param>
    /// <param name="allowedCultures">The cultures that may be edited.</param>
    public override object? MergeVariantInvariantPropertyValue(
        object? sourceValue, object? targetValue, bool canUpdateInvariantData, HashSet<string> allowedCultures) =>
        SourceIfSame(targetValue, Values.Merge(
            targetValue, sourceValue, fromSource: canUpdateInvariantData, culture => culture is null ? canUpdateInvariantData : allowedCultures.InvariantContains(culture),
            (editor, posted, stored) => editor.MergeVariantInvariantPropertyValue(stored, posted, canUpdateInvariantData, allowedCultures)));

    public override IEnumerable<string> GetChangedCulturesForPartialPropertyValues(object? sourceValue, object? targetValue, string defaultCulture) =>
        Values.ChangedCultures(sourceValue, targetValue, defaultCulture);

    // Whether a draft is edited is read from the text of its values: the same in another order of JSON must not count.
    private static object? SourceIfSame(object? source, object? merged) => StoredValues.AreSame(source, merged) ? source : merged;
}
