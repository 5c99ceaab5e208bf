using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Data types. Reads come from memory, as deep clones.</summary>
internal sealed class DataTypeRepository(DataTypeStore store, ContentTypeStore contentTypes) : IDataTypeRepository
{
    private DataTypeSet All => store.Types;

    public IDataType? Get(int id) => Clone(All.ById.GetValueOrDefault(id));

    public IDataType? Get(Guid id) => Clone(All.ByKey.GetValueOrDefault(id));

    public IEnumerable<IDataType> GetMany(params int[]? ids) => Clone(ids is { Length: > 0 } ? All.All.Where(type => ids.Contains(type.Id)) : All.All);

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) => Clone(ids is { Length: > 0 } ? All.All.Where(type => ids.Contains(type.Key)) : All.All);

    public IEnumerable<IDataType> Get(IQuery<IDataType> query) => Clone(All.All.Matching(query));

    public int Count(IQuery<IDataType>? query) => All.All.Matching(query).Count();

    public bool Exists(int id) => All.ById.ContainsKey(id);

    public bool Exists(Guid id) => All.ByKey.ContainsKey(id);

    public void Save(IDataType entity)
    {
        entity.Name = UniqueName(entity);
        store.Save(entity);
    }

    public void Delete(IDataType entity) => store.Delete(entity);

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        MoveEventInfo<IDataType> info = new(toMove, toMove.Path, container?.Key);
        store.Move(toMove, container);
        return [info];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) => Usages(type =>
        type.PropertyTypes.Where(property => property.DataTypeId == id).Select(property => property.Alias));

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id)
    {
        Guid? key = All.ById.GetValueOrDefault(id)?.Key;
        return Usages(type => key is not null && type.ListView == key ? [All.ById[id].Name ?? string.Empty] : []);
    }

    private Dictionary<Udi, IEnumerable<string>> Usages(Func<IContentTypeComposition, IEnumerable<string>> used) => contentTypes.Types.All
        .Select(type => (Udi: (Udi)UdiOf(type), Used: used(type).ToList()))
        .Where(pair => pair.Used.Count > 0)
        .ToDictionary(pair => pair.Udi, pair => (IEnumerable<string>)pair.Used);

    private static GuidUdi UdiOf(IContentTypeComposition type) =>
        new GuidUdi(type is IMediaType ? Constants.UdiEntityType.MediaType : Constants.UdiEntityType.DocumentType, type.Key);

    // Umbraco numbers a second data type of the same name; editors pick data types by name.
    private string? UniqueName(IDataType entity)
    {
        HashSet<string?> taken = new(All.All.Where(type => type.Id != entity.Id).Select(type => type.Name), StringComparer.OrdinalIgnoreCase);
        string? name = entity.Name;
        for (int number = 1; taken.Contains(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{entity.Name} ({number})");
        }

        return name;
    }

    private static IDataType? Clone(IDataType? type) => (IDataType?)type?.DeepClone();

    private static List<IDataType> Clone(IEnumerable<IDataType> types) => [.. types.Select(type => (IDataType)type.DeepClone())];
}
