using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Restrictions of pages to members: there are no members, so nothing is restricted and nothing can be.</summary>
internal sealed class NoPublicAccess : IPublicAccessRepository
{
    private const string Reason = "Public access rules are not supported: there are no members.";

    public PublicAccessEntry? Get(Guid id) => null;

    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) => [];

    public IEnumerable<PublicAccessEntry> Get(IQuery<PublicAccessEntry> query) => [];

    public int Count(IQuery<PublicAccessEntry>? query) => 0;

    public bool Exists(Guid id) => false;

    public void Save(PublicAccessEntry entity) => throw new NotSupportedException(Reason);

    public void Delete(PublicAccessEntry entity) => throw new NotSupportedException(Reason);
}
