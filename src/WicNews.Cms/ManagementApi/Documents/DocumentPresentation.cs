using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Schedules;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Documents as the Management API shows them.</summary>
internal sealed class DocumentPresentation(ContentValues values, TimeProvider time)
{
    private static readonly Flag Pending = new("Umb.PendingChanges");
    private static readonly Flag Scheduled = new("Umb.ScheduledForPublish");

    public DocumentResponseModel Document(IContent content, ContentScheduleCollection? schedules = null) => new(
        null, content.Trashed, TypeReferenceModel.Of(content.ContentType), content.Key, [], values.Read(content),
        Variants(content, schedules is null ? PageSchedules.None : PageSchedules.Of(content.Id, schedules, time.GetUtcNow().UtcDateTime)));

    /// <summary>What readers see of a document; only for one that is published.</summary>
    public DocumentResponseModel Published(IContent content) => new(
        null,
        content.Trashed,
        TypeReferenceModel.Of(content.ContentType),
        content.Key,
        [],
        values.Read(content, published: true),
        [.. Cultures(content).Where(culture => culture is null || content.IsCulturePublished(culture))
            .Select(culture => Variant(content, culture, PageSchedules.None) with
            {
                Name = content.GetPublishName(culture) ?? string.Empty, State = State(content.Trashed, published: true, edited: false), Flags = [],
            })]);

    public static IReadOnlyList<DocumentVariantResponseModel> Variants(IContent content, PageSchedules schedules) =>
        [.. Cultures(content).Select(culture => Variant(content, culture, schedules))];

    public static DocumentItemModel Item(IDocumentEntitySlim entity, Guid? parent, PageSchedules schedules) => new(
        entity.Trashed, false, Reference.To(parent), entity.HasChildren, TypeReferenceModel.Of(entity), VariantItems(entity, schedules), entity.Key, []);

    public static IReadOnlyList<DocumentVariantItemModel> VariantItems(IPublishableContentEntitySlim entity, PageSchedules schedules) =>
        entity.Variations.VariesByCulture()
            ? [.. entity.CultureNames.Select(name => VariantItem(entity, name.Value, name.Key, schedules))]
            : [VariantItem(entity, entity.Name ?? string.Empty, null, schedules)];

    private static DocumentVariantItemModel VariantItem(IPublishableContentEntitySlim entity, string name, string? culture, PageSchedules schedules)
    {
        var published = culture is null ? entity.Published : entity.PublishedCultures.InvariantContains(culture);
        var edited = culture is null ? entity.Edited : entity.EditedCultures.InvariantContains(culture);
        var state = State(entity.Trashed, published, edited);
        return new DocumentVariantItemModel(entity.Key, Flags(state, schedules.Next(entity.Id, culture, ContentScheduleAction.Release) is not null), state, name, culture);
    }

    private static DocumentVariantState State(bool trashed, bool published, bool edited) => (trashed, published, edited) switch
    {
        (true, _, _) => DocumentVariantState.Trashed,
        (_, false, _) => DocumentVariantState.Draft,
        (_, true, true) => DocumentVariantState.PublishedPendingChanges,
        _ => DocumentVariantState.Published,
    };

    private static IEnumerable<string?> Cultures(IContentBase content) =>
        content.ContentType.VariesByCulture() ? content.AvailableCultures.Cast<string?>() : [null];

    private static DocumentVariantResponseModel Variant(IContent content, string? culture, PageSchedules schedules)
    {
        var published = culture is null ? content.Published : content.IsCulturePublished(culture);
        var edited = culture is null ? content.Edited : content.IsCultureEdited(culture);
        var state = State(content.Trashed, published, edited);
        var release = schedules.Next(content.Id, culture, ContentScheduleAction.Release);
        return new DocumentVariantResponseModel(
            content.Key,
            Flags(state, release is not null),
            state,
            culture is null ? content.PublishDate : content.GetPublishDate(culture),
            release,
            schedules.Next(content.Id, culture, ContentScheduleAction.Expire),
            content.CreateDate,
            (culture is null ? null : content.GetUpdateDate(culture)) ?? content.UpdateDate,
            culture,
            null,
            (culture is null ? content.Name : content.GetCultureName(culture)) ?? string.Empty);
    }

    private static IReadOnlyList<Flag> Flags(DocumentVariantState state, bool isScheduled) =>
        (state == DocumentVariantState.PublishedPendingChanges, isScheduled) switch
        {
            (true, true) => [Pending, Scheduled],
            (true, false) => [Pending],
            (false, true) => [Scheduled],
            _ => [],
        };
}
