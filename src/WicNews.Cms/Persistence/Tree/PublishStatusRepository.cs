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
    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) => StatusAsync(Documents, cancellationToken);

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
        // What varied once keeps its cultures until it is saved again.
        HashSet<int> varying = [.. types.Types.Of<IContentType>().All.Where(type => type.VariesByCulture()).Select(type => type.Id)];
        return found.ToDictionary(row => row.Key, row => (ISet<string>)(
            !row.Published ? []
            : !varying.Contains(row.ContentTypeId) ? [.. languages]
            : row.Cultures.Where(culture => culture.Published).Select(culture => culture.Culture).ToHashSet()));
    }
}
