using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>
/// Umbraco saves the whole of a document and empties what a save leaves out. Who may not read a property cannot send its value back, so what is
/// stored is put in its place.
/// </summary>
internal sealed class UnreadValues(IBackOfficeSecurityAccessor security, ContentValues stored, BlockRights blocks)
{
    /// <summary>The refusal where a value is sent for a property that the signed-in user may neither read nor write; whether it is the stored one is
    /// not told.</summary>
    public Problem? Refusal(IContent document, IReadOnlyList<ValueModel>? sent)
    {
        var rights = PropertyRights.Of(security);
        var property = rights.ReadEverything ? null : (sent ?? [])
            .Where(value => !IsNothing(value))
            .Select(value => document.Properties.FirstOrDefault(property => property.Alias == value.Alias)?.PropertyType)
            .FirstOrDefault(property => property is not null && !rights.MayRead(property) && !rights.MayWrite(property));
        return property is null ? null : Problem.Forbidden($"You may not change '{property.Name}'.");
    }

    /// <summary>What to save: what was sent, and what is stored of the properties that the signed-in user may not read and sent nothing for.</summary>
    public IEnumerable<PropertyValueModel> Complete(IContent document, IReadOnlyList<ValueModel>? sent, IReadOnlyList<VariantRequestModel>? variants)
    {
        var rights = PropertyRights.Of(security);
        if (rights.ReadEverything)
            return ContentInput.Properties(sent);
        var unread = document.Properties.Select(property => property.PropertyType).Where(property => !rights.MayRead(property)).ToDictionary(property => property.Alias);
        List<ValueModel> values = [.. (sent ?? []).Where(value => !unread.ContainsKey(value.Alias) || !IsNothing(value))];
        var kept = stored.ReadAll(document, values.Where(HasBlocks).Select(value => value.Alias).Concat(unread.Keys).ToHashSet());
        values = [.. values.Select(value => HasBlocks(value) ? value with { Value = Completed(value, kept, rights) } : value)];
        foreach (var property in unread.Values)
        {
            foreach (var culture in property.VariesByCulture() ? Cultures(variants) : [null])
            {
                if (!values.Any(value => value.Alias == property.Alias && IsSame(value.Culture, culture)))
                    values.Add(new ValueModel(property.Alias, culture, null, Find(kept, property.Alias, culture)));
            }
        }

        return ContentInput.Properties(values);
    }

    private static bool HasBlocks(ValueModel value) =>
        value.Value is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } json && BlockNode.AllIn(JsonSerializer.SerializeToNode(json)).Count > 0;

    private JsonElement Completed(ValueModel sent, IReadOnlyList<ValueResponseModel> kept, PropertyRights rights)
    {
        var value = JsonSerializer.SerializeToNode(sent.Value)!;
        blocks.Complete(value, JsonSerializer.SerializeToNode(Find(kept, sent.Alias, sent.Culture)), rights);
        return JsonSerializer.SerializeToElement(value);
    }

    private static JsonElement? Find(IReadOnlyList<ValueResponseModel> kept, string alias, string? culture) =>
        kept.FirstOrDefault(value => value.Alias == alias && value.Segment is null && IsSame(value.Culture, culture)) is { } found
            ? JsonSerializer.SerializeToElement(found.Value, ManagementJson.Options)
            : null;

    private static IEnumerable<string?> Cultures(IReadOnlyList<VariantRequestModel>? variants) =>
        (variants ?? []).Select(variant => variant.Culture).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool IsNothing(ValueModel value) => value.Value is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
