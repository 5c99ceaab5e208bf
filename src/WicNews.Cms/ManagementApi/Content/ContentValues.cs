using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>Turns stored property values into what their editors show, through the data editors. The backoffice only hides a document's value
/// from those who may not read it; here it is not given to them.</summary>
internal sealed class ContentValues(PropertyEditorCollection editors, IJsonSerializer serializer, IBackOfficeSecurityAccessor security, BlockRights blocks)
{
    /// <summary>The values that the signed-in user may read.</summary>
    public IReadOnlyList<ValueResponseModel> Read(IContentBase content, bool published = false, IReadOnlySet<string>? only = null) =>
        Read(content, PropertyRights.Of(security), published, only);

    /// <summary>The values that somebody may read who is not the one signed in.</summary>
    public IReadOnlyList<ValueResponseModel> ReadFor(IUser reader, IContentBase content) => Read(content, PropertyRights.Of(reader), published: false, null);

    /// <summary>Values that nobody is shown, whoever is signed in.</summary>
    public IReadOnlyList<ValueResponseModel> ReadAll(IContentBase content, IReadOnlySet<string> only) =>
        [.. content.Properties.Where(property => only.Contains(property.Alias)).SelectMany(property => Show(content, property, null, published: false))];

    private List<ValueResponseModel> Read(IContentBase content, PropertyRights rights, bool published, IReadOnlySet<string>? only) =>
        [.. content.Properties
            .Where(property => (only is null || only.Contains(property.Alias)) && (content is not IContent || rights.MayRead(property.PropertyType)))
            .SelectMany(property => Show(content, property, content is IContent && !rights.ReadEverything ? rights : null, published))];

    private IEnumerable<ValueResponseModel> Show(IContentBase content, IProperty property, PropertyRights? rights, bool published)
    {
        if (!editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor))
            yield break;
        var shown = published ? PublishedOf(property) : property;
        var valueEditor = editor.GetValueEditor();
        foreach (var (culture, segment) in Variants(content, property, published))
        {
            if (valueEditor.ToEditor(shown, culture, segment) is not { } value)
                continue;
            var plain = Plain(value);
            if (rights is not null && plain is JsonNode node)
                blocks.Hide(node, rights);
            yield return new ValueResponseModel(editor.Alias, culture, segment, property.Alias, plain);
        }
    }

    private static IEnumerable<(string? Culture, string? Segment)> Variants(IContentBase content, IProperty property, bool published)
    {
        var shown = published && content is IPublishableContentBase publishable ? publishable.PublishedCultures : content.AvailableCultures;
        string?[] cultures = property.PropertyType.VariesByCulture() ? [.. shown] : [null];
        string?[] segments = property.PropertyType.VariesBySegment()
            ? [null, .. property.Values.Select(value => value.Segment).OfType<string>().Distinct()]
            : [null];
        return cultures.SelectMany(_ => segments, (culture, segment) => (culture, segment));
    }

    // Data editors read the edited value; a copy whose edited value is the published one shows what readers see.
    private static IProperty PublishedOf(IProperty property)
    {
        var copy = (IProperty)property.DeepClone();
        foreach (var value in property.Values)
            copy.SetValue(value.PublishedValue, value.Culture, value.Segment);
        return copy;
    }

    // Anything but a plain value goes through Umbraco's own serialiser, which knows the converters of its models.
    private object? Plain(object value) => value is string or bool or JsonNode or JsonElement || value.GetType().IsPrimitive || value is decimal
        ? value
        : JsonNode.Parse(serializer.Serialize(value));
}
