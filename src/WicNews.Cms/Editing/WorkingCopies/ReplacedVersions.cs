using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.Editing.WorkingCopies;

/// <summary>
/// Saving again overwrites the draft before it. Who decides to save over another's text has that text kept first, for the one who wrote it.
/// </summary>
internal sealed class ReplacedVersions(
    WorkingCopyStore copies, IContentEditingService documents, IMediaEditingService media, ContentValues values, IUserService users)
{
    /// <returns>False when there is nothing of this key.</returns>
    public async Task<bool> KeepAsync(EditingPlace place, IUser replacedBy)
    {
        IContentBase? content = place.EntityType == EditingPlace.Document
            ? await documents.GetAsync(place.Key!.Value)
            : await media.GetAsync(place.Key!.Value);
        if (content is null)
            return false;
        if (users.GetUserById(content.WriterId) is not { } writer)
            return true;
        copies.Keep(new WorkingCopyRow
        {
            UserKey = writer.Key,
            Place = place.Name,
            Kind = WorkingCopyKind.Replaced,
            Title = content.Name ?? content.AvailableCultures.Select(content.GetCultureName).FirstOrDefault(name => name is not null) ?? string.Empty,
            BaseVersion = EntityTag.Of(content),
            ReplacedBy = replacedBy.Name,
            Data = JsonSerializer.Serialize(new { values = values.ReadFor(writer, content), variants = Names(content) }, ManagementJson.Options),
        });
        return true;
    }

    private static object[] Names(IContentBase content) => content.ContentType.VariesByCulture()
        ? [.. content.AvailableCultures.Select(culture => new { culture, segment = (string?)null, name = content.GetCultureName(culture) })]
        : [new { culture = (string?)null, segment = (string?)null, name = content.Name }];
}
