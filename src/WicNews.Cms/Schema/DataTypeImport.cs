using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Schema;

/// <summary>Applies data types. They are known by their key.</summary>
internal sealed class DataTypeImport(
    IDataTypeService dataTypes, IDataTypeContainerService containers, PropertyEditorCollection editors, IConfigurationEditorJsonSerializer serializer)
{
    public async Task ApplyAsync(IEnumerable<DataTypeDefinition> definitions)
    {
        foreach (DataTypeDefinition definition in definitions)
        {
            IDataEditor editor = editors.TryGet(definition.EditorAlias, out IDataEditor? found)
                ? found
                : throw definition.Place.Fault($"There is no property editor '{definition.EditorAlias}'.");
            IDataType? existing = await dataTypes.GetAsync(definition.Key);
            IDataType type = existing ?? new DataType(editor, serializer, await containers.EnsureAsync(definition.Folder, definition.Place)) { Key = definition.Key };
            type.Name = definition.Name;
            type.Editor = editor;
            type.EditorUiAlias = definition.EditorUiAlias;
            type.DatabaseType = definition.DatabaseType;
            type.ConfigurationData = Configuration(definition.Config, editor);
            await SaveAsync(type, existing is null, definition.Place);
        }
    }

    private async Task SaveAsync(IDataType type, bool isNew, Place place)
    {
        Attempt<IDataType, DataTypeOperationStatus> attempt = isNew
            ? await dataTypes.CreateAsync(type, Constants.Security.SuperUserKey)
            : await dataTypes.UpdateAsync(type, Constants.Security.SuperUserKey);
        if (!attempt.Success)
        {
            string reasons = attempt.Status == DataTypeOperationStatus.InvalidConfiguration
                ? string.Join(" ", dataTypes.ValidateConfigurationData(type).Select(result => result.ErrorMessage))
                : string.Empty;
            throw place.Fault($"The data type '{type.Name}' was refused: {attempt.Status}. {reasons}".TrimEnd());
        }
    }

    private IDictionary<string, object> Configuration(ConfigText config, IDataEditor editor)
    {
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(config.Json);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            {
                return editor.GetConfigurationEditor().FromDatabase(config.Json, serializer);
            }
        }
        catch (JsonException fault)
        {
            int line = config.Place.Line + (int)(fault.LineNumber ?? 0);
            throw new SchemaException(config.Place.File, line, "The configuration is not well-formed JSON: " + fault.Message, fault);
        }

        throw config.Place.Fault("The configuration must be a JSON object.");
    }
}
