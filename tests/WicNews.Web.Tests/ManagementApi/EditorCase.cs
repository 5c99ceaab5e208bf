namespace WicNews.Web.Tests.ManagementApi;

/// <summary>A value of one property editor, as JSON. In braces stand keys and addresses that each run makes anew: see <see cref="EditorFacts"/>.</summary>
/// <param name="Alias">The property's.</param>
/// <param name="Editor">The editor's alias.</param>
/// <param name="Ui">The name of its interface in the backoffice, after "Umb.PropertyEditorUi.".</param>
/// <param name="Configuration">The data type's values, by their aliases.</param>
/// <param name="Posted">What the backoffice posts.</param>
/// <param name="Shown">What it is shown again.</param>
/// <param name="Delivered">What the Delivery API answers.</param>
internal sealed record EditorCase(string Alias, string Editor, string Ui, string Configuration, string Posted, string Shown, string Delivered)
{
    private const string Choices = """{ "items": ["Canal", "Bridge", "Hall"] }""";
    private const string Block = """{ "blocks": [{ "contentElementTypeKey": "{element}" }] }""";

    public static readonly EditorCase[] All =
    [
        Plain("textBox", "Umbraco.TextBox", "TextBox", "\"One line\""),
        Plain("textArea", "Umbraco.TextArea", "TextArea", "\"Two\\nlines\""),
        Plain("integer", "Umbraco.Integer", "Integer", "12"),
        Plain("decimal", "Umbraco.Decimal", "Decimal", "12.5", """{ "step": 0.5 }"""),
        Plain("toggle", "Umbraco.TrueFalse", "Toggle", "true"),
        Plain("email", "Umbraco.EmailAddress", "EmailAddress", "\"desk@example.org\""),
        Plain("eyeDropper", "Umbraco.ColorPicker.EyeDropper", "EyeDropper", "\"#1b264f\""),
        Plain("radio", "Umbraco.RadioButtonList", "RadioButtonList", "\"Canal\"", Choices),
        Plain("checks", "Umbraco.CheckBoxList", "CheckBoxList", """["Canal", "Hall"]""", Choices),
        Plain("dropdown", "Umbraco.DropDown.Flexible", "Dropdown", """["Bridge"]""", """{ "items": ["Canal", "Bridge"], "multiple": true }"""),
        Plain("tags", "Umbraco.Tags", "Tags", """["boats", "halls"]""", """{ "group": "editors", "storageType": "Json" }"""),
        Plain("lines", "Umbraco.MultipleTextstring", "MultipleTextString", """["one", "two"]"""),
        new("colour", "Umbraco.ColorPicker", "ColorPicker", """{ "useLabel": true, "items": [{ "value": "1b264f", "label": "Ink" }] }""",
            """{ "value": "1b264f", "label": "Ink" }""", """{ "value": "1b264f", "label": "Ink" }""", """{ "value": "1b264f", "label": "Ink" }"""),
        new("slider", "Umbraco.Slider", "Slider", """{ "enableRange": true, "minVal": 0, "maxVal": 10, "step": 1 }""",
            """{ "from": 2, "to": 7 }""", """{ "from": 2, "to": 7 }""", """{ "minimum": 2, "maximum": 7 }"""),
        new("markdown", "Umbraco.MarkdownEditor", "MarkdownEditor", "{}", "\"**bold**\"", "\"**bold**\"", "\"<p><strong>bold</strong></p>\\n\""),
        new("dateTime", "Umbraco.DateTime", "DatePicker", """{ "format": "YYYY-MM-DD HH:mm:ss" }""", "\"2025-11-07 09:30:00\"", "\"2025-11-07 09:30:00\"", "\"2025-11-07T09:30:00\""),
        new("zoned", "Umbraco.DateTimeWithTimeZone", "DateTimeWithTimeZonePicker", """{ "timeFormat": "HH:mm", "timeZones": { "mode": "all", "timeZones": [] } }""",
            """{ "date": "2025-11-07T09:30:00+08:00", "timeZone": "Asia/Shanghai" }""", """{ "date": "2025-11-07T09:30:00+08:00", "timeZone": "Asia/Shanghai" }""", "\"2025-11-07T09:30:00+08:00\""),
        new("unzoned", "Umbraco.DateTimeUnspecified", "DateTimePicker", """{ "timeFormat": "HH:mm" }""",
            """{ "date": "2025-11-07T09:30:00", "timeZone": null }""", """{ "date": "2025-11-07T09:30:00", "timeZone": null }""", "\"2025-11-07T09:30:00\""),
        new("day", "Umbraco.DateOnly", "DateOnlyPicker", "{}", """{ "date": "2025-11-07", "timeZone": null }""", """{ "date": "2025-11-07", "timeZone": null }""", "\"2025-11-07\""),
        new("time", "Umbraco.TimeOnly", "TimeOnlyPicker", """{ "timeFormat": "HH:mm" }""", """{ "date": "09:30:00", "timeZone": null }""", """{ "date": "09:30:00", "timeZone": null }""", "\"09:30:00\""),
        new("user", "Umbraco.UserPicker", "UserPicker", "{}", "\"{user}\"", "\"{user}\"", 
            "1"),
        new("contentPicker", "Umbraco.ContentPicker", "DocumentPicker", "{}", "\"{home}\"", "\"{home}\"", 
            """{ "contentType": "home", "createDate": "{time}", "updateDate": "{time}", "route": { "path": "/", "queryString": null, "startItem": { "id": "{home}", "path": "wicnews" } }, "id": "{home}", "name": "WicNews", "properties": {} }"""),
        new("nodes", "Umbraco.MultiNodeTreePicker", "ContentPicker", """{ "startNode": { "type": "content" } }""",
            """[{ "type": "document", "unique": "{home}" }]""", """[{ "type": "document", "unique": "{home}" }]""", 
            """[{ "contentType": "home", "createDate": "{time}", "updateDate": "{time}", "route": { "path": "/", "queryString": null, "startItem": { "id": "{home}", "path": "wicnews" } }, "id": "{home}", "name": "WicNews", "properties": {} }]"""),
        new("links", "Umbraco.MultiUrlPicker", "MultiUrlPicker", "{}",
            """[{ "type": "external", "name": "Elsewhere", "url": "https://example.org/", "target": "_blank", "icon": "icon-link", "unique": null, "queryString": "?from=wic", "culture": null }, { "type": "external", "name": "Part", "url": "", "target": null, "icon": null, "unique": null, "queryString": "#part", "culture": null }, { "type": "document", "name": "Home", "unique": "{home}", "url": "", "queryString": "?a=1", "target": null, "icon": null, "culture": null }]""", 
            """[{ "icon": "icon-link", "name": "Elsewhere", "published": true, "queryString": "?from=wic", "target": "_blank", "trashed": false, "type": "external", "unique": null, "url": "https://example.org/", "culture": null }, { "icon": "icon-link", "name": "Part", "published": true, "queryString": "#part", "target": null, "trashed": false, "type": "external", "unique": null, "url": "", "culture": null }, { "icon": "icon-home", "name": "Home", "published": true, "queryString": "?a=1", "target": null, "trashed": false, "type": "document", "unique": "{home}", "url": "", "culture": null }]""",
            """[{ "url": "https://example.org/?from=wic", "queryString": "?from=wic", "title": "Elsewhere", "target": "_blank", "destinationId": null, "destinationType": null, "route": null, "linkType": "External", "culture": null }, { "url": "#part", "queryString": "#part", "title": "Part", "target": null, "destinationId": null, "destinationType": null, "route": null, "linkType": "External", "culture": null }, { "url": null, "queryString": "?a=1", "title": "Home", "target": null, "destinationId": "{home}", "destinationType": "home", "route": { "path": "/", "queryString": null, "startItem": { "id": "{home}", "path": "wicnews" } }, "linkType": "Content", "culture": null }]"""),
        new("media", "Umbraco.MediaPicker3", "MediaPicker", """{ "multiple": false, "crops": [{ "alias": "wide", "width": 160, "height": 90 }], "enableLocalFocalPoint": true }""",
            """[{ "key": "{entry}", "mediaKey": "{picture}", "mediaTypeAlias": "Image", "crops": [{ "alias": "wide", "width": 160, "height": 90, "coordinates": { "x1": 0.1, "y1": 0.1, "x2": 0.2, "y2": 0.2 } }], "focalPoint": { "left": 0.25, "top": 0.75 } }]""", 
            """[{ "key": "{entry}", "mediaKey": "{picture}", "mediaTypeAlias": "Image", "crops": [{ "alias": "wide", "label": null, "width": 160, "height": 90, "coordinates": { "x1": 0.1, "y1": 0.1, "x2": 0.2, "y2": 0.2 } }], "focalPoint": { "left": 0.25, "top": 0.75 } }]""",
            """[{ "id": "{picture}", "name": "Drawing", "mediaType": "Image", "url": "/media/{folder}/ground.png", "extension": "png", "width": 1, "height": 1, "bytes": 70, "properties": {}, "focalPoint": { "left": 0.25, "top": 0.75 }, "crops": [{ "alias": "wide", "width": 160, "height": 90, "coordinates": { "x1": 0.1, "y1": 0.1, "x2": 0.2, "y2": 0.2 } }] }]"""),
        new("upload", "Umbraco.UploadField", "UploadField", """{ "fileExtensions": ["png"] }""", """{ "src": "", "temporaryFileId": "{file}" }""", 
            """{ "src": "/media/{folder}/ground.png" }""",
            "\"/media/{folder}/ground.png\""),
        new("cropper", "Umbraco.ImageCropper", "ImageCropper", """{ "crops": [{ "alias": "wide", "width": 160, "height": 90 }] }""",
            """{ "src": "", "temporaryFileId": "{otherFile}", "focalPoint": { "left": 0.5, "top": 0.5 }, "crops": [] }""", 
            """{ "src": "/media/{folder}/ground.png", "focalPoint": null, "crops": [{ "alias": "wide", "label": null, "width": 160, "height": 90, "coordinates": null }] }""",
            """{ "url": "/media/{folder}/ground.png", "focalPoint": null, "crops": [{ "alias": "wide", "label": null, "width": 160, "height": 90, "coordinates": null }] }"""),
        new("blockList", "Umbraco.BlockList", "BlockList", Block,
            """{ "layout": { "Umbraco.BlockList": [{ "contentKey": "{block}" }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "alias": "line", "culture": null, "segment": null, "value": "In a list" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }] }""", 
            """{ "layout": { "Umbraco.BlockList": [{ "contentKey": "{block}", "settingsKey": null }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "editorAlias": "Umbraco.TextBox", "culture": null, "segment": null, "alias": "line", "value": "In a list" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }] }""",
            """{ "items": [{ "content": { "contentType": "{type}", "id": "{block}", "name": "", "properties": { "line": "In a list" } }, "settings": null }] }"""),
        new("singleBlock", "Umbraco.SingleBlock", "BlockSingle", Block,
            """{ "layout": { "Umbraco.SingleBlock": [{ "contentKey": "{block}" }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "alias": "line", "culture": null, "segment": null, "value": "Alone" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }] }""", 
            """{ "layout": { "Umbraco.SingleBlock": [{ "contentKey": "{block}", "settingsKey": null }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "editorAlias": "Umbraco.TextBox", "culture": null, "segment": null, "alias": "line", "value": "Alone" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }] }""",
            """{ "content": { "contentType": "{type}", "id": "{block}", "name": "", "properties": { "line": "Alone" } }, "settings": null }"""),
        new("blockGrid", "Umbraco.BlockGrid", "BlockGrid", """{ "gridColumns": 12, "validationLimit": { "min": 1, "max": 1 }, "blocks": [{ "contentElementTypeKey": "{element}", "allowAtRoot": true, "allowInAreas": true, "areaGridColumns": 12, "areas": [{ "key": "{area}", "alias": "side", "columnSpan": 12, "rowSpan": 1, "minAllowed": 0, "maxAllowed": 1 }] }] }""",
            """{ "layout": { "Umbraco.BlockGrid": [{ "contentKey": "{block}", "columnSpan": 12, "rowSpan": 1, "areas": [{ "key": "{area}", "items": [{ "contentKey": "{inner}", "columnSpan": 12, "rowSpan": 1, "areas": [{ "key": "{area}", "items": [] }] }] }] }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "alias": "line", "culture": null, "segment": null, "value": "Outside" }] }, { "contentTypeKey": "{element}", "key": "{inner}", "values": [{ "alias": "line", "culture": null, "segment": null, "value": "Inside" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }, { "contentKey": "{inner}", "culture": null, "segment": null }] }""", 
            """{ "layout": { "Umbraco.BlockGrid": [{ "columnSpan": 12, "rowSpan": 1, "areas": [{ "key": "{area}", "items": [{ "columnSpan": 12, "rowSpan": 1, "areas": [{ "key": "{area}", "items": [] }], "contentKey": "{inner}", "settingsKey": null }] }], "contentKey": "{block}", "settingsKey": null }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "editorAlias": "Umbraco.TextBox", "culture": null, "segment": null, "alias": "line", "value": "Outside" }] }, { "contentTypeKey": "{element}", "key": "{inner}", "values": [{ "editorAlias": "Umbraco.TextBox", "culture": null, "segment": null, "alias": "line", "value": "Inside" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }, { "contentKey": "{inner}", "culture": null, "segment": null }] }""",
            """{ "gridColumns": 12, "items": [{ "rowSpan": 1, "columnSpan": 12, "areaGridColumns": 12, "areas": [{ "alias": "side", "rowSpan": 1, "columnSpan": 12, "items": [{ "rowSpan": 1, "columnSpan": 12, "areaGridColumns": 12, "areas": [{ "alias": "side", "rowSpan": 1, "columnSpan": 12, "items": [] }], "content": { "contentType": "{type}", "id": "{inner}", "name": "", "properties": { "line": "Inside" } }, "settings": null }] }], "content": { "contentType": "{type}", "id": "{block}", "name": "", "properties": { "line": "Outside" } }, "settings": null }] }"""),
        new("richText", "Umbraco.RichText", "Tiptap", """{ "extensions": ["Umb.Tiptap.RichTextEssentials"], "toolbar": [[[]]], "blocks": [{ "contentElementTypeKey": "{element}" }] }""",
            """{ "markup": "<p>See <a href=\"/{localLink:{home}}\" type=\"document\">home</a><img src=\"/media/old.png\" alt=\"\" data-udi=\"umb://media/{pictureN}\"></p><umb-rte-block data-content-key=\"{block}\"></umb-rte-block>", "blocks": { "layout": { "Umbraco.RichText": [{ "contentKey": "{block}" }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "alias": "line", "culture": null, "segment": null, "value": "In the text" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }] } }""", 
            """{ "markup": "<p>See <a href=\"/{localLink:{home}}\" type=\"document\">home</a><img src=\"/media/{folder}/ground.png\" alt=\"\" data-udi=\"umb://media/{pictureN}\"></p><umb-rte-block data-content-key=\"{block}\"></umb-rte-block>", "blocks": { "layout": { "Umbraco.RichText": [{ "contentKey": "{block}", "settingsKey": null }] }, "contentData": [{ "contentTypeKey": "{element}", "key": "{block}", "values": [{ "editorAlias": "Umbraco.TextBox", "culture": null, "segment": null, "alias": "line", "value": "In the text" }] }], "settingsData": [], "expose": [{ "contentKey": "{block}", "culture": null, "segment": null }] } }""",
            """{ "markup": "<p>See <a href=\"/\" data-destination-id=\"{home}\" data-destination-type=\"home\" data-start-item-path=\"wicnews\" data-start-item-id=\"{home}\" data-link-type=\"Content\">home</a><img src=\"/media/{folder}/ground.png\" alt=\"\"></p><umb-rte-block data-content-id=\"{block}\"></umb-rte-block>", "blocks": [{ "content": { "contentType": "{type}", "id": "{block}", "name": "", "properties": { "line": "In the text" } }, "settings": null }] }"""),
    ];

    public override string ToString() => Alias;

    private static EditorCase Plain(string alias, string editor, string ui, string value, string configuration = "{}") => new(alias, editor, ui, configuration, value, value, value);
}
