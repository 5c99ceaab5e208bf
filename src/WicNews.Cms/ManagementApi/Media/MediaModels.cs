using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Media;

internal sealed record MediaResponseModel(
    bool IsTrashed,
    TypeReferenceModel MediaType,
    Guid Id,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ValueResponseModel> Values,
    IReadOnlyList<MediaVariantModel> Variants);

internal sealed record MediaVariantModel(DateTime CreateDate, DateTime UpdateDate, string? Culture, string? Segment, string Name);

internal sealed record VariantItemModel(string Name, string? Culture = null);

internal sealed record MediaItemModel(
    bool IsTrashed,
    Reference? Parent,
    bool HasChildren,
    TypeReferenceModel MediaType,
    IReadOnlyList<VariantItemModel> Variants,
    Guid Id,
    IReadOnlyList<Flag> Flags);

internal sealed record MediaTreeItemModel(
    TypeReferenceModel MediaType,
    IReadOnlyList<VariantItemModel> Variants,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    Guid Id,
    Reference? Parent,
    IReadOnlyList<Flag> Flags,
    bool HasChildren);

internal sealed record MediaRecycleBinItemModel(
    TypeReferenceModel MediaType,
    IReadOnlyList<VariantItemModel> Variants,
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    Reference? Parent);

internal sealed record MediaCollectionItemModel(
    CollectionTypeReferenceModel MediaType,
    string? Creator,
    int SortOrder,
    Guid Id,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ValueResponseModel> Values,
    IReadOnlyList<MediaVariantModel> Variants);

internal sealed record CreateMediaModel(
    Reference MediaType,
    Guid? Id = null,
    Reference? Parent = null,
    IReadOnlyList<ValueModel>? Values = null,
    IReadOnlyList<VariantRequestModel>? Variants = null);

internal sealed record UpdateMediaModel(IReadOnlyList<ValueModel>? Values = null, IReadOnlyList<VariantRequestModel>? Variants = null);

internal sealed record MediaUrlsModel(Guid Id, IReadOnlyList<MediaUrlModel> UrlInfos);

internal sealed record MediaUrlModel(string? Culture, string? Url);

internal sealed record MediaConfigurationModel(bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced);
