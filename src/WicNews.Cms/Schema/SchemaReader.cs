using System.Globalization;
using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Schema;

/// <summary>Makes definitions of schema files (uSync's XML).</summary>
internal static class SchemaReader
{
    public static LanguageDefinition Language(SchemaFile file)
    {
        SchemaElement root = file.Parse("Language").Allow("Name", "IsoCode", "IsMandatory", "IsDefault", "CultureInfo", "Fallback");
        string iso = root.Required("IsoCode");
        try
        {
            CultureInfo.GetCultureInfo(iso, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw root.Child("IsoCode").Place.Fault($"'{iso}' is not a culture.");
        }

        return new LanguageDefinition(
            root.Place, root.KeyAttribute(), iso, root.Required("Name"), root.Flag("IsDefault"), root.Flag("IsMandatory"), root.Optional("Fallback"));
    }

    public static DeletedDefinition Deletion(SchemaFile file)
    {
        SchemaElement root = file.Parse(SchemaFile.Deletion);
        return root.Attribute("Change") == "Delete"
            ? new DeletedDefinition(root.Place, root.KeyAttribute(), root.Attribute("Alias"), file.Kind)
            : throw root.Place.Fault($"Of <{root.Name}> the Change can only be Delete, not '{root.Attribute("Change")}'.");
    }

    public static DataTypeDefinition DataType(SchemaFile file)
    {
        SchemaElement root = file.Parse("DataType").Allow("Info", "Config");
        SchemaElement info = root.Child("Info").Allow("Name", "EditorAlias", "EditorUIAlias", "EditorUiAlias", "DatabaseType", "Folder", "SortOrder");
        SchemaElement config = root.Child("Config");
        return new DataTypeDefinition(
            root.Place,
            root.KeyAttribute(),
            root.Attribute("Alias"),
            info.Required("Name"),
            info.Required("EditorAlias"),
            info.Optional("EditorUIAlias") ?? info.Optional("EditorUiAlias"),
            info.Choice<ValueStorageType>("DatabaseType"),
            info.Optional("Folder"),
            new ConfigText(config.Place, config.Text.Length == 0 ? "{}" : config.Text));
    }

    public static ContentTypeDefinition ContentType(SchemaFile file, bool isMedia)
    {
        SchemaElement root = file.Parse(isMedia ? "MediaType" : "ContentType").Allow("Info", "Structure", "GenericProperties", "Tabs");
        SchemaElement info = root.Child("Info");
        List<TabDefinition> tabs = [.. Items(root, "Tabs", "Tab").Select(Tab)];
        List<PropertyDefinition> properties = [.. Items(root, "GenericProperties", "GenericProperty").Select(Property)];
        NoTwins(tabs, tab => tab.Alias, tab => tab.Place, "tab");
        NoTwins(properties, property => property.Alias, property => property.Place, "property");
        NoTwins(properties, property => property.Key.ToString(), property => property.Place, "property key");
        PropertyDefinition? homeless = properties.FirstOrDefault(property => property.TabAlias is { } alias && tabs.All(tab => tab.Alias != alias));
        if (homeless is not null)
        {
            throw homeless.Place.Fault($"The tab '{homeless.TabAlias}' of the property '{homeless.Alias}' is not among <Tabs>.");
        }

        return new ContentTypeDefinition(root.Place, root.KeyAttribute(), root.Attribute("Alias"))
        {
            IsMedia = isMedia,
            Info = Info(info),
            Compositions = [.. Items(info, "Compositions", "Composition").Select(Reference)],
            Children = [.. Items(root, "Structure", root.Name).Select(Reference)],
            Properties = properties,
            Tabs = tabs,
        };
    }

    private static ContentTypeInfo Info(SchemaElement info)
    {
        info.Allow(
            "Name", "Icon", "Thumbnail", "Description", "AllowAtRoot", "ListView", "Variations", "IsElement", "AllowedInLibrary", "HistoryCleanup",
            "Folder", "Compositions", "DefaultTemplate", "AllowedTemplates");
        SchemaElement? cleanup = info.Find("HistoryCleanup")?.Allow("PreventCleanup", "KeepAllVersionsNewerThanDays", "KeepLatestVersionPerDayForDays");
        if (info.Optional("DefaultTemplate") is not null || info.Find("AllowedTemplates")?.Children.Any() == true)
        {
            throw info.Place.Fault("Templates are not supported.");
        }

        return new ContentTypeInfo(
            info.Required("Name"), info.Required("Icon"), info.Optional("Description"), info.Flag("AllowAtRoot"), info.Flag("IsElement"), Variations(info))
        {
            Thumbnail = info.Optional("Thumbnail"),
            ListView = info.Optional("ListView") is { } view && Guid.TryParse(view, out Guid key) && key != Guid.Empty ? key : null,
            AllowedInLibrary = info.Flag("AllowedInLibrary"),
            Folder = info.Optional("Folder"),
            PreventCleanup = cleanup?.Flag("PreventCleanup") ?? false,
            KeepAllVersionsNewerThanDays = cleanup?.Number("KeepAllVersionsNewerThanDays"),
            KeepLatestVersionPerDayForDays = cleanup?.Number("KeepLatestVersionPerDayForDays"),
        };
    }

    private static PropertyDefinition Property(SchemaElement property)
    {
        property.Allow(
            "Key", "Name", "Alias", "Definition", "Type", "Mandatory", "Validation", "Description", "SortOrder", "Tab", "Variations",
            "MandatoryMessage", "ValidationRegExpMessage", "LabelOnTop");
        return new PropertyDefinition(
            property.Place, property.Id("Key"), property.Required("Alias"), property.Required("Name"), property.Id("Definition"), property.Required("Type"))
        {
            Description = property.Optional("Description"),
            SortOrder = property.Number("SortOrder") ?? 0,
            TabAlias = property.Find("Tab")?.Attribute("Alias"),
            Variations = Variations(property),
            Mandatory = property.Flag("Mandatory"),
            MandatoryMessage = property.Optional("MandatoryMessage"),
            Validation = Pattern(property),
            ValidationMessage = property.Optional("ValidationRegExpMessage"),
            LabelOnTop = property.Flag("LabelOnTop"),
        };
    }

    private static ContentVariation Variations(SchemaElement element) => element.Choice<ContentVariation>("Variations") is var variations
        && variations is ContentVariation.Nothing or ContentVariation.Culture
        ? variations
        : throw element.Child("Variations").Place.Fault("<Variations> must be Nothing or Culture: segments are not supported.");

    private static string? Pattern(SchemaElement property)
    {
        string? pattern = property.Optional("Validation");
        try
        {
            _ = pattern is null ? null : new System.Text.RegularExpressions.Regex(pattern);
            return pattern;
        }
        catch (ArgumentException fault)
        {
            throw property.Child("Validation").Place.Fault("<Validation> is not a regular expression: " + fault.Message, fault);
        }
    }

    private static TabDefinition Tab(SchemaElement tab)
    {
        tab.Allow("Key", "Caption", "Alias", "Type", "SortOrder");
        return new TabDefinition(
            tab.Place, tab.Id("Key"), tab.Required("Alias"), tab.Required("Caption"), tab.Choice<PropertyGroupType>("Type"), tab.Number("SortOrder") ?? 0);
    }

    private static TypeReference Reference(SchemaElement element) => new(element.Place, element.KeyAttribute(), element.Text);

    private static IEnumerable<SchemaElement> Items(SchemaElement parent, string list, string item) => parent.Find(list)?.Allow(item).Children ?? [];

    private static void NoTwins<T>(IEnumerable<T> items, Func<T, string> name, Func<T, Place> place, string what)
    {
        IGrouping<string, T>? twins = items.GroupBy(name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
        {
            throw place(twins.Last()).Fault($"The {what} '{twins.Key}' stands twice.");
        }
    }
}
