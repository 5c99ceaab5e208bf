using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Documents;

internal sealed record DocumentResponseModel(
    Reference? Template,
    bool IsTrashed,
    TypeReferenceModel DocumentType,
    Guid Id,
    IReadOnlyList<Flag> Flags,
    IReadOnlyList<ValueResponseModel> Values,
    IReadOnlyList<DocumentVariantResponseModel> Variants);

internal sealed record DocumentVariantResponseModel(
    Guid Id,
    IReadOnlyList<Flag> Flags,
    DocumentVariantState State,
    DateTime? PublishDate,
    DateTime? ScheduledPublishDate,
    DateTime? ScheduledUnpublishDate,
    DateTime CreateDate,
    DateTime UpdateDate,
    string? Culture,
    string? Segment,
    string Name);

internal sealed record DocumentVariantItemModel(Guid Id, IReadOnlyList<Flag> Flags, DocumentVariantState State, string Name, string? Culture);

internal sealed record DocumentItemModel(
    bool IsTrashed,
    bool IsProtected,
    Reference? Parent,
    bool HasChildren,
    TypeReferenceModel DocumentType,
    IReadOnlyList<DocumentVariantItemModel> Variants,
    Guid Id,
    IReadOnlyList<Flag> Flags);

internal sealed record DocumentTreeItemModel(
    bool IsProtected,
    IReadOnlyList<Reference> Ancestors,
    TypeReferenceModel DocumentType,
    IReadOnlyList<DocumentVariantItemModel> Variants,
    bool NoAccess,
    bool IsTrashed,
    DateTime CreateDate,
    Guid Id,
    Reference? Parent,
    IReadOnlyList<Flag> Flags,
    bool HasChildren);

internal sealed record DocumentRecycleBinItemModel(
    TypeReferenceModel DocumentType,
    IReadOnlyList<DocumentVariantItemModel> Variants,
    Guid Id,
    DateTime CreateDate,
    bool HasChildren,
    Reference? Parent);

internal sealed record CreateDocumentModel(
    Reference DocumentType,
    Guid? Id = null,
    Reference? Parent = null,
    Reference? Template = null,
    IReadOnlyList<ValueModel>? Values = null,
    IReadOnlyList<VariantRequestModel>? Variants = null);

internal sealed record CreateAndPublishDocumentModel(
    Reference DocumentType,
    IReadOnlyList<string> CulturesToPublish,
    Guid? Id = null,
    Reference? Parent = null,
    Reference? Template = null,
    IReadOnlyList<ValueModel>? Values = null,
    IReadOnlyList<VariantRequestModel>? Variants = null);

internal sealed record UpdateDocumentModel(
    Reference? Template = null,
    IReadOnlyList<ValueModel>? Values = null,
    IReadOnlyList<VariantRequestModel>? Variants = null);

internal sealed record UpdateAndPublishDocumentModel(
    IReadOnlyList<string> CulturesToPublish,
    Reference? Template = null,
    IReadOnlyList<ValueModel>? Values = null,
    IReadOnlyList<VariantRequestModel>? Variants = null);

internal sealed record ValidateUpdateDocumentModel(
    IReadOnlyList<string>? Cultures = null,
    Reference? Template = null,
    IReadOnlyList<ValueModel>? Values = null,
    IReadOnlyList<VariantRequestModel>? Variants = null);

internal sealed record MoveModel(Reference? Target = null);

internal sealed record CopyDocumentModel(Reference? Target = null, bool RelateToOriginal = false, bool IncludeDescendants = false);

internal sealed record DocumentConfigurationModel(
    bool DisableDeleteWhenReferenced,
    bool DisableUnpublishWhenReferenced,
    bool AllowEditInvariantFromNonDefault,
    bool AllowNonExistingSegmentsCreation);
