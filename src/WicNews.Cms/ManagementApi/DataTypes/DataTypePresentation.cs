using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;

namespace WicNews.Cms.ManagementApi.DataTypes;

/// <summary>Data types, from Umbraco's model and back; their configuration passes through the editor's configuration editor.</summary>
internal sealed class DataTypePresentation(IConfigurationEditorJsonSerializer serializer, PropertyEditorCollection editors)
{
    public DataTypeModel Of(IDataType type) => new(
        type.Key,
        type.IsDeletableDataType(),
        !type.IsBuildInDataType(),
        type.Name ?? string.Empty,
        type.EditorAlias,
        type.EditorUiAlias ?? type.EditorAlias,
        Values(type));

    public static DataTypeItemModel Item(IDataType type) =>
        new(type.EditorUiAlias, type.EditorAlias, type.IsDeletableDataType(), type.Name ?? string.Empty, type.Key, []);

    /// <summary>Takes over name, editor and configuration; a refusal when the editor does not exist or a setting is not readable.</summary>
    public Problem? Fill(DataType type, SaveDataTypeModel request)
    {
        if (!editors.TryGet(request.EditorAlias, out var editor))
            return UnknownEditor(request);
        type.Name = request.Name;
        type.Editor = editor;
        type.EditorUiAlias = request.EditorUiAlias;
        type.DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType);
        var settings = (request.Values ?? []).Where(value => LooseValue.From(value.Value) is not null)
            .GroupBy(value => value.Alias)
            .ToDictionary(group => group.Key, group => LooseValue.From(group.Last().Value)!);
        type.ConfigurationData = editor.GetConfigurationEditor().FromConfigurationEditor(settings);
        return null;
    }

    public Problem? UnknownEditor(SaveDataTypeModel request) =>
        editors.TryGet(request.EditorAlias, out _) ? null : DataTypeOperationStatus.PropertyEditorNotFound.ToProblem("$.editorAlias");

    public DataType New(SaveDataTypeModel request, int parentId) => new(editors[request.EditorAlias], serializer, parentId);

    private IReadOnlyList<DataTypeValueModel> Values(IDataType type)
    {
        var configuration = type.Editor?.GetConfigurationEditor().ToConfigurationEditor(type.ConfigurationData) ?? type.ConfigurationData;
        return [.. configuration.Select(setting => new DataTypeValueModel(setting.Key, Plain(setting.Value)))];
    }

    private object? Plain(object? value) => value is null or string or bool or JsonNode or JsonElement || value.GetType().IsPrimitive || value is decimal
        ? value
        : JsonNode.Parse(serializer.Serialize(value));
}
