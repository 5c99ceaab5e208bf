using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.PropertyEditors.Schemas;

/// <summary>What values a data type takes: as its editor says, where it is Umbraco's, and as <see cref="ValueSchemas"/> does otherwise.</summary>
internal sealed class EditorSchemas(IDataTypeService dataTypes, DataEditorCollection editors) : IPropertyEditorSchemaService
{
    public async Task<Attempt<PropertyValueSchema, PropertyEditorSchemaOperationStatus>> GetSchemaAsync(Guid dataTypeKey)
    {
        if (await dataTypes.GetAsync(dataTypeKey) is not { } type)
            return Attempt.FailWithStatus(PropertyEditorSchemaOperationStatus.DataTypeNotFound, new PropertyValueSchema(null, null));
        return SupportsSchema(type.EditorAlias)
            ? Attempt.SucceedWithStatus(
                PropertyEditorSchemaOperationStatus.Success, new PropertyValueSchema(GetValueType(type.EditorAlias, type.ConfigurationObject), GetValueSchema(type.EditorAlias, type.ConfigurationObject)))
            : Attempt.FailWithStatus(PropertyEditorSchemaOperationStatus.SchemaNotSupported, new PropertyValueSchema(null, null));
    }

    public Type? GetValueType(string propertyEditorAlias, object? configuration) =>
        Provider(propertyEditorAlias)?.GetValueType(configuration) ?? ValueSchemas.TypeOf(propertyEditorAlias);

    public JsonObject? GetValueSchema(string propertyEditorAlias, object? configuration) =>
        Provider(propertyEditorAlias)?.GetValueSchema(configuration) ?? ValueSchemas.SchemaOf(propertyEditorAlias, configuration);

    public bool SupportsSchema(string propertyEditorAlias) => Provider(propertyEditorAlias) is not null || ValueSchemas.TypeOf(propertyEditorAlias) is not null;

    private IValueSchemaProvider? Provider(string alias) => editors.FirstOrDefault(editor => editor.Alias == alias) as IValueSchemaProvider;
}
