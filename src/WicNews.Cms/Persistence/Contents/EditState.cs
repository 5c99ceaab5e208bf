using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Whether a document's draft says something else than what readers see, altogether and by culture.</summary>
internal sealed class EditState
{
    private EditState(bool isEdited, HashSet<string> cultures)
    {
        IsEdited = isEdited;
        Cultures = cultures;
    }

    public bool IsEdited { get; }

    public IReadOnlySet<string> Cultures { get; }

    /// <summary>Compares. A change to what all cultures share counts as the default culture's; blocks tell by themselves whose they are.</summary>
    public static EditState Of(IPublishableContentBase content, bool publishing, string defaultCulture, PropertyEditorCollection editors)
    {
        HashSet<string> cultures = new(StringComparer.OrdinalIgnoreCase);
        bool varies = content.ContentType.VariesByCulture();
        bool edited = !publishing && content.PublishName != content.Name;
        foreach ((IProperty property, IPropertyValue value) in content.Properties.SelectMany(property => property.Values, (property, value) => (property, value)))
        {
            if (!Equals(value.PublishedValue, value.EditedValue))
            {
                edited = true;
                cultures.UnionWith(varies ? Changed(property.PropertyType, value, defaultCulture, editors) : []);
            }
        }

        if (!varies)
        {
            return new EditState(edited, []);
        }

        foreach (ContentCultureInfos culture in content.CultureInfos?.Values ?? [])
        {
            if (culture.Name != content.GetPublishName(culture.Culture))
            {
                edited = true;
                cultures.Add(culture.Culture);
            }
        }

        return new EditState(edited, cultures);
    }

    private static IEnumerable<string> Changed(IPropertyType type, IPropertyValue value, string defaultCulture, PropertyEditorCollection editors) =>
        editors[type.PropertyEditorAlias] is { } editor && editor.CanMergePartialPropertyValues(type)
            && editor.GetChangedCulturesForPartialPropertyValues(value.EditedValue, value.PublishedValue, defaultCulture).ToArray() is { Length: > 0 } cultures
                ? cultures
                : [value.Culture ?? defaultCulture];
}
