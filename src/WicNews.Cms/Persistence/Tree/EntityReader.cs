using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Makes the light entities that trees and pickers show.</summary>
internal sealed class EntityReader(AmbientDatabase database, ContentTypeStore types)
{
    private const int SuperUserId = -1;

    /// <summary>The entities of the nodes, in their order.</summary>
    public IReadOnlyList<IEntitySlim> Build(IReadOnlyList<NodeRow> nodes)
    {
        HashSet<int> parents = [];
        Dictionary<int, ContentRow> contents = [];
        foreach (int[] ids in nodes.Select(node => node.Id).Chunk(500))
        {
            parents.UnionWith(database.Read.Set<NodeRow>().Where(node => ids.Contains(node.ParentId)).Select(node => node.ParentId).Distinct());
            foreach (ContentRow content in database.Read.Set<ContentRow>().Where(row => ids.Contains(row.Id)).Include(row => row.Cultures))
            {
                contents[content.Id] = content;
            }
        }

        return [.. nodes.Select(node => Filled(Entity(node, contents.GetValueOrDefault(node.Id)), node, parents.Contains(node.Id)))];
    }

    private EntitySlim Entity(NodeRow node, ContentRow? content)
    {
        if (content is null)
        {
            return new EntitySlim();
        }

        return node.NodeObjectType == Constants.ObjectTypes.Media
            ? Typed(new MediaEntitySlim { MediaPath = content.MediaPath }, types.Types.Of<IMediaType>().ById[content.ContentTypeId])
            : Document(content);
    }

    private DocumentEntitySlim Document(ContentRow content)
    {
        IContentType type = types.Types.Of<IContentType>().ById[content.ContentTypeId];
        DocumentEntitySlim document = Typed(new DocumentEntitySlim(), type);
        document.Published = content.Published;
        document.Edited = content.Edited;
        document.Variations = type.Variations;
        document.CultureNames = content.Cultures.ToDictionary(culture => culture.Culture, culture => culture.Name);
        document.PublishedCultures = [.. content.Cultures.Where(culture => culture.Published).Select(culture => culture.Culture)];
        document.EditedCultures = [.. content.Cultures.Where(culture => culture.Edited).Select(culture => culture.Culture)];
        return document;
    }

    private static T Typed<T>(T entity, IContentTypeBase type)
        where T : ContentEntitySlim
    {
        entity.ContentTypeAlias = type.Alias;
        entity.ContentTypeKey = type.Key;
        entity.ContentTypeIcon = type.Icon;
        entity.ContentTypeThumbnail = type.Thumbnail;
        entity.ListViewKey = type.ListView;
        entity.IsContainer = type.ListView is not null;
        return entity;
    }

    private static EntitySlim Filled(EntitySlim entity, NodeRow node, bool hasChildren)
    {
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.Name = node.Name;
        entity.ParentId = node.ParentId;
        entity.Level = node.Level;
        entity.Path = node.Path;
        entity.SortOrder = node.SortOrder;
        entity.Trashed = node.Trashed;
        entity.NodeObjectType = node.NodeObjectType;
        entity.CreatorId = node.CreatorId ?? SuperUserId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = node.UpdateDate;
        entity.HasChildren = hasChildren;
        return entity;
    }
}
