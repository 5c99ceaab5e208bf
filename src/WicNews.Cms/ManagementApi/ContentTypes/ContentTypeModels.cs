using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.ContentTypes;

internal sealed record PropertyTypeModel(
    Guid Id,
    string Alias,
    string Name,
    Reference DataType,
    Reference? Container = null,
    int SortOrder = 0,
    string? Description = null,
    bool VariesByCulture = false,
    bool VariesBySegment = false,
    PropertyValidationModel? Validation = null,
    PropertyAppearanceModel? Appearance = null);

internal sealed record PropertyValidationModel(bool Mandatory = false, string? MandatoryMessage = null, string? RegEx = null, string? RegExMessage = null);

internal sealed record PropertyAppearanceModel(bool LabelOnTop = false);

/// <summary>A tab or a group of properties.</summary>
internal sealed record PropertyContainerModel(Guid Id, string Type, Reference? Parent = null, string? Name = null, int SortOrder = 0);

internal sealed record CleanupModel(bool PreventCleanup = false, int? KeepAllVersionsNewerThanDays = null, int? KeepLatestVersionPerDayForDays = null);

internal sealed record AllowedTypeModel(Guid Id, string Name, string? Description, string? Icon);

internal sealed record AvailableCompositionModel(IReadOnlyList<string> FolderPath, bool IsCompatible, Guid Id, string Name, string Icon);

internal sealed record CompositionUseModel(Guid Id, string Name, string Icon);

internal sealed record AllowedParentsModel(IReadOnlyList<Reference> AllowedParentIds);

internal sealed record NamedItemModel(string Name, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record BatchModel<T>(int Total, IReadOnlyList<T> Items);

internal sealed record TargetModel(Reference? Target = null);
