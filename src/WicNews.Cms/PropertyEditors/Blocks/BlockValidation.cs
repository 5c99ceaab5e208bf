using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>Checks the values inside blocks by their own editors; each complaint carries the JSON path of the value it is about.</summary>
internal sealed class BlockValidation(
    IContentTypeService types,
    IDataTypeService dataTypes,
    PropertyEditorCollection editors,
    IPropertyValidationService properties)
{
    public IEnumerable<ValidationResult> Validate(BlockValue value, IReadOnlyCollection<IBlockConfiguration> allowed, PropertyValidationContext context)
    {
        var all = new NestedValidationResults();
        Check(value.ContentData, "contentData", [.. allowed.Select(block => block.ContentElementTypeKey)], context, all);
        Check(value.SettingsData, "settingsData", [.. allowed.Select(block => block.SettingsElementTypeKey).OfType<Guid>()], context, all);
        return all.ValidationResults.Count == 0 ? [] : [all];
    }

    private void Check(List<BlockItemData> items, string group, HashSet<Guid> allowed, PropertyValidationContext context, NestedValidationResults all)
    {
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
                Check(item, type, path, context, all);
        }
    }

    private void Check(BlockItemData item, IContentType type, string path, PropertyValidationContext context, NestedValidationResults all)
    {
        foreach (IPropertyType property in type.CompositionPropertyTypes)
        {
            bool found = false;
            for (int index = 0; index < item.Values.Count; index++)
            {
                BlockPropertyValue inner = item.Values[index];
                if (!property.Alias.Equals(inner.Alias, StringComparison.OrdinalIgnoreCase))
                    continue;
                found = true;
                Add(all, $"{path}.values[{index}].value", Check(property, inner.Value, context));
            }
            if (!found)
                Add(all, $"{path}.values[{JsonPathExpression.MissingPropertyValue(property.Alias, null, null)}].value", Check(property, null, context));
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
