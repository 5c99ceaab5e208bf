using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WicNews.Cms.PublishedCache;

/// <summary>There are no members on this site.</summary>
internal sealed class NoMembers : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member) => throw Refusal(nameof(Get));

    public Task<IPublishedMember?> GetAsync(IMember member) => throw Refusal(nameof(GetAsync));

    public IPublishedContentType GetContentType(int id) => throw Refusal(nameof(GetContentType));

    public IPublishedContentType GetContentType(string alias) => throw Refusal(nameof(GetContentType));

    private static NotSupportedException Refusal(string member) => new($"{nameof(NoMembers)}.{member}: there are no members.");
}
