using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.PropertyEditors;
using WicNews.Cms.PropertyEditors.Dates;
using WicNews.Cms.PropertyEditors.Lists;
using WicNews.Cms.PropertyEditors.Media;
using WicNews.Cms.PropertyEditors.Pickers;
using WicNews.Cms.PropertyEditors.RichText;
using static Umbraco.Cms.Core.Constants.PropertyEditors;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>
/// What kind of JSON each property editor takes. A draft may be saved with values that are not valid yet, but what an editor cannot read
/// at all would be dropped without a word: it is refused instead.
/// </summary>
internal static class ValueShapes
{
    private const string Text = "A text is expected.";
    private const string Texts = "A list of texts is expected.";
    private const string Number = "A number is expected.";
    private const string File = "A file is expected: an object with src or temporaryFileId.";
    private const string Blocks = "Blocks are expected: an object with layout, contentData, settingsData and expose.";
    private const string Date = "A date is expected: an object with date and timeZone.";
    private const string Key = "An id (GUID) is expected.";

    private static readonly Dictionary<string, (Func<object, bool> Fits, string Expected)> Known = new()
    {
        [Aliases.TextBox] = (IsScalar, Text),
        [Aliases.TextArea] = (IsScalar, Text),
        [Aliases.MarkdownEditor] = (IsScalar, Text),
        [Aliases.EmailAddress] = (IsScalar, Text),
        [Aliases.RadioButtonList] = (IsScalar, Text),
        [Aliases.ColorPickerEyeDropper] = (IsScalar, Text),
        [Aliases.Integer] = (IsInteger, "A whole number between -2,147,483,648 and 2,147,483,647 is expected."),
        [Aliases.Decimal] = (IsNumber, Number),
        [Aliases.Boolean] = (value => PostedValue.AsText(value)?.ToLowerInvariant() is "true" or "false" or "1" or "0", "True or false is expected."),
        [Aliases.DateTime] = (value => DateTimePropertyEditor.Read(value) is not null, DateTimePropertyEditor.Expected),
        [Aliases.DateOnly] = (IsDate, Date),
        [Aliases.TimeOnly] = (IsDate, Date),
        [Aliases.DateTimeUnspecified] = (IsDate, Date),
        [Aliases.DateTimeWithTimeZone] = (IsDate, Date),
        [Aliases.CheckBoxList] = (IsTexts, Texts),
        [Aliases.DropDownListFlexible] = (IsTexts, Texts),
        [Aliases.MultipleTextstring] = (IsTexts, Texts),
        [Aliases.Tags] = (IsTexts, Texts),
        [Aliases.ContentPicker] = (IsKey, Key),
        [Aliases.UserPicker] = (IsKey, Key),
        [Aliases.MediaPicker3] = (value => MediaPickerEntry.Read(value) is not null, "A list of pictures is expected: objects with key and mediaKey."),
        [Aliases.MultiNodeTreePicker] = (value => PickedNode.Read(value) is not null, "A list of nodes is expected: objects with type and unique."),
        [Aliases.MultiUrlPicker] = (value => PickedLink.FromEditor(value) is not null, "A list of links is expected: objects with name, url, type and unique."),
        [Aliases.Slider] = (SliderPropertyEditor.CanRead, "A number is expected: an object with from and to."),
        [Aliases.ColorPicker] = (ColorPickerPropertyEditor.CanRead, "A colour is expected: an object with value and label."),
        [Aliases.UploadField] = (value => PostedFile.TryRead(value, out _), File),
        [Aliases.ImageCropper] = (value => PostedFile.TryRead(value, out _), File),
        [Aliases.BlockList] = (IsBlocks, Blocks),
        [Aliases.BlockGrid] = (IsBlocks, Blocks),
        [Aliases.SingleBlock] = (IsBlocks, Blocks),
        [Aliases.RichText] = (IsRichText, "Rich text is expected: an object with markup and blocks."),
    };

    /// <summary>What is expected instead, when the property's editor cannot read the value; null when it can.</summary>
    public static string? Fault(IPropertyType property, JsonElement? posted)
    {
        var value = LooseValue.From(posted);
        return PostedValue.IsBlank(value) || !Known.TryGetValue(property.PropertyEditorAlias, out var shape) || shape.Fits(value!) ? null : shape.Expected;
    }

    private static bool IsScalar(object value) => PostedValue.AsText(value) is not null;

    // As Umbraco's editors read them: what these do not take, they store as nothing.
    private static bool IsInteger(object value) => int.TryParse(PostedValue.AsText(value), CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(object value) => decimal.TryParse(PostedValue.AsText(value), CultureInfo.InvariantCulture, out _);

    private static bool IsDate(object value) => DateValue.Read(value) is not null;

    private static bool IsTexts(object value) => TextList.Read(value) is not null;

    private static bool IsKey(object value) =>
        PostedValue.AsText(value) is { } text && (Guid.TryParse(text, out _) || Umbraco.Cms.Core.UdiParser.TryParse(text, out Umbraco.Cms.Core.GuidUdi? _));

    private static bool IsBlocks(object value)
    {
        try
        {
            using var document = JsonDocument.Parse(PostedValue.AsJson(value)!);
            return AreBlocks(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsRichText(object value) => RichTextValue.Read(value) is not null
        && (value is not JsonObject posted || posted["blocks"] is not { } blocks || IsBlocks(blocks));

    private static bool AreBlocks(JsonElement blocks) => blocks.ValueKind == JsonValueKind.Object
        && blocks.TryGetProperty("contentData", out var data) && data.ValueKind == JsonValueKind.Array
        && AreObjects(blocks, "contentData", AreObjectsInValues) && AreObjects(blocks, "settingsData", AreObjectsInValues) && AreObjects(blocks, "expose")
        && (!blocks.TryGetProperty("layout", out var layout) || layout.ValueKind is JsonValueKind.Object or JsonValueKind.Null);

    private static bool AreObjectsInValues(JsonElement block) => AreObjects(block, "values");

    // A list that is left out is an empty one, as editors of earlier versions have it; null within one is a fault.
    private static bool AreObjects(JsonElement holder, string list, Func<JsonElement, bool>? fits = null) => !holder.TryGetProperty(list, out var items)
        || items.ValueKind == JsonValueKind.Null || (items.ValueKind == JsonValueKind.Array && items.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && fits?.Invoke(item) != false));
}
