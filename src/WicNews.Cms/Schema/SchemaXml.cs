using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;

namespace WicNews.Cms.Schema;

/// <summary>Makes schema files' XML (uSync's) of Core's models; <see cref="SchemaReader"/> reads it.</summary>
internal sealed class SchemaXml(
    IConfigurationEditorJsonSerializer serializer,
    ICoreScopeProvider scopes,
    IDataTypeContainerRepository dataTypeFolders,
    IDocumentTypeContainerRepository documentTypeFolders,
    IMediaTypeContainerRepository mediaTypeFolders)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static XElement Language(ILanguage language)
    {
        XElement root = Root("Language", language.Key, language.IsoCode, 0);
        root.Add(
            Item("Name", language.CultureName), Item("IsoCode", language.IsoCode), Item("IsMandatory", language.IsMandatory), Item("IsDefault", language.IsDefault));
        if (language.FallbackIsoCode is { } fallback)
        {
            root.Add(Item("Fallback", fallback));
        }

        return root;
    }

    public XElement DataType(IDataType type)
    {
        string json = type.Editor!.GetConfigurationEditor().ToDatabase(type.ConfigurationData, serializer);
        XElement info = new(
            "Info", Item("Name", type.Name), Item("EditorAlias", type.EditorAlias), Item("EditorUIAlias", type.EditorUiAlias), Item("DatabaseType", type.DatabaseType));
        AddFolder(info, Folder(type, dataTypeFolders));
        XElement root = Root("DataType", type.Key, type.Name!, type.Level);
        root.Add(info, new XElement("Config", new XCData(JsonNode.Parse(json)!.ToJsonString(Indented))));
        return root;
    }

    public XElement ContentType(IContentTypeComposition type)
    {
        bool isMedia = type is IMediaType;
        string name = isMedia ? "MediaType" : "ContentType";
        XElement root = Root(name, type.Key, type.Alias, type.Level);
        root.Add(
            Info(type, Folder(type, isMedia ? mediaTypeFolders : documentTypeFolders)),
            new XElement("Structure", (type.AllowedContentTypes ?? []).OrderBy(allowed => allowed.SortOrder).Select(allowed =>
                new XElement(name, new XAttribute("Key", allowed.Key), new XAttribute("SortOrder", allowed.SortOrder), allowed.Alias))),
            new XElement("GenericProperties", Properties(type)),
            new XElement("Tabs", type.PropertyGroups.OrderBy(group => group.SortOrder).Select(group => new XElement(
                "Tab", Item("Key", group.Key), Item("Caption", group.Name), Item("Alias", group.Alias), Item("Type", group.Type), Item("SortOrder", group.SortOrder)))));
        return root;
    }

    private static XElement Info(IContentTypeComposition type, string? folder)
    {
        XElement info = new(
            "Info", Item("Name", type.Name), Item("Icon", type.Icon), Item("Thumbnail", type.Thumbnail), Item("Description", type.Description),
            Item("AllowAtRoot", type.AllowedAsRoot), Item("ListView", type.ListView ?? Guid.Empty), Item("Variations", type.Variations), Item("IsElement", type.IsElement));
        if (type.AllowedInLibrary)
        {
            info.Add(Item("AllowedInLibrary", type.AllowedInLibrary));
        }

        if (type is IContentType { HistoryCleanup: { } cleanup })
        {
            info.Add(new XElement(
                "HistoryCleanup", Item("PreventCleanup", cleanup.PreventCleanup), Item("KeepAllVersionsNewerThanDays", cleanup.KeepAllVersionsNewerThanDays),
                Item("KeepLatestVersionPerDayForDays", cleanup.KeepLatestVersionPerDayForDays)));
        }

        AddFolder(info, folder);
        info.Add(new XElement("Compositions", type.ContentTypeComposition.Select(composed => new XElement("Composition", new XAttribute("Key", composed.Key), composed.Alias))));
        if (type is IContentType)
        {
            info.Add(new XElement("DefaultTemplate"), new XElement("AllowedTemplates"));
        }

        return info;
    }

    private static IEnumerable<XElement> Properties(IContentTypeComposition type) => type.PropertyGroups.OrderBy(group => group.SortOrder)
        .SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).OrderBy(property => property.SortOrder).Select(property => Property(property, group)))
        .Concat(type.NoGroupPropertyTypes.OrderBy(property => property.SortOrder).Select(property => Property(property, null)));

    private static XElement Property(IPropertyType property, PropertyGroup? group)
    {
        XElement item = new(
            "GenericProperty", Item("Key", property.Key), Item("Name", property.Name), Item("Alias", property.Alias), Item("Definition", property.DataTypeKey),
            Item("Type", property.PropertyEditorAlias), Item("Mandatory", property.Mandatory), Item("Validation", property.ValidationRegExp),
            string.IsNullOrEmpty(property.Description) ? new XElement("Description") : new XElement("Description", new XCData(property.Description)),
            Item("SortOrder", property.SortOrder));
        if (group is not null)
        {
            item.Add(new XElement("Tab", new XAttribute("Alias", group.Alias), group.Name));
        }

        item.Add(
            Item("Variations", property.Variations), Item("MandatoryMessage", property.MandatoryMessage),
            Item("ValidationRegExpMessage", property.ValidationRegExpMessage), Item("LabelOnTop", property.LabelOnTop));
        return item;
    }

    private string? Folder(Umbraco.Cms.Core.Models.Entities.ITreeEntity type, IEntityContainerRepository folders)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        List<string> names = [];
        for (EntityContainer? at = folders.Get(type.ParentId); at is not null; at = folders.Get(at.ParentId))
        {
            names.Insert(0, Uri.EscapeDataString(at.Name!).Replace("%20", " ", StringComparison.Ordinal));
        }

        return names.Count == 0 ? null : string.Join('/', names);
    }

    private static void AddFolder(XElement info, string? folder)
    {
        if (folder is not null)
        {
            info.Add(Item("Folder", folder));
        }
    }

    private static XElement Root(string name, Guid key, string alias, int level) =>
        new(name, new XAttribute("Key", key), new XAttribute("Alias", alias), new XAttribute("Level", level));

    private static XElement Item(string name, object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? new(name, text) : new(name);
}
