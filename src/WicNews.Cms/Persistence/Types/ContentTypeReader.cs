using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Makes Core's content types of rows: all at once, because types are composed of each other.</summary>
internal sealed class ContentTypeReader(IShortStringHelper shortStringHelper)
{
    public ContentTypeSet Read(AmbientDatabase database, DataTypeSet dataTypes)
    {
        List<ContentTypeRow> rows = ContentTypeRows.Types(database);
        ILookup<int, PropertyGroupRow> groups = ContentTypeRows.Groups(database).ToLookup(row => row.ContentTypeId);
        ILookup<int, PropertyTypeRow> properties = ContentTypeRows.Properties(database).ToLookup(row => row.ContentTypeId);
        Dictionary<Guid, string> aliases = rows.ToDictionary(row => row.Node.Key, row => row.Alias);

        Dictionary<int, ContentTypeCompositionBase> types = [];
        foreach (ContentTypeRow row in rows)
        {
            ContentTypeCompositionBase type = Create(row);
            SetFields(type, row);
            type.AllowedContentTypes = [.. Allowed(row, aliases)];
            SetProperties(type, groups[row.Id], properties[row.Id], dataTypes);
            types.Add(row.Id, type);
        }

        foreach (ContentTypeRow row in rows.Where(row => row.Compositions.Count > 0))
        {
            types[row.Id].ContentTypeComposition = [.. row.Compositions.Select(id => types[id])];
        }

        foreach (ContentTypeCompositionBase type in types.Values)
        {
            type.ResetDirtyProperties(rememberDirty: false);
        }

        return new ContentTypeSet([.. types.Values]);
    }

    private ContentTypeCompositionBase Create(ContentTypeRow row)
    {
        if (row.Node.NodeObjectType == Constants.ObjectTypes.MediaType)
        {
            return new MediaType(shortStringHelper, row.Node.ParentId);
        }

        return new ContentType(shortStringHelper, row.Node.ParentId)
        {
            AllowedTemplates = [],
            HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = row.PreventCleanup,
                KeepAllVersionsNewerThanDays = row.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = row.KeepLatestVersionPerDayForDays,
            },
        };
    }

    private static void SetFields(ContentTypeCompositionBase type, ContentTypeRow row)
    {
        NodeRow node = row.Node;

        // The alias before the id: media types refuse a new alias once they have an identity.
        type.Alias = row.Alias;
        type.Id = node.Id;
        type.Key = node.Key;
        type.Name = node.Name;
        type.Level = node.Level;
        type.Path = node.Path;
        type.SortOrder = node.SortOrder;
        type.CreatorId = node.CreatorId ?? SuperUser.Id;
        type.CreateDate = node.CreateDate;
        type.UpdateDate = node.UpdateDate;
        type.Icon = row.Icon;
        type.Thumbnail = row.Thumbnail;
        type.Description = row.Description;
        type.ListView = row.ListView;
        type.AllowedAsRoot = row.AllowedAsRoot;
        type.IsElement = row.IsElement;
        type.AllowedInLibrary = row.AllowedInLibrary;
        type.Variations = (ContentVariation)row.Variations;
    }

    private static IEnumerable<ContentTypeSort> Allowed(ContentTypeRow row, Dictionary<Guid, string> aliases) =>
        row.AllowedTypes.Where(aliases.ContainsKey).Select((key, index) => new ContentTypeSort(key, index, aliases[key]));

    private void SetProperties(
        ContentTypeCompositionBase type, IEnumerable<PropertyGroupRow> groups, IEnumerable<PropertyTypeRow> properties, DataTypeSet dataTypes)
    {
        ILookup<int, PropertyType> byGroup = properties
            .OrderBy(row => row.SortOrder).ThenBy(row => row.Id)
            .ToLookup(row => row.GroupId ?? 0, row => CreateProperty(row, dataTypes.ById[row.DataTypeId]));
        type.PropertyGroups = new PropertyGroupCollection(groups
            .OrderBy(row => row.SortOrder).ThenBy(row => row.Id)
            .Select(row => CreateGroup(row, byGroup[row.Id], type.SupportsPublishing)));
        type.NoGroupPropertyTypes = byGroup[0];
    }

    private static PropertyGroup CreateGroup(PropertyGroupRow row, IEnumerable<PropertyType> properties, bool publishing) =>
        new(new PropertyTypeCollection(publishing, properties))
        {
            Id = row.Id,
            Key = row.Key,
            Type = (PropertyGroupType)row.Type,
            Alias = row.Alias,
            Name = row.Name,
            SortOrder = row.SortOrder,
        };

    private PropertyType CreateProperty(PropertyTypeRow row, IDataType dataType) => new(shortStringHelper, dataType, row.Alias)
    {
        Id = row.Id,
        Key = row.Key,
        Name = row.Name,
        Description = row.Description,
        SortOrder = row.SortOrder,
        Variations = (ContentVariation)row.Variations,
        Mandatory = row.Mandatory,
        MandatoryMessage = row.MandatoryMessage,
        LabelOnTop = row.LabelOnTop,
        ValidationRegExp = row.ValidationRegExp,
        ValidationRegExpMessage = row.ValidationRegExpMessage,
    };
}
