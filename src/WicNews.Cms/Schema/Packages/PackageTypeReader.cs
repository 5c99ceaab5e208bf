using System.Net;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WicNews.Cms.Schema.Packages;

/// <summary>
/// Makes definitions of the files that Umbraco exports types as (.udt). They name other types by their aliases, so those must be known here;
/// what may stand below a type and is not known is left out, as Umbraco does.
/// </summary>
internal sealed class PackageTypeReader(IContentTypeService documentTypes, IMediaTypeService mediaTypes, IDataTypeService dataTypes)
{
    private const string File = "The file";

    /// <exception cref="SchemaException">Something is missing, malformed or names what is not there.</exception>
    public async Task<ContentTypeDefinition> ReadAsync(XElement xml, bool isMedia)
    {
        SchemaElement root = new(File, xml);
        SchemaElement info = root.Child("Info");
        Func<string, IContentTypeComposition?> find = isMedia ? mediaTypes.Get : documentTypes.Get;
        List<TabDefinition> tabs = [.. Items(root, "Tabs").Select(Tab)];
        IDataType[] known = [.. await dataTypes.GetAllAsync()];
        return new ContentTypeDefinition(root.Place, info.Id("Key"), info.Required("Alias"))
        {
            IsMedia = isMedia,
            Info = Info(info, root, xml, isMedia),
            Compositions = [.. Compositions(info, find)],
            Children = [.. Items(root, "Structure").Select(child => find(child.Text)).OfType<IContentTypeComposition>().Select(child => new TypeReference(root.Place, child.Key, child.Alias))],
            Tabs = tabs,
            Properties = [.. Items(root, "GenericProperties").Select(property => Property(property, tabs, known))],
        };
    }

    private static ContentTypeInfo Info(SchemaElement info, SchemaElement root, XElement xml, bool isMedia)
    {
        SchemaElement cleanup = root.Find("HistoryCleanupPolicy") ?? root;
        return new ContentTypeInfo(
            info.Required("Name"), info.Optional("Icon") ?? "icon-document", info.Optional("Description"), info.Flag("AllowAtRoot"), info.Flag("IsElement"), isMedia ? ContentVariation.Nothing : Variations(info))
        {
            Thumbnail = info.Optional("Thumbnail"),
            ListView = Guid.TryParse(info.Optional("ListView"), out Guid view) && view != Guid.Empty ? view : null,
            AllowedInLibrary = info.Flag("AllowedInLibrary"),
            Folder = Folder(xml),
            PreventCleanup = bool.TryParse(cleanup.AttributeOrNull("preventCleanup"), out bool prevent) && prevent,
            KeepAllVersionsNewerThanDays = Days(cleanup, "keepAllVersionsNewerThanDays"),
            KeepLatestVersionPerDayForDays = Days(cleanup, "keepLatestVersionPerDayForDays"),
        };
    }

    private static IEnumerable<TypeReference> Compositions(SchemaElement info, Func<string, IContentTypeComposition?> find)
    {
        IEnumerable<SchemaElement> named = info.Find("Compositions")?.Children ?? [];
        foreach (SchemaElement composition in named.Concat(info.Find("Master") is { Text.Length: > 0 } master ? [master] : []).DistinctBy(composition => composition.Text))
        {
            IContentTypeComposition composed = find(composition.Text) ?? throw composition.Place.Fault($"It is composed of '{composition.Text}', and there is no such type here: import that first.");
            yield return new TypeReference(composition.Place, composed.Key, composed.Alias);
        }
    }

    private static PropertyDefinition Property(SchemaElement property, List<TabDefinition> tabs, IDataType[] known)
    {
        string alias = property.Required("Alias");
        IDataType dataType = DataType(property, alias, known);
        return new PropertyDefinition(property.Place, property.Find("Key") is null ? Guid.NewGuid() : property.Id("Key"), alias, property.Required("Name"), dataType.Key, dataType.EditorAlias)
        {
            Description = property.Optional("Description"),
            SortOrder = property.Number("SortOrder") ?? 0,
            TabAlias = property.Find("Tab") is { Text.Length: > 0 } tab ? TabOf(tab, tabs) : null,
            Variations = property.Find("Variations") is null ? ContentVariation.Nothing : Variations(property),
            Mandatory = property.Flag("Mandatory"),
            MandatoryMessage = property.Optional("MandatoryMessage"),
            Validation = property.Optional("Validation"),
            ValidationMessage = property.Optional("ValidationRegExpMessage"),
            LabelOnTop = property.Flag("LabelOnTop"),
        };
    }

    // Another site may have its own data type of the same editor: that serves, as in Umbraco.
    private static IDataType DataType(SchemaElement property, string alias, IDataType[] known)
    {
        string editor = property.Required("Type");
        IDataType? named = Guid.TryParse(property.Optional("Definition"), out Guid key) ? known.FirstOrDefault(type => type.Key == key && type.EditorAlias == editor) : null;
        return named
            ?? known.OrderBy(type => type.Id).FirstOrDefault(type => type.EditorAlias == editor)
            ?? throw property.Place.Fault($"The property '{alias}' needs a data type of the editor {editor}, and there is none: make one first.");
    }

    private static string TabOf(SchemaElement tab, List<TabDefinition> tabs)
    {
        string alias = tab.AttributeOrNull("Alias") ?? tabs.Find(known => known.Caption == tab.Text)?.Alias ?? tab.Text;
        return tabs.Exists(known => known.Alias == alias) ? alias : throw tab.Place.Fault($"The tab '{alias}' is not among <Tabs>.");
    }

    private static TabDefinition Tab(SchemaElement tab) => new(
        tab.Place, tab.Find("Key") is null ? Guid.NewGuid() : tab.Id("Key"), tab.Optional("Alias") ?? tab.Required("Caption").ToLowerInvariant(), tab.Required("Caption"),
        tab.Find("Type") is null ? PropertyGroupType.Group : tab.Choice<PropertyGroupType>("Type"), tab.Number("SortOrder") ?? 0);

    private static ContentVariation Variations(SchemaElement element) => element.Find("Variations") is null
        ? ContentVariation.Nothing
        : element.Choice<ContentVariation>("Variations") is var variations && variations is ContentVariation.Nothing or ContentVariation.Culture
            ? variations
            : throw element.Child("Variations").Place.Fault("<Variations> must be Nothing or Culture: segments are not supported.");

    // Names between slashes, each encoded as in a query; our own files encode them as in a path.
    private static string? Folder(XElement xml) => xml.Attribute("Folders")?.Value is { Length: > 0 } folders
        ? string.Join('/', folders.Split('/').Select(name => Uri.EscapeDataString(WebUtility.UrlDecode(name))))
        : null;

    private static int? Days(SchemaElement cleanup, string name) => int.TryParse(cleanup.AttributeOrNull(name), out int days) ? days : null;

    private static IEnumerable<SchemaElement> Items(SchemaElement root, string list) => root.Find(list)?.Children ?? [];
}
