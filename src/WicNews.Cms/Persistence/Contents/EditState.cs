using Umbraco.Cms.Core.Models;
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

    /// <summary>Compares. A change to what all cultures share counts as the default culture's.</summary>
    public static EditState Of(IPublishableContentBase content, bool publishing, string defaultCulture)
    {
        HashSet<string> cultures = new(StringComparer.OrdinalIgnoreCase);
        bool varies = content.ContentType.VariesByCulture();
        bool edited = !publishing && content.PublishName != content.Name;
        foreach (IPropertyValue value in content.Properties.SelectMany(property => property.Values))
        {
            if (!Equals(value.PublishedValue, value.EditedValue))
            {
                edited = true;
                cultures.Add(value.Culture ?? defaultCulture);
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
}
