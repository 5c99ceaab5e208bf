using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WicNews.Cms.PublishedCache;

/// <summary>Documents for readers.</summary>
internal sealed class PublishedContentCache(PublishedDocuments documents) : IPublishedContentCache
{
    public IPublishedContent? GetById(bool preview, int contentId) => documents.Get(contentId, preview);

    public IPublishedContent? GetById(bool preview, Guid contentId) => documents.Get(contentId, preview);

    public IPublishedContent? GetById(int contentId) => documents.Get(contentId, preview: false);

    public IPublishedContent? GetById(Guid contentId) => documents.Get(contentId, preview: false);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => documents.GetByIdAsync(id, preview);

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => documents.GetByKeyAsync(key, preview);
}
