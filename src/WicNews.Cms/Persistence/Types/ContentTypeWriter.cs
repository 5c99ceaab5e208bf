using System.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Contents;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Writes Core's content types into rows, giving ids to what is new.</summary>
internal sealed class ContentTypeWriter(AmbientDatabase database, TypeNodes nodes, VariationMove moves, OldSnapshots snapshots)
{
    public void Write(IContentTypeComposition type, Guid objectType, DataTypeSet dataTypes)
    {
        bool isNew = !type.HasIdentity;
        nodes.Write(type, objectType);
        ContentTypeRow row = isNew
            ? new ContentTypeRow { Id = type.Id, Alias = type.Alias }
            : database.Write.Set<ContentTypeRow>().AsTracking().Single(existing => existing.Id == type.Id);
        Copy(type, row);
        if (isNew)
        {
            database.Write.Add(row);
        }
        else
        {
            snapshots.Note(type.Id);
        }

        database.Save();
        WriteGroups(type);
        WriteProperties(type, dataTypes);
    }

    /// <inheritdoc cref="VariationMove.Apply"/>
    public void MoveValues(ContentTypeSet before, ContentTypeSet after) => moves.Apply(before, after);

    private static void Copy(IContentTypeComposition type, ContentTypeRow row)
    {
        row.Alias = type.Alias;
        row.Icon = type.Icon;
        row.Thumbnail = type.Thumbnail;
        row.Description = type.Description;
        row.ListView = type.ListView;
        row.AllowedAsRoot = type.AllowedAsRoot;
        row.IsElement = type.IsElement;
        row.AllowedInLibrary = type.AllowedInLibrary;
        row.Variations = (int)type.Variations;
        row.Compositions = [.. type.ContentTypeComposition.Select(composed => composed.Id)];
        row.AllowedTypes = [.. (type.AllowedContentTypes ?? []).OrderBy(allowed => allowed.SortOrder).Select(allowed => allowed.Key)];
        if (type is IContentType { HistoryCleanup: { } cleanup })
        {
            row.PreventCleanup = cleanup.PreventCleanup;
            row.KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays;
            row.KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays;
        }
    }

    private void WriteGroups(IContentTypeComposition type)
    {
        CmsDbContext context = database.Write;
        Dictionary<int, PropertyGroupRow> existing = context.Set<PropertyGroupRow>().AsTracking()
            .Where(row => row.ContentTypeId == type.Id).ToDictionary(row => row.Id);
        context.RemoveRange(existing.Values.Where(row => type.PropertyGroups.All(group => group.Id != row.Id)));
        List<(PropertyGroup Group, PropertyGroupRow Row)> added = [];
        foreach (PropertyGroup group in type.PropertyGroups)
        {
            if (!existing.TryGetValue(group.Id, out PropertyGroupRow? row))
            {
                row = new PropertyGroupRow { Key = group.Key, ContentTypeId = type.Id, Alias = group.Alias };
                context.Add(row);
                added.Add((group, row));
            }

            row.Type = (short)group.Type;
            row.Alias = group.Alias;
            row.Name = group.Name;
            row.SortOrder = group.SortOrder;
        }

        database.Save();
        added.ForEach(pair => pair.Group.Id = pair.Row.Id);
    }

    private void WriteProperties(IContentTypeComposition type, DataTypeSet dataTypes)
    {
        CmsDbContext context = database.Write;
        List<(IPropertyType Property, int? Group)> properties =
        [
            .. type.PropertyGroups.SelectMany(group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property => (property, (int?)group.Id))),
            .. type.NoGroupPropertyTypes.Select(property => (property, (int?)null)),
        ];
        Dictionary<int, PropertyTypeRow> existing = context.Set<PropertyTypeRow>().AsTracking()
            .Where(row => row.ContentTypeId == type.Id).ToDictionary(row => row.Id);
        context.RemoveRange(existing.Values.Where(row => properties.All(pair => pair.Property.Id != row.Id)));
        List<(IPropertyType Property, PropertyTypeRow Row)> added = [];
        foreach ((IPropertyType property, int? group) in properties)
        {
            if (!existing.TryGetValue(property.Id, out PropertyTypeRow? row))
            {
                row = new PropertyTypeRow { Key = property.Key, ContentTypeId = type.Id, Alias = property.Alias, Name = property.Name };
                context.Add(row);
                added.Add((property, row));
            }

            row.GroupId = group;
            row.DataTypeId = DataTypeOf(type, property, dataTypes).Id;
            Copy(property, row);
        }

        database.Save();
        added.ForEach(pair => pair.Property.Id = pair.Row.Id);
    }

    private static void Copy(IPropertyType property, PropertyTypeRow row)
    {
        row.Alias = property.Alias;
        row.Name = property.Name;
        row.Description = property.Description;
        row.SortOrder = property.SortOrder;
        row.Variations = (int)property.Variations;
        row.Mandatory = property.Mandatory;
        row.MandatoryMessage = property.MandatoryMessage;
        row.LabelOnTop = property.LabelOnTop;
        row.ValidationRegExp = property.ValidationRegExp;
        row.ValidationRegExpMessage = property.ValidationRegExpMessage;
    }

    private static IDataType DataTypeOf(IContentTypeComposition type, IPropertyType property, DataTypeSet dataTypes)
    {
        IDataType found = dataTypes.ById.GetValueOrDefault(property.DataTypeId)
            ?? dataTypes.ByKey.GetValueOrDefault(property.DataTypeKey)
            ?? throw new DataException($"Property '{property.Alias}' of '{type.Alias}' names a data type that does not exist.");
        property.DataTypeId = found.Id;
        property.DataTypeKey = found.Key;
        return found;
    }
}
