using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace WicNews.Cms.Schema;

/// <summary>An element of a schema file, read strictly: what is missing, malformed or unknown is named with its line.</summary>
internal sealed class SchemaElement(string file, XElement element)
{
    public Place Place { get; } = new(file, ((IXmlLineInfo)element).LineNumber);

    public string Name => element.Name.LocalName;

    public string Text => element.Value.Trim();

    public IEnumerable<SchemaElement> Children => element.Elements().Select(child => new SchemaElement(file, child));

    public SchemaElement Allow(params string[] names)
    {
        SchemaElement? unknown = Children.FirstOrDefault(child => !names.Contains(child.Name));
        if (unknown is not null)
        {
            throw unknown.Place.Fault($"<{unknown.Name}> is not known inside <{Name}>.");
        }

        IGrouping<string, SchemaElement>? twice = names.Length == 1 ? null : Children.GroupBy(child => child.Name).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? this : throw twice.Last().Place.Fault($"<{twice.Key}> stands twice inside <{Name}>.");
    }

    public SchemaElement? Find(string name) => element.Element(name) is { } child ? new SchemaElement(file, child) : null;

    public SchemaElement Child(string name) => Find(name) ?? throw Place.Fault($"<{name}> is missing inside <{Name}>.");

    public string Required(string name) => Child(name) is { Text.Length: > 0 } child ? child.Text : throw Child(name).Place.Fault($"<{name}> is empty.");

    public string? Optional(string name) => Find(name) is { Text.Length: > 0 } child ? child.Text : null;

    public Guid Id(string name) => Child(name) is var child && Guid.TryParse(child.Text, out Guid id) && id != Guid.Empty
        ? id
        : throw Child(name).Place.Fault($"<{name}> must be a key (GUID), not '{child.Text}'.");

    public bool Flag(string name) => Find(name) is not { Text.Length: > 0 } child
        ? false
        : bool.TryParse(child.Text, out bool flag) ? flag : throw child.Place.Fault($"<{name}> must be True or False, not '{child.Text}'.");

    public int? Number(string name) => Find(name) is not { Text.Length: > 0 } child
        ? null
        : int.TryParse(child.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw child.Place.Fault($"<{name}> must be a whole number, not '{child.Text}'.");

    public T Choice<T>(string name) where T : struct, Enum => Child(name) is var child && Enum.TryParse(child.Text, ignoreCase: false, out T value) && Enum.IsDefined(value)
        ? value
        : throw child.Place.Fault($"<{name}> must be one of {string.Join(", ", Enum.GetNames<T>())}, not '{child.Text}'.");

    public string Attribute(string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 } value
        ? value
        : throw Place.Fault($"<{Name}> needs the attribute {name}.");

    public string? AttributeOrNull(string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    public Guid KeyAttribute() => Guid.TryParse(Attribute("Key"), out Guid key) && key != Guid.Empty
        ? key
        : throw Place.Fault($"The Key of <{Name}> must be a key (GUID), not '{Attribute("Key")}'.");
}
