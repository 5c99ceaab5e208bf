using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Persistence.Types;

/// <summary>All document and media types. Members are shared: hand out deep clones only.</summary>
internal sealed class ContentTypeSet
{
    private readonly Dictionary<Type, object> _byKind = [];

    public ContentTypeSet(IReadOnlyList<IContentTypeComposition> all)
    {
        All = all;
        Add<IContentType>();
        Add<IMediaType>();
        Add<IMemberType>();
    }

    public IReadOnlyList<IContentTypeComposition> All { get; }

    public Kind<T> Of<T>() where T : IContentTypeComposition => (Kind<T>)_byKind[typeof(T)];

    private void Add<T>() where T : IContentTypeComposition => _byKind[typeof(T)] = new Kind<T>([.. All.OfType<T>()]);

    public sealed class Kind<T>(IReadOnlyList<T> all) where T : IContentTypeComposition
    {
        public IReadOnlyList<T> All { get; } = all;
        public IReadOnlyDictionary<int, T> ById { get; } = all.ToDictionary(type => type.Id);
        public IReadOnlyDictionary<Guid, T> ByKey { get; } = all.ToDictionary(type => type.Key);
        public IReadOnlyDictionary<string, T> ByAlias { get; } = all.ToDictionary(type => type.Alias, StringComparer.OrdinalIgnoreCase);
    }
}
