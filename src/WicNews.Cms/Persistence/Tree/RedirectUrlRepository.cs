using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Addresses that documents had once.</summary>
internal sealed class RedirectUrlRepository(AmbientDatabase database) : EfRepository(database), IRedirectUrlRepository
{
    private static readonly MemberMap<RedirectRow> Members = new MemberMap<RedirectRow>().With("Key", row => row.Id).With("CreateDateUtc", row => row.CreateDate);

    private IQueryable<RedirectRow> Rows => Read.Set<RedirectRow>();

    public IRedirectUrl? Get(Guid id) => Models(Rows.Where(row => row.Id == id)).SingleOrDefault();

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) => Models(ids is null or [] ? Rows : Rows.Where(row => ids.Contains(row.Id)));

    public bool Exists(Guid id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => Models(Rows.Matching(query, Members));

    public int Count(IQuery<IRedirectUrl>? query) => Rows.Matching(query, Members).Count();

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture) =>
        Models(Rows.Where(row => row.Url == url && row.ContentKey == contentKey && row.Culture == culture)).FirstOrDefault();

    public void Save(IRedirectUrl entity)
    {
        bool isNew = !Rows.Any(row => row.Id == entity.Key);
        RedirectRow row = new() { Id = entity.Key, ContentKey = entity.ContentKey, Url = entity.Url, Culture = entity.Culture, CreateDate = entity.CreateDateUtc };
        Write.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;
        Database.Save();
        // Core takes an id for the sign of being stored; here the key is the identity.
        entity.Id = entity.Key.GetHashCode() | 1;
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);

    public void Delete(Guid id) => Write.Set<RedirectRow>().Where(row => row.Id == id).ExecuteDelete();

    public void DeleteAll() => Write.Set<RedirectRow>().ExecuteDelete();

    public void DeleteContentUrls(Guid contentKey) => Write.Set<RedirectRow>().Where(row => row.ContentKey == contentKey).ExecuteDelete();

    public IRedirectUrl? GetMostRecentUrl(string url) => Models(Rows.Where(row => row.Url == url)).FirstOrDefault();

    public IRedirectUrl? GetMostRecentUrl(string url, string culture) => string.IsNullOrWhiteSpace(culture)
        ? GetMostRecentUrl(url)
        : Models(Rows.Where(row => row.Url == url && (row.Culture == culture || row.Culture == null || row.Culture == string.Empty)))
            // The language's own before what is of all languages, however new.
            .OrderByDescending(redirect => redirect.Culture == culture).FirstOrDefault();

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) => Models(Rows.Where(row => row.ContentKey == contentKey));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) => Page(Rows, pageIndex, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        IQueryable<Guid> below = Read.Set<NodeRow>().Where(node => node.Path.Contains("," + rootContentId + ",") || node.Id == rootContentId).Select(node => node.Key);
        return Page(Rows.Where(row => below.Contains(row.ContentKey)), pageIndex, pageSize, out total);
    }

    // Addresses are kept in small letters.
    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total)
    {
        string part = searchTerm.Trim().ToLowerInvariant();
        return Page(Rows.Where(row => row.Url.Contains(part)), pageIndex, pageSize, out total);
    }

    private List<IRedirectUrl> Page(IQueryable<RedirectRow> rows, long pageIndex, int pageSize, out long total)
    {
        total = rows.Count();
        return Models(rows.OrderByDescending(row => row.CreateDate).ThenBy(row => row.Id).Skip(checked((int)(pageIndex * pageSize))).Take(pageSize));
    }

    // The newest first.
    private List<IRedirectUrl> Models(IQueryable<RedirectRow> rows)
    {
        List<RedirectRow> found = [.. rows];
        Guid[] keys = [.. found.Select(row => row.ContentKey).Distinct()];
        Dictionary<Guid, int> ids = found.Count == 0 ? [] : Read.Set<NodeRow>().Where(node => keys.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Id);
        return [.. found.OrderByDescending(row => row.CreateDate).Select(row => Model(row, ids.GetValueOrDefault(row.ContentKey)))];
    }

    private static RedirectUrl Model(RedirectRow row, int contentId)
    {
        RedirectUrl redirect = new() { Key = row.Id, ContentKey = row.ContentKey, ContentId = contentId, Url = row.Url, Culture = row.Culture, CreateDateUtc = row.CreateDate };
        redirect.Id = row.Id.GetHashCode() | 1;
        redirect.ResetDirtyProperties(false);
        return redirect;
    }
}
