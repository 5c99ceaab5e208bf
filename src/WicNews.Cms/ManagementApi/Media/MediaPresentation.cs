using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Imaging.Rights;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>Media as the Management API shows them.</summary>
internal sealed class MediaPresentation(ContentValues values, IUserService users, PictureRights rights)
{
    private static readonly Flag RunOut = new("WicNews.RightsRunOut");
    private static readonly Flag EndingSoon = new("WicNews.RightsEndingSoon");

    public MediaResponseModel Media(IMedia media) =>
        new(media.Trashed, TypeReferenceModel.Of(media.ContentType), media.Key, Flags(media), values.Read(media), Variants(media));

    public MediaCollectionItemModel CollectionItem(IMedia media, IReadOnlySet<string> columns) => new(
        CollectionTypeReferenceModel.Of(media.ContentType),
        users.GetProfileById(media.CreatorId)?.Name,
        media.SortOrder,
        media.Key,
        Flags(media),
        values.Read(media, only: columns),
        Variants(media));

    public static MediaItemModel Item(IMediaEntitySlim entity, Guid? parent) =>
        new(entity.Trashed, Reference.To(parent), entity.HasChildren, TypeReferenceModel.Of(entity), VariantItems(entity), entity.Key, []);

    public static IReadOnlyList<VariantItemModel> VariantItems(IEntitySlim entity) => [new VariantItemModel(entity.Name ?? string.Empty)];

    private IReadOnlyList<Flag> Flags(IMedia media) => rights.StateOf(rights.EndOf(media)) switch
    {
        RightsState.RunOut => [RunOut],
        RightsState.EndingSoon => [EndingSoon],
        _ => [],
    };

    private static IReadOnlyList<MediaVariantModel> Variants(IMedia media) =>
        [new MediaVariantModel(media.CreateDate, media.UpdateDate, null, null, media.Name ?? string.Empty)];
}
