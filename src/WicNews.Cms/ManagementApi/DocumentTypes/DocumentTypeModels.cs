using Umbraco.Cms.Core.Models.ContentTypeEditing;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.DocumentTypes;

internal sealed record DocumentTypeSortModel(Reference DocumentType, int SortOrder = 0);

internal sealed record DocumentTypeCompositionModel(Reference DocumentType, CompositionType CompositionType);

internal sealed record DocumentTypeModel(
    IReadOnlyList<Reference> AllowedTemplates,
    Reference? DefaultTemplate,
    CleanupModel Cleanup,
    IReadOnlyList<DocumentTypeSortModel> AllowedDocumentTypes,
    IReadOnlyList<DocumentTypeCompositionModel> Compositions,
    Guid Id,
    string Alias,
    string Name,
    string? Description,
    string Icon,
    bool AllowedAsRoot,
    bool VariesByCulture,
    bool VariesBySegment,
    Reference? Collection,
    bool IsElement,
    bool AllowedInLibrary,
    IReadOnlyList<PropertyTypeModel> Properties,
    IReadOnlyList<PropertyContainerModel> Containers);

/// <summary>A document type to create or to change; <see cref="Id"/> and <see cref="Parent"/> only count when creating.</summary>
internal sealed record SaveDocumentTypeModel(
    string Alias,
    string Name,
    string Icon,
    Guid? Id = null,
    Reference? Parent = null,
    string? Description = null,
    bool AllowedAsRoot = false,
    bool VariesByCulture = false,
    bool VariesBySegment = false,
    bool IsElement = false,
    bool AllowedInLibrary = false,
    Reference? Collection = null,
    CleanupModel? Cleanup = null,
    Reference? DefaultTemplate = null,
    IReadOnlyList<Reference>? AllowedTemplates = null,
    IReadOnlyList<DocumentTypeSortModel>? AllowedDocumentTypes = null,
    IReadOnlyList<DocumentTypeCompositionModel>? Compositions = null,
    IReadOnlyList<PropertyTypeModel>? Properties = null,
    IReadOnlyList<PropertyContainerModel>? Containers = null);

internal sealed record DocumentTypeItemModel(
    bool IsElement, bool AllowedInLibrary, string? Icon, string? Description, string Name, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record DocumentTypeTreeItemModel(
    bool IsElement, string Icon, bool IsFolder, bool NoAccess, string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren);

internal sealed record CompositionQuestion(
    bool IsElement = false, Guid? Id = null, IReadOnlyList<string>? CurrentPropertyAliases = null, IReadOnlyList<Guid>? CurrentCompositeIds = null);

internal sealed record DocumentTypeConfigurationModel(
    string DataTypesCanBeChanged, bool DisableTemplates, bool UseSegments, IReadOnlyList<string> ReservedFieldNames);
