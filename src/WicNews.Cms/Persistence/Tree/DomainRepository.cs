using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;
using WicNews.Cms.Persistence.Settings;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Host names of documents. Wildcards ("*" and the node's id) give a branch its language.</summary>
internal sealed class DomainRepository(AmbientDatabase database) : EfRepository(database), IDomainRepository
{
    private static readonly MemberMap<DomainRow> Members = new MemberMap<DomainRow>().With("DomainName", row => row.Name);

    public IDomain? Get(int id) => Models(Rows.Where(row => row.Id == id)).SingleOrDefault();

    public IEnumerable<IDomain> GetMany(params int[]? ids) => Models(ids is null or [] ? Rows : Rows.Where(row => ids.Contains(row.Id)));

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IDomain> Get(IQuery<IDomain> query) => Models(Rows.Matching(query, Members));

    public int Count(IQuery<IDomain>? query) => Rows.Matching(query, Members).Count();

    public IDomain? GetByName(string domainName) => Models(Rows.Where(row => row.Name == domainName)).SingleOrDefault();

    public bool Exists(string domainName) => Rows.Any(row => row.Name == domainName);

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => [.. All().Where(domain => includeWildcards || !domain.IsWildcard)];

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        [.. Models(Rows.Where(row => row.RootContentId == contentId)).Where(domain => includeWildcards || !domain.IsWildcard)];

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

    private List<IDomain> All() => Database.Rows(
        """
        SELECT domain."Id", domain."Key", domain."Name", domain."RootContentId", domain."LanguageId", domain."SortOrder", language."IsoCode"
        FROM "Domain" AS domain LEFT JOIN "Language" AS language ON language."Id" = domain."LanguageId"
        ORDER BY domain."SortOrder", domain."Id"
        """,
        IDomain (row) => Model(
            new DomainRow { Id = row.GetInt32(0), Key = row.GetGuid(1), Name = row.GetString(2), RootContentId = row.Number(3), LanguageId = row.Number(4), SortOrder = row.GetInt32(5) },
            row.Text(6)));

    private List<IDomain> Models(IQueryable<DomainRow> rows)
    {
        List<DomainRow> found = [.. rows.OrderBy(row => row.SortOrder).ThenBy(row => row.Id)];
        Dictionary<int, string> languages = found.Count == 0 ? [] : Read.Set<LanguageRow>().ToDictionary(language => language.Id, language => language.IsoCode);
        return [.. found.Select(row => Model(row, row.LanguageId is { } id ? languages.GetValueOrDefault(id) : null))];
    }

    private static UmbracoDomain Model(DomainRow row, string? language)
    {
        UmbracoDomain domain = new(row.Name) { Id = row.Id, Key = row.Key, RootContentId = row.RootContentId, LanguageId = row.LanguageId, LanguageIsoCode = language, SortOrder = row.SortOrder };
        domain.ResetDirtyProperties(false);
        return domain;
    }
}
