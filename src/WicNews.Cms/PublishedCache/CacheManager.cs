using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PublishedCache;

namespace WicNews.Cms.PublishedCache;

/// <summary>The published caches in one place, as Umbraco's code asks for them.</summary>
internal sealed class CacheManager(
    IPublishedContentCache content,
    IPublishedMediaCache media,
    IPublishedMemberCache members,
    IPublishedElementCache elements,
    IDomainCache domains) : ICacheManager
{
    public IPublishedContentCache Content { get; } = content;

    public IPublishedMediaCache Media { get; } = media;

    public IPublishedMemberCache Members { get; } = members;

    public IPublishedElementCache Elements { get; } = elements;

    public IDomainCache Domains { get; } = domains;

    public IAppCache ElementsCache { get; } = new DictionaryAppCache();
}
