using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>Which documents are published in which languages; what doesn't vary is published in all or none.</summary>
internal sealed class PublishStatusRepository(AmbientDatabase database, ContentTypeStore types) : EfRepository(database), IPublishStatusRepository
{
    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) => Task.FromResult(Status("TRUE"));

    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken) =>
        Task.FromResult(Status("node.\"Key\" = @key", ("@key", documentKey)).TryGetValue(documentKey, out ISet<string>? cultures) ? cultures : new HashSet<string>());

    // Nothing that paths are made of comes before the comma: between a path and the end of those below it is no other.
    public Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(Guid rootDocumentKey, CancellationToken cancellationToken) =>
        Task.FromResult(Database.Rows("""SELECT "Path" FROM "Node" WHERE "Key" = @key""", row => row.GetString(0), ("@key", rootDocumentKey)) is [var path]
            ? Status("""node."Path" >= @path AND node."Path" < @until""", ("@path", path), ("@until", path + ",~"))
            : new Dictionary<Guid, ISet<string>>());

    // Elements of a library cannot be made here (see the element repositories), so none is published.
    public Task<IDictionary<Guid, ISet<string>>> GetAllElementPublishStatusAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IDictionary<Guid, ISet<string>>>(new Dictionary<Guid, ISet<string>>());

    public Task<ISet<string>> GetElementPublishStatusAsync(Guid elementKey, CancellationToken cancellationToken) =>
        Task.FromResult<ISet<string>>(new HashSet<string>());

    private IDictionary<Guid, ISet<string>> Status(string condition, params (string Name, object Value)[] values)
    {
        // All cultures are read and looked through here: with a condition on them SQLite reads those of the whole archive for one document.
        List<Row> rows = Database.Rows(
            $"""
            SELECT node."Key", content."ContentTypeId", content."Published", culture."Culture", culture."Published"
            FROM "Node" AS node
            JOIN "Content" AS content ON content."Id" = node."Id"
            LEFT JOIN "ContentCulture" AS culture ON culture."ContentId" = content."Id"
            WHERE node."NodeObjectType" = @document AND {condition}
            """,
            row => new Row(row.GetGuid(0), row.GetInt32(1), row.GetBoolean(2), row.Text(3), !row.IsDBNull(4) && row.GetBoolean(4)),
            [("@document", Constants.ObjectTypes.Document), .. values]);
        List<string> languages = Database.Rows("""SELECT "IsoCode" FROM "Language" """, row => row.GetString(0));
        HashSet<int> varying = Varying();
        return rows.GroupBy(row => row.Key).ToDictionary(document => document.Key, document => Status(document, varying, languages));
    }

    private HashSet<int> Varying() => [.. types.Types.Of<IContentType>().All.Where(type => type.VariesByCulture()).Select(type => type.Id)];

    // What varied once keeps its cultures until it is saved again.
    private static ISet<string> Status(IEnumerable<Row> document, HashSet<int> varying, List<string> languages)
    {
        Row any = document.First();
        if (!any.IsPublished)
            return new HashSet<string>();
        return (varying.Contains(any.TypeId) ? document.Where(row => row.IsCulturePublished).Select(row => row.Culture!) : languages).ToHashSet();
    }

    /// <summary>A document in one of its languages, or one without any.</summary>
    private readonly record struct Row(Guid Key, int TypeId, bool IsPublished, string? Culture, bool IsCulturePublished);
}
