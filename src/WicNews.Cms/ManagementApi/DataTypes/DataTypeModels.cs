using System.Text.Json;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.DataTypes;

internal sealed record DataTypeModel(
    Guid Id,
    bool IsDeletable,
    bool CanIgnoreStartNodes,
    string Name,
    string EditorAlias,
    string EditorUiAlias,
    IReadOnlyList<DataTypeValueModel> Values);

internal sealed record DataTypeValueModel(string Alias, object? Value);

/// <summary>A data type to create or to change; <see cref="Id"/> and <see cref="Parent"/> only count when creating.</summary>
internal sealed record SaveDataTypeModel(
    string Name,
    string EditorAlias,
    string EditorUiAlias,
    Guid? Id = null,
    Reference? Parent = null,
    IReadOnlyList<DataTypeSettingModel>? Values = null);

internal sealed record DataTypeSettingModel(string Alias, JsonElement? Value = null);

internal sealed record DataTypeItemModel(
    string? EditorUiAlias, string EditorAlias, bool IsDeletable, string Name, Guid Id, IReadOnlyList<Flag> Flags);

internal sealed record DataTypeTreeItemModel(
    string? EditorUiAlias, bool IsDeletable, bool IsFolder, bool NoAccess, string Name, Guid Id, Reference? Parent, IReadOnlyList<Flag> Flags, bool HasChildren);

internal sealed record DataTypeConfigurationModel(string CanBeChanged, Guid DocumentListViewId, Guid MediaListViewId);
