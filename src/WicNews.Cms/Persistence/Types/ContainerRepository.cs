using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Folders of one kind of type.</summary>
internal abstract class ContainerRepository(AmbientDatabase database, TypeNodes nodes, Guid containedType) : EfRepository(database), IEntityContainerRepository
{
    private readonly Guid _containerType = EntityContainer.GetContainerObjectType(containedType);

    private IQueryable<NodeRow> Rows => Read.Set<NodeRow>().Where(node => node.NodeObjectType == _containerType);

    public EntityContainer? Get(int id) => ToContainer(Rows.SingleOrDefault(node => node.Id == id));

    public EntityContainer? Get(Guid id) => ToContainer(Rows.SingleOrDefault(node => node.Key == id));

    public IEnumerable<EntityContainer> Get(string name, int level) => ToContainers(Rows.Where(node => node.Name == name && node.Level == level));

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) => ToContainers(ids is { Length: > 0 } ? Rows.Where(node => ids.Contains(node.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(node => node.Id == id);

    public bool HasDuplicateName(Guid parentKey, string name) =>
        Read.Set<NodeRow>().Where(node => node.Key == parentKey).Select(node => (int?)node.Id).SingleOrDefault() is { } parent && HasDuplicateName(parent, name);

    public bool HasDuplicateName(int parentId, string name) =>
        Rows.Where(node => node.ParentId == parentId).Select(node => node.Name).AsEnumerable().Contains(name, StringComparer.OrdinalIgnoreCase);

    public void Save(EntityContainer entity)
    {
        if (entity.ContainedObjectType != containedType)
        {
            throw new InvalidOperationException("The folder is of another kind.");
        }

        if (string.IsNullOrWhiteSpace(entity.Name))
        {
            throw new InvalidOperationException("A folder needs a name.");
        }

        nodes.Write(entity, _containerType);
        entity.ResetDirtyProperties();
    }

    public void Delete(EntityContainer entity)
    {
        if (Read.Set<NodeRow>().Any(node => node.ParentId == entity.Id))
        {
            throw new InvalidOperationException("A folder must be empty to be deleted.");
        }

        nodes.Delete([entity.Id]);
    }

    private List<EntityContainer> ToContainers(IQueryable<NodeRow> rows) =>
        [.. rows.OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id).AsEnumerable().Select(row => ToContainer(row)!)];

    private EntityContainer? ToContainer(NodeRow? row)
    {
        if (row is null)
        {
            return null;
        }

        EntityContainer container = new(
            row.Id, row.Key, row.ParentId, row.Path, row.Level, row.SortOrder, containedType, row.Name, row.CreatorId ?? SuperUser.Id)
        {
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
            Trashed = row.Trashed,
        };
        container.ResetDirtyProperties(rememberDirty: false);
        return container;
    }
}

/// <summary>Folders of data types.</summary>
internal sealed class DataTypeContainerRepository(AmbientDatabase database, TypeNodes nodes)
    : ContainerRepository(database, nodes, Constants.ObjectTypes.DataType), IDataTypeContainerRepository;

/// <summary>Folders of document types.</summary>
internal sealed class DocumentTypeContainerRepository(AmbientDatabase database, TypeNodes nodes)
    : ContainerRepository(database, nodes, Constants.ObjectTypes.DocumentType), IDocumentTypeContainerRepository;

/// <summary>Folders of media types.</summary>
internal sealed class MediaTypeContainerRepository(AmbientDatabase database, TypeNodes nodes)
    : ContainerRepository(database, nodes, Constants.ObjectTypes.MediaType), IMediaTypeContainerRepository;

/// <summary>Folders of member types.</summary>
internal sealed class MemberTypeContainerRepository(AmbientDatabase database, TypeNodes nodes)
    : ContainerRepository(database, nodes, Constants.ObjectTypes.MemberType), IMemberTypeContainerRepository;

/// <summary>Folders of document blueprints.</summary>
internal sealed class DocumentBlueprintContainerRepository(AmbientDatabase database, TypeNodes nodes)
    : ContainerRepository(database, nodes, Constants.ObjectTypes.DocumentBlueprint), IDocumentBlueprintContainerRepository;

/// <summary>Folders of the element library.</summary>
internal sealed class ElementContainerRepository(AmbientDatabase database, TypeNodes nodes)
    : ContainerRepository(database, nodes, Constants.ObjectTypes.Element), IElementContainerRepository;
