using System.Xml;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Imaging.Uploads;

namespace WicNews.Cms.ManagementApi.Dictionary.Transfer;

/// <summary>Dictionary items as files, in Umbraco's own XML: an item holds its values by language, and the items below it.</summary>
internal static class DictionaryXml
{
    private const string Root = "DictionaryItem";
    private const string Value = "Value";
    private const string Key = "Key";
    private const string Name = "Name";
    private const string Culture = "LanguageCultureAlias";

    public static async Task<XElement> WriteAsync(IDictionaryItem item, bool withChildren, IDictionaryItemService items)
    {
        var written = new XElement(Root, new XAttribute(Key, item.Key), new XAttribute(Name, item.ItemKey),
            item.Translations.Where(translation => translation.Value.Length > 0)
                .Select(translation => new XElement(Value, new XAttribute(Culture, translation.LanguageIsoCode), new XCData(translation.Value))));
        foreach (var child in withChildren ? await items.GetChildrenAsync(item.Key) : [])
            written.Add(await WriteAsync(child, withChildren, items));
        return written;
    }

    /// <returns>What the file holds, the outermost item; null where it is no dictionary file.</returns>
    public static DictionaryEntry? Read(Stream file)
    {
        try
        {
            return UploadedXml.Load(file) is { Name.LocalName: Root } root ? Entry(root) : null;
        }
        catch (Exception exception) when (exception is XmlException or FormatException)
        {
            return null;
        }
    }

    private static DictionaryEntry Entry(XElement item) => new(
        Guid.Parse(Attribute(item, Key)),
        Attribute(item, Name),
        [.. item.Elements(Value).Select(value => (Attribute(value, Culture), value.Value))],
        [.. item.Elements(Root).Select(Entry)]);

    private static string Attribute(XElement element, string name) =>
        element.Attribute(name)?.Value is { Length: > 0 } value ? value : throw new FormatException($"<{element.Name}> lacks {name}.");
}

/// <summary>A dictionary item in a file.</summary>
internal sealed record DictionaryEntry(Guid Key, string Name, IReadOnlyList<(string Culture, string Text)> Values, IReadOnlyList<DictionaryEntry> Children);
