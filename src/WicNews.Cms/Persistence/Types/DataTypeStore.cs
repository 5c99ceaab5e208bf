using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Types;

/// <summary>The data types: read from memory, written to the database.</summary>
internal sealed class DataTypeStore(
    EntitySetCache<DataTypeSet> cache,
    EntitySetCache<ContentTypeSet> contentTypes,
    DataTypeReader reader,
    TypeNodes nodes,
    AmbientDatabase database)
{
    public DataTypeSet Types => cache.Get(() => reader.Read(database));

    public void Save(IDataType type)
    {
        Touch();
        bool isNew = !type.HasIdentity;
        nodes.Write(type, Constants.ObjectTypes.DataType);
        DataTypeRow row = isNew
            ? new DataTypeRow { Id = type.Id, EditorAlias = type.EditorAlias }
            : database.Write.Set<DataTypeRow>().AsTracking().Single(existing => existing.Id == type.Id);
        reader.Copy(type, row);
        if (isNew)
        {
            database.Write.Add(row);
        }

        database.Save();
        type.ResetDirtyProperties();
        Touch();
    }

    public void Move(IDataType type, EntityContainer? target)
    {
        Touch();
        type.ParentId = target?.Id ?? Constants.System.Root;
        nodes.Write(type, Constants.ObjectTypes.DataType);
        type.ResetDirtyProperties();
        Touch();
    }

    public void Delete(IDataType type)
    {
        Touch();

        // Media and element types keep no property of a data type that is gone; Core has seen to document types.
        database.Write.Set<PropertyTypeRow>().Where(row => row.DataTypeId == type.Id).ExecuteDelete();
        nodes.Delete([type.Id]);
        Touch();
    }

    private void Touch()
    {
        cache.Touch();

        // Properties carry the alias of their data type's editor.
        contentTypes.Touch();
    }
}
