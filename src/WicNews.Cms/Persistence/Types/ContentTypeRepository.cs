using System.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Types;

/// <summary>What repositories of document, media and member types share. Reads come from memory, as deep clones.</summary>
internal abstract class ContentTypeRepository<T>(ContentTypeStore store) : IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    protected ContentTypeStore Store => store;

    protected abstract Guid ObjectType { get; }

    private ContentTypeSet.Kind<T> All => store.Types.Of<T>();

    public T? Get(int id) => Clone(All.ById.GetValueOrDefault(id));

    public T? Get(Guid id) => Clone(All.ByKey.GetValueOrDefault(id));

    public T? Get(string alias) => Clone(All.ByAlias.GetValueOrDefault(alias));

    public IEnumerable<T> GetMany(params int[]? ids) => Clone(ids is { Length: > 0 } ? All.All.Where(type => ids.Contains(type.Id)) : All.All);

    public IEnumerable<T> GetMany(params Guid[]? ids) => Clone(ids is { Length: > 0 } ? All.All.Where(type => ids.Contains(type.Key)) : All.All);

    public IEnumerable<T> Get(IQuery<T> query) => Clone(All.All.Matching(query));

    public int Count(IQuery<T>? query) => All.All.Matching(query).Count();

    public bool Exists(int id) => All.ById.ContainsKey(id);

    public bool Exists(Guid id) => All.ByKey.ContainsKey(id);

    public virtual void Save(T entity)
    {
        if (All.ByAlias.TryGetValue(entity.Alias, out T? namesake) && namesake.Id != entity.Id)
        {
            throw new DuplicateNameException($"There is already a type with the alias '{entity.Alias}'.");
        }

        store.Save(entity, ObjectType);
    }

    public void Delete(T entity) => store.Delete([entity, .. All.All.Where(type => type.Id != entity.Id && type.Path.StartsWith(entity.Path + ",", StringComparison.Ordinal))]);

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer container)
    {
        // Core hands over nothing where the type goes to the root.
        EntityContainer? target = container;
        List<T> moved = [moving, .. Clone(All.All.Where(type => type.Path.StartsWith(moving.Path + ",", StringComparison.Ordinal)))];
        List<MoveEventInfo<T>> infos = [.. moved.Select(type => new MoveEventInfo<T>(type, type.Path, target?.Key))];
        store.Move(moving, target);
        return infos;
    }

    public string GetUniqueAlias(string alias)
    {
        HashSet<string> taken = [.. store.Types.All.Select(type => type.Alias).Where(other => other.StartsWith(alias, StringComparison.OrdinalIgnoreCase))];
        int number = 1;
        while (taken.Contains(alias + number, StringComparer.OrdinalIgnoreCase))
        {
            number++;
        }

        return alias + number;
    }

    public bool HasContainerInPath(string contentPath) => HasContainerInPath([.. contentPath.Split(',').Select(int.Parse)]);

    public bool HasContainerInPath(params int[] ids) => store.HasListViewAmong(ids);

    public bool HasContentNodes(int id) => store.HasContent(id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. All.All.Where(type => type.AllowedContentTypes?.Any(allowed => allowed.Key == key) == true).Select(type => type.Key)];

    private static T? Clone(T? type) => (T?)type?.DeepClone();

    private static List<T> Clone(IEnumerable<T> types) => [.. types.Select(type => (T)type.DeepClone())];
}
