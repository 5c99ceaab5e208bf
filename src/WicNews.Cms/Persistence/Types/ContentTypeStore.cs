using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Types;

/// <summary>The document and media types: read from memory, written to the database.</summary>
internal sealed class ContentTypeStore(
    EntitySetCache<ContentTypeSet> cache, ContentTypeReader reader, ContentTypeWriter writer, DataTypeStore dataTypes, TypeNodes nodes, AmbientDatabase database)
{
    public ContentTypeSet Types => cache.Get(() => reader.Read(database, dataTypes.Types));

    public void Save(IContentTypeComposition type, Guid objectType)
    {
        // Only a type that was there can have content, and only a change of variation moves its values.
        ContentTypeSet? before = type.HasIdentity && VariationChanges(type) ? Types : null;
        cache.Touch();
        writer.Write(type, objectType, dataTypes.Types);
        type.ResetDirtyProperties();
        cache.Touch();
        if (before is not null)
        {
            writer.MoveValues(before, Types);
        }
    }

    public void Move(IContentTypeComposition type, EntityContainer? target)
    {
        cache.Touch();
        type.ParentId = target?.Id ?? Constants.System.Root;
        nodes.Write(type, ObjectTypeOf(type));
        type.ResetDirtyProperties();
        cache.Touch();
    }

    public void Delete<T>(IReadOnlyCollection<T> types) where T : IContentTypeComposition
    {
        cache.Touch();
        int[] ids = [.. types.Select(type => type.Id)];
        HashSet<Guid> keys = [.. types.Select(type => type.Key)];
        CmsDbContext context = database.Write;
        foreach (ContentTypeRow row in context.Set<ContentTypeRow>().AsTracking().Where(row => !ids.Contains(row.Id)).ToList())
        {
            row.Compositions = Without(row.Compositions, ids.Contains);
            row.AllowedTypes = Without(row.AllowedTypes, keys.Contains);
        }

        database.Save();
        nodes.Delete(ids);
        cache.Touch();
    }

    public bool HasContent(int typeId) => database.Read.Set<ContentRow>().Any(row => row.ContentTypeId == typeId);

    public bool HasListViewAmong(int[] nodeIds)
    {
        HashSet<int> withListView = [.. Types.All.Where(type => type.ListView is not null).Select(type => type.Id)];
        return database.Read.Set<ContentRow>().Where(row => nodeIds.Contains(row.Id)).Select(row => row.ContentTypeId).AsEnumerable().Any(withListView.Contains);
    }

    private static bool VariationChanges(IContentTypeComposition type) =>
        type.IsPropertyDirty(nameof(type.Variations)) || type.PropertyTypes.Any(property => property.IsPropertyDirty(nameof(property.Variations)));

    private static List<TItem> Without<TItem>(List<TItem> items, Func<TItem, bool> gone) => items.Any(gone) ? [.. items.Where(item => !gone(item))] : items;

    public static Guid ObjectTypeOf(IContentTypeComposition type) => type is IMediaType ? Constants.ObjectTypes.MediaType : Constants.ObjectTypes.DocumentType;
}
