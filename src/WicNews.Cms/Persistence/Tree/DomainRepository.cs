using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Host names of documents. Wildcards ("*" and the node's id) give a branch its language.</summary>
internal sealed class DomainRepository(AmbientDatabase database) : EfRepository(database), IDomainRepository
{
    private static readonly MemberMap<DomainRow> Members = new MemberMap<DomainRow>().With("DomainName", row => row.Name);

    public IDomain? Get(int id) => All().Find(domain => domain.Id == id);

    public IEnumerable<IDomain> GetMany(params int[]? ids) => ids is null or [] ? All() : All().FindAll(domain => ids.Contains(domain.Id));

    public bool Exists(int id) => Get(id) is not null;

    public IEnumerable<IDomain> Get(IQuery<IDomain> query)
    {
        HashSet<int> ids = [.. Rows.Matching(query, Members).Select(row => row.Id)];
        return All().FindAll(domain => ids.Contains(domain.Id));
    }

    public int Count(IQuery<IDomain>? query) => Rows.Matching(query, Members).Count();

    public IDomain? GetByName(string domainName) => All().Find(domain => domain.DomainName == domainName);

    public bool Exists(string domainName) => GetByName(domainName) is not null;

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => All().FindAll(domain => includeWildcards || !domain.IsWildcard);

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        All().FindAll(domain => domain.RootContentId == contentId && (includeWildcards || !domain.IsWildcard));

    public void Save(IDomain entity)
    {
        DomainRow row = new()
        {
            Id = entity.Id, Key = entity.Key, Name = entity.DomainName, RootContentId = entity.RootContentId, LanguageId = entity.LanguageId, SortOrder = entity.SortOrder,
        };
        Write.Update(row);
        Database.Save();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IDomain entity) => Write.Set<DomainRow>().Where(row => row.Id == entity.Id).ExecuteDelete();

    private IQueryable<DomainRow> Rows => Read.Set<DomainRow>();

    // They are few.
    private List<IDomain> All() => Database.Rows(
        """
        SELECT domain."Id", domain."Key", domain."Name", domain."RootContentId", domain."LanguageId", domain."SortOrder", language."IsoCode"
        FROM "Domain" AS domain LEFT JOIN "Language" AS language ON language."Id" = domain."LanguageId"
        ORDER BY domain."SortOrder", domain."Id"
        """,
        Model);

    private static IDomain Model(DbDataReader row)
    {
        UmbracoDomain domain = new(row.GetString(2))
        {
            Id = row.GetInt32(0),
            Key = row.GetGuid(1),
            RootContentId = row.Number(3),
            LanguageId = row.Number(4),
            SortOrder = row.GetInt32(5),
            LanguageIsoCode = row.Text(6),
        };
        domain.ResetDirtyProperties(false);
        return domain;
    }
}
