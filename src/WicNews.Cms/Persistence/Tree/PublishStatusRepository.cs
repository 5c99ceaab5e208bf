using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Settings;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Which documents are published in which languages; what doesn't vary is published in all or none.</summary>
internal sealed class PublishStatusRepository(AmbientDatabase database, ContentTypeStore types) : EfRepository(database), IPublishStatusRepository
{
    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken)
    {
        List<Document> documents = Database.Rows(
            """
            SELECT content."Id", node."Key", content."ContentTypeId", content."Published"
            FROM "Content" AS content JOIN "Node" AS node ON node."Id" = content."Id"
            WHERE node."NodeObjectType" = @document
            """,
            row => new Document(row.GetInt32(0), row.GetGuid(1), row.GetInt32(2), row.GetBoolean(3)),
            ("@document", Constants.ObjectTypes.Document));
        ILookup<int, string> cultures = Database.Rows(
            """SELECT "ContentId", "Culture" FROM "ContentCulture" WHERE "Published" """,
            row => new PublishedCulture(row.GetInt32(0), row.GetString(1))).ToLookup(row => row.Document, row => row.Culture);
        List<string> languages = Database.Rows("""SELECT "IsoCode" FROM "Language" """, row => row.GetString(0));
        HashSet<int> varying = Varying();
        return Task.FromResult<IDictionary<Guid, ISet<string>>>(documents.ToDictionary(
            document => document.Key, document => Status(document.IsPublished, varying.Contains(document.TypeId), languages, cultures[document.Id])));
    }

    public async Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken)
    {
        IDictionary<Guid, ISet<string>> found = await StatusAsync(Documents.Where(row => row.Node.Key == documentKey), cancellationToken);
        return found.TryGetValue(documentKey, out ISet<string>? cultures) ? cultures : new HashSet<string>();
    }

    public async Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        string? path = await Read.Set<NodeRow>().Where(node => node.Key == rootDocumentKey).Select(node => node.Path).SingleOrDefaultAsync(cancellationToken);
        if (path is null)
        {
            return new Dictionary<Guid, ISet<string>>();
        }

        string from = path + ",";
        return await StatusAsync(
            Documents.Where(row => row.Node.Path == path || (row.Node.Path.CompareTo(from) >= 0 && row.Node.Path.CompareTo(from + "~") < 0)), cancellationToken);
    }

    // Elements of a library cannot be made here (see the element repositories), so none is published.
    public Task<IDictionary<Guid, ISet<string>>> GetAllElementPublishStatusAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IDictionary<Guid, ISet<string>>>(new Dictionary<Guid, ISet<string>>());

    public Task<ISet<string>> GetElementPublishStatusAsync(Guid elementKey, CancellationToken cancellationToken) =>
        Task.FromResult<ISet<string>>(new HashSet<string>());

    private IQueryable<ContentRow> Documents => Read.Set<ContentRow>().Where(row => row.Node.NodeObjectType == Constants.ObjectTypes.Document);

    private async Task<IDictionary<Guid, ISet<string>>> StatusAsync(IQueryable<ContentRow> rows, CancellationToken cancellationToken)
    {
        List<string> languages = await Read.Set<LanguageRow>().Select(language => language.IsoCode).ToListAsync(cancellationToken);
        // All cultures are read and looked through here: with a condition on them SQLite reads those of the whole archive for one document.
        var found = await rows
            .Select(row => new { row.Node.Key, row.ContentTypeId, row.Published, Cultures = row.Cultures.Select(culture => new { culture.Culture, culture.Published }).ToList() })
            .ToListAsync(cancellationToken);
        HashSet<int> varying = Varying();
        return found.ToDictionary(row => row.Key, row => Status(
            row.Published, varying.Contains(row.ContentTypeId), languages, row.Cultures.Where(culture => culture.Published).Select(culture => culture.Culture)));
    }

    private HashSet<int> Varying() => [.. types.Types.Of<IContentType>().All.Where(type => type.VariesByCulture()).Select(type => type.Id)];

    // What varied once keeps its cultures until it is saved again.
    private static ISet<string> Status(bool isPublished, bool varies, IEnumerable<string> languages, IEnumerable<string> cultures) =>
        !isPublished ? new HashSet<string>() : (varies ? cultures : languages).ToHashSet();

    private sealed record Document(int Id, Guid Key, int TypeId, bool IsPublished);

    private sealed record PublishedCulture(int Document, string Culture);
}
