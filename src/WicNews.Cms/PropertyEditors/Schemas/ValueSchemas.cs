using System.Text.Json.Nodes;
using Umbraco.Cms.Core.PropertyEditors;
using static Umbraco.Cms.Core.Constants.PropertyEditors;

namespace WicNews.Cms.PropertyEditors.Schemas;

/// <summary>
/// The JSON that the values of our own editors have in the Management API, as JSON Schema narrowed by the data type's settings. Umbraco's own
/// editors describe theirs themselves. An editor that is missing here keeps no values, such as a list view.
/// </summary>
internal static class ValueSchemas
{
    private static readonly Dictionary<string, (Type Type, Func<object?, JsonObject> Schema)> Known = new()
    {
        [Aliases.TextBox] = (typeof(string), settings => Text((settings as TextboxConfiguration)?.MaxChars)),
        [Aliases.TextArea] = (typeof(string), settings => Text((settings as TextAreaConfiguration)?.MaxChars)),
        [Aliases.EmailAddress] = (typeof(string), _ => With(Text(), "format", "email")),
        [Aliases.RadioButtonList] = (typeof(string), settings => Choice((settings as ValueListConfiguration)?.Items)),
        [Aliases.Boolean] = (typeof(bool), _ => Nullable("boolean")),
        [Aliases.DateTime] = (typeof(string), _ => With(Text(), "description", "Date and time, such as 2025-11-07 10:00:00.")),
        [Aliases.DateOnly] = (typeof(string), _ => Date("2025-11-07")),
        [Aliases.TimeOnly] = (typeof(string), _ => Date("10:00:00")),
        [Aliases.DateTimeUnspecified] = (typeof(string), _ => Date("2025-11-07T10:00:00")),
        [Aliases.DateTimeWithTimeZone] = (typeof(string), _ => Date("2025-11-07T10:00:00+08:00")),
        [Aliases.CheckBoxList] = (typeof(string[]), settings => Choices((settings as ValueListConfiguration)?.Items, null)),
        [Aliases.DropDownListFlexible] = (typeof(string[]), settings => Choices((settings as ValueListConfiguration)?.Items, settings is DropDownFlexibleConfiguration { Multiple: false } ? 1 : null)),
        [Aliases.MultipleTextstring] = (typeof(string[]), _ => List(Text())),
        [Aliases.Tags] = (typeof(string[]), _ => List(Text())),
        [Aliases.Slider] = (typeof(object), settings => Slider(settings as SliderConfiguration)),
        [Aliases.ColorPicker] = (typeof(object), _ => Object(["value"], ("value", Text()), ("label", Text()))),
        [Aliases.MultiNodeTreePicker] = (typeof(object[]), settings => Limited(
            List(Object(["type", "unique"], ("type", Enumeration(["document", "media", "member"])), ("unique", Id()))), (settings as MultiNodePickerConfiguration)?.MinNumber, (settings as MultiNodePickerConfiguration)?.MaxNumber)),
        [Aliases.MultiUrlPicker] = (typeof(object[]), settings => Limited(List(Link()), (settings as MultiUrlPickerConfiguration)?.MinNumber, (settings as MultiUrlPickerConfiguration)?.MaxNumber)),
        [Aliases.MediaPicker3] = (typeof(object[]), settings => Limited(List(Picture()), null, settings is MediaPicker3Configuration { Multiple: false } ? 1 : (settings as MediaPicker3Configuration)?.ValidationLimit?.Max)),
        [Aliases.UploadField] = (typeof(object), _ => File()),
        [Aliases.ImageCropper] = (typeof(object), _ => File(("focalPoint", FocalPoint()), ("crops", List(Nullable("object"))))),
        [Aliases.BlockList] = (typeof(object), _ => Blocks()),
        [Aliases.BlockGrid] = (typeof(object), _ => Blocks()),
        [Aliases.SingleBlock] = (typeof(object), _ => Blocks()),
        [Aliases.RichText] = (typeof(object), _ => Object(["markup"], ("markup", Text()), ("blocks", Blocks()))),
    };

    /// <returns>The .NET type that a value comes nearest to, or null where the editor is not described.</returns>
    public static Type? TypeOf(string editorAlias) => Known.TryGetValue(editorAlias, out var known) ? known.Type : null;

    /// <param name="editorAlias">The editor's alias, such as <c>Umbraco.TextBox</c>.</param>
    /// <param name="configuration">The data type's settings as the editor's own class, or null for a value under no settings.</param>
    /// <returns>A JSON Schema of its own, which nothing else holds, or null where the editor is not described.</returns>
    public static JsonObject? SchemaOf(string editorAlias, object? configuration) => Known.TryGetValue(editorAlias, out var known) ? known.Schema(configuration) : null;

    private static JsonObject Nullable(string type) => new() { ["type"] = new JsonArray(type, "null") };

    private static JsonObject Text(int? longest = null) => longest is > 0 ? With(Nullable("string"), "maxLength", longest.Value) : Nullable("string");

    private static JsonObject Id() => new() { ["type"] = "string", ["format"] = "uuid" };

    private static JsonObject Enumeration(IEnumerable<string> values) => new() { ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject Choice(IReadOnlyCollection<string>? items) => items is { Count: > 0 }
        ? new JsonObject { ["enum"] = new JsonArray([.. items.Select(item => (JsonNode?)item), "", null]) }
        : Text();

    private static JsonObject Choices(IReadOnlyCollection<string>? items, int? most) => Limited(List(items is { Count: > 0 } ? Enumeration(items) : Text()), null, most);

    private static JsonObject List(JsonObject item) => With(Nullable("array"), "items", item);

    private static JsonObject Limited(JsonObject list, int? least, int? most)
    {
        if (least is > 0)
            list["minItems"] = least.Value;
        if (most is > 0)
            list["maxItems"] = most.Value;
        return list;
    }

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] members)
    {
        var schema = Nullable("object");
        schema["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema)));
        schema["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        return schema;
    }

    private static JsonObject Date(string example) => Object(["date"], ("date", With(Text(), "description", $"Such as {example}.")), ("timeZone", Text()));

    private static JsonObject Slider(SliderConfiguration? settings)
    {
        JsonObject Number()
        {
            var number = new JsonObject { ["type"] = "number" };
            if (settings is not null && settings.MaximumValue > settings.MinimumValue)
                (number["minimum"], number["maximum"]) = (settings.MinimumValue, settings.MaximumValue);
            return number;
        }

        return Object(["from", "to"], ("from", Number()), ("to", Number()));
    }

    private static JsonObject Link() => Object(
        ["type"], ("type", Enumeration(["document", "media", "external"])), ("unique", With(Text(), "format", "uuid")), ("url", Text()), ("name", Text()), ("target", Text()), ("queryString", Text()), ("culture", Text()));

    private static JsonObject Picture() => Object(["key", "mediaKey"], ("key", Id()), ("mediaKey", Id()), ("mediaTypeAlias", Text()), ("focalPoint", FocalPoint()), ("crops", List(Nullable("object"))));

    private static JsonObject FocalPoint()
    {
        static JsonObject Part() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };
        return Object(["left", "top"], ("left", Part()), ("top", Part()));
    }

    private static JsonObject File(params (string Name, JsonObject Schema)[] more) => Object(
        [], [("src", With(Text(), "description", "The address of the file that is there.")), ("temporaryFileId", With(With(Text(), "format", "uuid"), "description", "The upload that is to be taken over.")), .. more]);

    private static JsonObject Blocks()
    {
        static JsonObject Data() => List(Object(["key", "contentTypeKey"], ("key", Id()), ("contentTypeKey", Id()), ("values", List(Object(["alias"], ("alias", Text()), ("culture", Text()), ("segment", Text()), ("value", []))))));
        return Object(["layout", "contentData", "settingsData", "expose"], ("layout", Nullable("object")), ("contentData", Data()), ("settingsData", Data()),
            ("expose", List(Object(["contentKey"], ("contentKey", Id()), ("culture", Text()), ("segment", Text())))));
    }

    private static JsonObject With(JsonObject schema, string name, JsonNode value)
    {
        schema[name] = value;
        return schema;
    }
}
