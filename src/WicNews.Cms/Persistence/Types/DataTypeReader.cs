using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Makes Core's data types of rows, and back.</summary>
internal sealed class DataTypeReader(Lazy<PropertyEditorCollection> editors, IDataValueEditorFactory valueEditors, IConfigurationEditorJsonSerializer serializer)
{
    public DataTypeSet Read(CmsDbContext context) =>
        new([.. context.Set<DataTypeRow>().Include(row => row.Node).OrderBy(row => row.Node.Name).ThenBy(row => row.Id).AsEnumerable().Select(Create)]);

    public void Copy(IDataType type, DataTypeRow row)
    {
        row.EditorAlias = type.EditorAlias;
        row.EditorUiAlias = type.EditorUiAlias;
        row.DatabaseType = (int)type.DatabaseType;
        row.Configuration = type.Editor?.GetConfigurationEditor().ToDatabase(type.ConfigurationData, serializer);
    }

    private DataType Create(DataTypeRow row)
    {
        // An editor that is gone keeps its data: the type can still be read, and be given another editor.
        IDataEditor editor = editors.Value.TryGet(row.EditorAlias, out IDataEditor? found) ? found : new MissingPropertyEditor(row.EditorAlias, valueEditors);
        DataType type = new(editor, serializer, row.Node.ParentId)
        {
            Id = row.Id,
            Key = row.Node.Key,
            Name = row.Node.Name,
            Level = row.Node.Level,
            Path = row.Node.Path,
            SortOrder = row.Node.SortOrder,
            CreatorId = row.Node.CreatorId ?? SuperUser.Id,
            CreateDate = row.Node.CreateDate,
            UpdateDate = row.Node.UpdateDate,
            EditorUiAlias = row.EditorUiAlias,
            DatabaseType = (ValueStorageType)row.DatabaseType,
        };
        type.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Configuration, serializer));
        type.ResetDirtyProperties(rememberDirty: false);
        return type;
    }
}
