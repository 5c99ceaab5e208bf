using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WicNews.Cms.Indexes;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Indexes;

/// <summary>The indexes' health, building them anew, and looking into them. Each index is its own searcher.</summary>
internal static class IndexEndpoints
{
    // Where the backoffice looks for the document behind a hit, and for its name.
    private const string KeyField = "__Key";
    private const string TypeField = "__IndexType";
    private const string NameField = "nodeName";

    public static void MapIndexes(this RouteGroupBuilder api)
    {
        var indexers = api.MapResource("/indexer", "Indexer", AuthorizationPolicies.SectionAccessSettings);
        indexers.MapGet("/", List);
        indexers.MapGet("/{indexName}", Read);
        indexers.MapPost("/{indexName}/rebuild", Rebuild).Produces(StatusCodes.Status200OK);
        var searchers = api.MapResource("/searcher", "Searcher", AuthorizationPolicies.SectionAccessSettings);
        searchers.MapGet("/", Searchers);
        searchers.MapGet("/{searcherName}/query", Query);
    }

    private static Answer<Paged<IndexModel>> List(IEnumerable<IManagedIndex> indexes, int skip = 0, int take = 100) =>
        indexes.Select(Present).ToArray().Page(skip, take);

    private static Answer<IndexModel> Read(string indexName, IEnumerable<IManagedIndex> indexes) =>
        Named(indexName, indexes) is { } index ? Present(index) : NotFound(indexName);

    private static Answer Rebuild(string indexName, IEnumerable<IManagedIndex> indexes)
    {
        if (Named(indexName, indexes) is not { } index)
            return NotFound(indexName);
        return index.StartRebuild()
            ? Answer.Done
            : new Problem(StatusCodes.Status409Conflict, "Index is being built", $"The index '{index.Name}' is being built already.");
    }

    private static Answer<Paged<SearcherModel>> Searchers(IEnumerable<IManagedIndex> indexes, int skip = 0, int take = 100) =>
        indexes.Select(index => new SearcherModel(index.Name)).ToArray().Page(skip, take);

    private static Answer<Paged<HitModel>> Query(string searcherName, IEnumerable<IManagedIndex> indexes, string? term = null, int skip = 0, int take = 100)
    {
        if (Named(searcherName, indexes) is not { } index)
            return NotFound(searcherName);
        var answer = string.IsNullOrWhiteSpace(term) ? IndexAnswer.Nothing : index.Find(term, skip, take);
        return new Paged<HitModel>(answer.Total, [.. answer.Documents.Select(Present)]);
    }

    private static IManagedIndex? Named(string name, IEnumerable<IManagedIndex> indexes) =>
        indexes.FirstOrDefault(index => index.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Problem NotFound(string name) => Problem.NotFound("Index not found", $"No index has the name '{name}'.");

    private static IndexModel Present(IManagedIndex index)
    {
        var health = index.Health;
        return new IndexModel(
            index.Name,
            new HealthModel(health.State.ToString(), health.Message),
            CanRebuild: true,
            index.Name,
            index.DocumentCount,
            index.FieldCount,
            index.Properties,
            KeyField);
    }

    private static HitModel Present(IndexedDocument document)
    {
        FieldModel[] fields =
        [
            new(NameField, [document.Name]), new(KeyField, [document.Key.ToString()]), new(TypeField, [document.IsMedia ? "media" : "content"]),
            .. document.Fields.Select(field => new FieldModel(field.Key, field.Value)),
        ];
        return new HitModel(document.Id, document.Score, fields.Length, fields);
    }

    internal sealed record IndexModel(
        string Name, HealthModel HealthStatus, bool CanRebuild, string SearcherName, int DocumentCount, int FieldCount,
        IReadOnlyDictionary<string, object?> ProviderProperties, string UniqueKeyFieldName);

    internal sealed record HealthModel(string Status, string Message);

    internal sealed record SearcherModel(string Name);

    internal sealed record HitModel(string Id, float Score, int FieldCount, IReadOnlyList<FieldModel> Fields);

    internal sealed record FieldModel(string Name, IReadOnlyList<string> Values);
}
