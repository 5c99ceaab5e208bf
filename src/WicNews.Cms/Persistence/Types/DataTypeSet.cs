using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Persistence.Types;

/// <summary>All data types. Members are shared: hand out deep clones only.</summary>
internal sealed class DataTypeSet(IReadOnlyList<IDataType> all)
{
    public IReadOnlyList<IDataType> All { get; } = all;
    public IReadOnlyDictionary<int, IDataType> ById { get; } = all.ToDictionary(type => type.Id);
    public IReadOnlyDictionary<Guid, IDataType> ByKey { get; } = all.ToDictionary(type => type.Key);
}
