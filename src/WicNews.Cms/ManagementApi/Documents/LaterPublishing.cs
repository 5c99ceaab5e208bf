using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>
/// What is published later, by the clock or in the background, goes out when nobody is signed in whose rights could be looked at, and
/// with what others write until then. So only those may ask for it who may write all of it. See <see cref="PropertyGuard"/>.
/// </summary>
internal sealed class LaterPublishing(IBackOfficeSecurityAccessor security, IContentService contents)
{
    /// <summary>Why the signed-in user may not have a document published at a time to come; null when they may.</summary>
    public Problem? DeniedAt(Guid document) =>
        PropertyRights.LimitedOf(security) is not { } rights || contents.GetById(document) is not { } content || rights.MayWriteAll(content)
            ? null
            : Problem.Forbidden("You may publish your own changes to this document at once, but not set a time: an editor must.");

    /// <summary>When a language of a document is to be published, or taken down; null when no time is set. Setting one must not undo the other.</summary>
    public DateTimeOffset? TimeOf(Guid document, string? culture, ContentScheduleAction action) => contents.GetById(document) is not { } content
        ? null
        : contents.GetContentScheduleByContentId(content.Id).FullSchedule
            .Where(entry => entry.Action == action && string.Equals(entry.Culture, culture ?? Constants.System.InvariantCulture, StringComparison.OrdinalIgnoreCase))
            .Select(entry => (DateTimeOffset?)new DateTimeOffset(DateTime.SpecifyKind(entry.Date, DateTimeKind.Utc)))
            .FirstOrDefault();

    /// <summary>Whether another time to take a language down is asked for than the one that is set. Forms know minutes only.</summary>
    public bool ChangesTakeDown(Guid document, string? culture, DateTimeOffset? asked) =>
        (TimeOf(document, culture, ContentScheduleAction.Expire), asked) switch
        {
            (null, null) => false,
            ({ } set, { } wanted) => (set - wanted).Duration() >= TimeSpan.FromMinutes(1),
            _ => true,
        };

    /// <summary>Why the signed-in user may not have a whole branch published; null when they may.</summary>
    public Problem? DeniedBelow() => PropertyRights.LimitedOf(security) is null
        ? null
        : Problem.Forbidden("You may publish documents one by one, but not all that is below one: an editor must.");
}
