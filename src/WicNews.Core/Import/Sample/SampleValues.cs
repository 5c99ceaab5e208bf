using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;

namespace WicNews.Core.Import.Sample;

/// <summary>Makes of written values what an editor would have posted. What a field means is asked of the schema.</summary>
internal sealed partial class SampleValues(
    SampleSet set, IReadOnlyDictionary<Guid, IContentType> types, IReadOnlyDictionary<Guid, IDataType> dataTypes)
{
    private const string EditorDate = "yyyy-MM-dd HH:mm:ss";

    private readonly Dictionary<string, SamplePicture> _pictures = set.Pictures.ToDictionary(picture => picture.Name);

    /// <summary>Where each picture's file lies on the site; known once the pictures are uploaded.</summary>
    public IReadOnlyDictionary<string, string> PictureAddresses { get; set; } = new Dictionary<string, string>();

    public static async Task<SampleValues> CreateAsync(SampleSet set, IContentTypeService types, IDataTypeService dataTypes) => new(
        set,
        types.GetAll().ToDictionary(type => type.Key),
        (await dataTypes.GetAllAsync()).ToDictionary(type => type.Key));

    public object Value(SampleField field, IPropertyType property) => property.PropertyEditorAlias switch
    {
        Constants.PropertyEditors.Aliases.TextBox or Constants.PropertyEditors.Aliases.TextArea => field.Text(),
        Constants.PropertyEditors.Aliases.MarkdownEditor => Markdown(field.Text(), field.Fault),
        Constants.PropertyEditors.Aliases.Integer => Number(field),
        Constants.PropertyEditors.Aliases.Boolean => Flag(field),
        Constants.PropertyEditors.Aliases.DateTime => Date(field),
        Constants.PropertyEditors.Aliases.Tags or Constants.PropertyEditors.Aliases.MultipleTextstring => List(field.Texts().Select(text => (JsonNode)text)),
        Constants.PropertyEditors.Aliases.MultiNodeTreePicker => List(Nodes(field, property).Select(Reference)),
        Constants.PropertyEditors.Aliases.MediaPicker3 => List(field.Texts().Select(name => Picture(field, name))),
        Constants.PropertyEditors.Aliases.BlockList => Blocks(field, property),
        _ => throw field.Fault($"values of {property.PropertyEditorAlias} cannot be written in sample content."),
    };

    /// <summary>The nodes that a field refers to, which must be there before.</summary>
    public IEnumerable<SampleNode> Nodes(SampleField field, IPropertyType property)
    {
        MultiNodePickerConfiguration? configuration = dataTypes[property.DataTypeKey].ConfigurationObject as MultiNodePickerConfiguration;
        string[] kinds =
        [
            .. (configuration?.Filter ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(key => types.GetValueOrDefault(Guid.Parse(key))?.Alias).OfType<string>(),
        ];
        return field.Texts().Select(slug => set.Find(slug, kinds) ?? throw field.Fault($"there is no {string.Join(" or ", kinds)} '{slug}'."));
    }

    /// <summary>Markdown with the addresses of pictures in place of their names: <c>![](media:robot-bridge)</c>.</summary>
    public string Markdown(string text, Func<string, SampleContentException> fault) => PictureByName().Replace(
        text, match => PictureAddresses.GetValueOrDefault(match.Groups[1].Value) ?? throw fault($"there is no picture '{match.Groups[1].Value}' in media/media.yaml."));

    private static JsonNode Reference(SampleNode node) => new JsonObject { ["type"] = "document", ["unique"] = node.Key.ToString() };

    private JsonNode Picture(SampleField field, string name)
    {
        SamplePicture picture = _pictures.GetValueOrDefault(name) ?? throw field.Fault($"there is no picture '{name}' in media/media.yaml.");
        return new JsonObject
        {
            ["key"] = SampleNode.KeyOf(field.File + field.Line.ToString(CultureInfo.InvariantCulture), name).ToString(),
            ["mediaKey"] = picture.Key.ToString(),
            ["mediaTypeAlias"] = Constants.Conventions.MediaTypes.Image,
            ["crops"] = new JsonArray(),
            ["focalPoint"] = null,
        };
    }

    private JsonObject Blocks(SampleField field, IPropertyType property)
    {
        BlockListConfiguration configuration = (BlockListConfiguration)dataTypes[property.DataTypeKey].ConfigurationObject!;
        IContentType element = types[configuration.Blocks[0].ContentElementTypeKey];
        JsonArray contents = [];
        JsonArray layout = [];
        JsonArray expose = [];
        foreach ((IReadOnlyList<SampleField> fields, int index) in field.Maps().Select((fields, index) => (fields, index)))
        {
            string key = SampleNode.KeyOf(field.File + "/" + field.Name, index.ToString(CultureInfo.InvariantCulture)).ToString();
            layout.Add(new JsonObject { ["contentKey"] = key });
            expose.Add(new JsonObject { ["contentKey"] = key, ["culture"] = null, ["segment"] = null });
            contents.Add(new JsonObject
            {
                ["key"] = key,
                ["contentTypeKey"] = element.Key.ToString(),
                ["values"] = List(fields.Select(inner => BlockProperty(inner, element))),
            });
        }

        return new JsonObject
        {
            ["layout"] = new JsonObject { [Constants.PropertyEditors.Aliases.BlockList] = layout },
            ["contentData"] = contents,
            ["settingsData"] = new JsonArray(),
            ["expose"] = expose,
        };
    }

    private JsonNode BlockProperty(SampleField field, IContentType element)
    {
        IPropertyType property = element.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == field.Name)
            ?? throw field.Fault($"'{element.Alias}' has no such field.");
        return new JsonObject
        {
            ["editorAlias"] = property.PropertyEditorAlias,
            ["alias"] = property.Alias,
            ["culture"] = null,
            ["segment"] = null,
            ["value"] = Value(field, property) switch { JsonNode node => node, string text => text, int number => number, bool flag => flag, var other => other.ToString() },
        };
    }

    private static int Number(SampleField field) => int.TryParse(field.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw field.Fault($"'{field.Text()}' is not a whole number.");

    private static bool Flag(SampleField field) => bool.TryParse(field.Text(), out bool flag) ? flag : throw field.Fault($"'{field.Text()}' is neither true nor false.");

    // Editors type Wuzhen's wall-clock time; a written offset is turned into it.
    private static string Date(SampleField field)
    {
        string text = field.Text();
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", EditorDate, "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime wallClock))
        {
            return wallClock.ToString(EditorDate, CultureInfo.InvariantCulture);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? moment.ToWuzhen().ToString(EditorDate, CultureInfo.InvariantCulture)
            : throw field.Fault($"'{text}' is not a date.");
    }

    [GeneratedRegex(@"(?<=!\[[^\]]*\]\()media:([a-z0-9-]+)")]
    private static partial Regex PictureByName();

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);
}
