using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>A working copy without the values that its author may no longer read.</summary>
internal sealed class ReadableCopy(IBackOfficeSecurityAccessor security, IContentEditingService documents, IContentTypeService types, BlockRights blocks)
{
    public async Task<JsonElement> OfAsync(WorkingCopyRow row)
    {
        using JsonDocument data = JsonDocument.Parse(row.Data);
        PropertyRights rights = PropertyRights.Of(security);
        if (rights.ReadEverything || !EditingPlace.TryParse(row.Place, out EditingPlace? place) || await TypeAsync(place) is not { } type)
            return data.RootElement.Clone();
        HashSet<string> unread = [.. type.CompositionPropertyTypes.Where(property => !rights.MayRead(property)).Select(property => property.Alias)];
        JsonNode? copy = JsonSerializer.SerializeToNode(data.RootElement);
        // What the text was before typing began is text of the document, too.
        foreach (JsonNode? part in (JsonNode?[])[copy?["values"], (copy?["was"] as JsonObject)?["values"]])
        {
            if (part is not JsonArray values)
                continue;
            values.RemoveAll(value => (string?)value?["alias"] is { } alias && unread.Contains(alias));
            blocks.Hide(values, rights);
        }

        return JsonSerializer.SerializeToElement(copy);
    }

    private async Task<IContentType?> TypeAsync(EditingPlace place) => place switch
    {
        { EntityType: not EditingPlace.Document } => null,
        { Key: { } key } => await documents.GetAsync(key) is { } document ? await types.GetAsync(document.ContentType.Key) : null,
        _ => await types.GetAsync(Guid.Parse(place.Name.Split(':')[^1])),
    };
}
