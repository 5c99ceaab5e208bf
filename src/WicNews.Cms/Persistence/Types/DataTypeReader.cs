using System.Data.Common;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using WicNews.Cms.Persistence.Tree;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Makes Core's data types of rows, and back.</summary>
internal sealed class DataTypeReader(Lazy<PropertyEditorCollection> editors, IDataValueEditorFactory valueEditors, IConfigurationEditorJsonSerializer serializer)
{
    private const string All = $"""
        SELECT {NodeRows.Columns}, type."EditorAlias", type."EditorUiAlias", type."DatabaseType", type."Configuration"
        FROM "DataType" AS type JOIN "Node" AS node ON node."Id" = type."Id"
        ORDER BY node."Name", node."Id"
        """;

    public DataTypeSet Read(AmbientDatabase database) => new([.. database.Rows(All, Row).Select(Create)]);

    public void Copy(IDataType type, DataTypeRow row)
    {
        row.EditorAlias = type.EditorAlias;
        row.EditorUiAlias = type.EditorUiAlias;
        row.DatabaseType = (int)type.DatabaseType;
        row.Configuration = type.Editor?.GetConfigurationEditor().ToDatabase(type.ConfigurationData, serializer);
    }

    private static DataTypeRow Row(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Node = NodeRows.Node(row),
        EditorAlias = row.GetString(NodeRows.ColumnCount),
        EditorUiAlias = row.Text(NodeRows.ColumnCount + 1),
        DatabaseType = row.GetInt32(NodeRows.ColumnCount + 2),
        Configuration = row.Text(NodeRows.ColumnCount + 3),
    };

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
