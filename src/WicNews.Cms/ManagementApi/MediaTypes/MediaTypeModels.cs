using Umbraco.Cms.Core.Models.ContentTypeEditing;
using WicNews.Cms.ManagementApi.ContentTypes;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.MediaTypes;

internal sealed record MediaTypeSortModel(Reference MediaType, int SortOrder = 0);

internal sealed record MediaTypeCompositionModel(Reference MediaType, CompositionType CompositionType);

internal sealed record MediaTypeModel(
    IReadOnlyList<MediaTypeSortModel> AllowedMediaTypes,
    IReadOnlyList<MediaTypeCompositionModel> Compositions,
    bool IsDeletable,
    bool AliasCanBeChanged,
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

/// <summary>A media type to create or to change; <see cref="Id"/> and <see cref="Parent"/> only count when creating.</summary>
internal sealed record SaveMediaTypeModel(
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
    IReadOnlyList<MediaTypeSortModel>? AllowedMediaTypes = null,
    IReadOnlyList<MediaTypeCompositionModel>? Compositions = null,
    IReadOnlyList<PropertyTypeModel>? Properties = null,
    IReadOnlyList<PropertyContainerModel>? Containers = null);

internal sealed record MediaTypeItemModel(string? Icon, string Name, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record AllowedMediaTypeItemModel(bool MatchedFileExtension, string? Icon, string Name, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record MediaTypeTreeItemModel(
    string Icon, bool IsDeletable, bool IsFolder, bool NoAccess, string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren);

internal sealed record MediaCompositionQuestion(
    Guid? Id = null, IReadOnlyList<string>? CurrentPropertyAliases = null, IReadOnlyList<Guid>? CurrentCompositeIds = null);

internal sealed record MediaTypeConfigurationModel(IReadOnlyList<string> ReservedFieldNames);
