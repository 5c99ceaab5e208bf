using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Checks the values inside blocks by their own editors; each complaint carries the JSON path of the value it is about.</summary>
internal sealed class BlockValidation(
    IContentTypeService types,
    IDataTypeService dataTypes,
    PropertyEditorCollection editors,
    IPropertyValidationService properties)
{
    // Stands for "no culture" where a culture's name is a key.
    private const string Shared = "";

    public IEnumerable<ValidationResult> Validate(BlockValue value, IReadOnlyCollection<IBlockConfiguration> allowed, PropertyValidationContext context)
    {
        var all = new NestedValidationResults();
        Check(
            value.ContentData, "contentData", [.. allowed.Select(block => block.ContentElementTypeKey)],
            item => value.Expose.Where(shown => shown.ContentKey == item.Key).Select(shown => shown.Culture), context, all);
        Check(
            value.SettingsData, "settingsData", [.. allowed.Select(block => block.SettingsElementTypeKey).OfType<Guid>()],
            item => item.Values.Select(inner => inner.Culture), context, all);
        return all.ValidationResults.Count == 0 ? [] : [all];
    }

    /// <param name="shown">The cultures in which a block of these is shown.</param>
    private void Check(
        List<BlockItemData> items, string group, HashSet<Guid> allowed, Func<BlockItemData, IEnumerable<string?>> shown, PropertyValidationContext context,
        NestedValidationResults all)
    {
        bool IsChecked(string? culture) => culture is null || !context.CulturesBeingValidated.Any() || context.CulturesBeingValidated.InvariantContains(culture);
        var known = new Dictionary<Guid, IContentType?>();
        for (int index = 0; index < items.Count; index++)
        {
            BlockItemData item = items[index];
            string path = $"{group}[{index}]";
            if (!known.TryGetValue(item.ContentTypeKey, out IContentType? type))
                known[item.ContentTypeKey] = type = types.Get(item.ContentTypeKey);
            if (type is null || !allowed.Contains(item.ContentTypeKey))
                Add(all, path, [new ValidationResult($"Blocks of type \"{type?.Name ?? item.ContentTypeKey.ToString()}\" cannot be used here.", ["value"])]);
            else
                Check(item, type, [.. shown(item).Where(IsChecked).Select(culture => culture ?? Shared)], path, context, all);
        }
    }

    private void Check(BlockItemData item, IContentType type, string[] cultures, string path, PropertyValidationContext context, NestedValidationResults all)
    {
        foreach (IPropertyType property in type.CompositionPropertyTypes)
        {
            // A block in a property that varies holds one value, whatever its element type says.
            bool varies = context.Culture is null && property.VariesByCulture();
            HashSet<string> missing = new(varies ? cultures : [Shared], StringComparer.OrdinalIgnoreCase);
            for (int index = 0; index < item.Values.Count; index++)
            {
                BlockPropertyValue inner = item.Values[index];
                string culture = varies ? inner.Culture ?? Shared : Shared;
                if (!property.Alias.InvariantEquals(inner.Alias) || (varies && !cultures.InvariantContains(culture)))
                    continue;
                missing.Remove(culture);
                Add(all, $"{path}.values[{index}].value", Check(property, inner.Value, context));
            }
            foreach (string culture in missing)
                Add(all, $"{path}.values[{JsonPathExpression.MissingPropertyValue(property.Alias, culture, null)}].value", Check(property, null, context));
        }
    }

    private ValidationResult[] Check(IPropertyType property, object? value, PropertyValidationContext context)
    {
        if (editors[property.PropertyEditorAlias] is not { } editor
            || dataTypes.GetAsync(property.DataTypeKey).GetAwaiter().GetResult() is not { } dataType)
            return [];
        return
        [
            .. properties.ValidatePropertyValue(
                editor, dataType, value, property.Mandatory, property.ValidationRegExp, property.MandatoryMessage, property.ValidationRegExpMessage, context),
        ];
    }

    private static void Add(NestedValidationResults all, string path, ValidationResult[] complaints)
    {
        if (complaints.Length == 0)
            return;
        var here = new NestedJsonPathValidationResults(path);
        foreach (ValidationResult complaint in complaints)
            here.ValidationResults.Add(complaint);
        all.ValidationResults.Add(here);
    }
}
