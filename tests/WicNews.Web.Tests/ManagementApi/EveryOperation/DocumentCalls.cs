using System.Text.Json.Nodes;
using static WicNews.Web.Tests.ManagementApi.EveryOperation.Calls;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>Documents, their versions, blueprints, recycle bin, redirects and what finds them.</summary>
internal static class DocumentCalls
{
    public static IReadOnlyDictionary<string, MakeCall> All { get; } = new Dictionary<string, MakeCall>
    {
        ["GET /v1/collection/document/{id}"] = About("/v1/collection/document/{id}?orderBy=updateDate&orderDirection=Descending", ground => ground.EditionAsync()),
        ["GET /v1/document/are-referenced"] = About("/v1/document/are-referenced?id={id}", Document),
        ["GET /v1/document/configuration"] = Plain("/v1/document/configuration"),
        ["GET /v1/document/urls"] = About("/v1/document/urls?id={id}", Document),
        ["GET /v1/document/{id}"] = About("/v1/document/{id}", Document),
        ["GET /v1/document/{id}/audit-log"] = About("/v1/document/{id}/audit-log?orderDirection=Descending", Document),
        ["GET /v1/document/{id}/available-segment-options"] = About("/v1/document/{id}/available-segment-options", Document),
        ["GET /v1/document/{id}/domains"] = About("/v1/document/{id}/domains", Document),
        ["GET /v1/document/{id}/notifications"] = About("/v1/document/{id}/notifications", Document),
        ["GET /v1/document/{id}/preview-url"] = About("/v1/document/{id}/preview-url?providerAlias=umbDocumentUrlProvider&culture=en-US", Document),
        ["GET /v1/document/{id}/publish-with-descendants/result/{taskId}"] = async ground =>
            await ground.PublishedAsync() is var id ? new Call($"/v1/document/{id}/publish-with-descendants/result/{await ground.PublishingTaskAsync(id)}") : null!,
        ["GET /v1/document/{id}/published"] = About("/v1/document/{id}/published", ground => ground.PublishedAsync()),
        ["GET /v1/document/{id}/referenced-by"] = About("/v1/document/{id}/referenced-by", Document),
        ["GET /v1/document/{id}/referenced-descendants"] = About("/v1/document/{id}/referenced-descendants", ground => ground.EditionAsync()),
        ["POST /v1/document"] = async ground => new Call("/v1/document", await ground.ArticleBodyAsync()),
        ["POST /v1/document/create-and-publish"] = async ground => new Call("/v1/document/create-and-publish", Publishing(await ground.ArticleBodyAsync())),
        ["POST /v1/document/validate"] = async ground => new Call("/v1/document/validate", await ground.ArticleBodyAsync()),
        ["PUT /v1.1/document/{id}/validate"] = About("/v1.1/document/{id}/validate", Document, ground => With(ground.ArticleUpdate(), "cultures", new JsonArray("en-US"))),
        ["PUT /v1/document/root/sort-children"] = _ => Task.FromResult(new Call("/v1/document/root/sort-children", new { culture = "en-US", field = "Name", direction = "Ascending" })),
        ["PUT /v1/document/sort"] = async ground => new Call("/v1/document/sort", new { parent = Ground.Reference(await ground.EditionAsync()), sorting = new[] { new { id = await ground.DocumentAsync(), sortOrder = 0 } } }),
        ["DELETE /v1/document/{id}"] = About("/v1/document/{id}", Document),
        ["PUT /v1/document/{id}"] = About("/v1/document/{id}", Document, ground => ground.ArticleUpdate()),
        ["POST /v1/document/{id}/copy"] = async ground => new Call($"/v1/document/{await ground.DocumentAsync()}/copy", new { target = Ground.Reference(await ground.EditionAsync()), relateToOriginal = false, includeDescendants = false }),
        ["PUT /v1/document/{id}/domains"] = About("/v1/document/{id}/domains", ground => ground.PublishedAsync(), ground => new { defaultIsoCode = "en-US", domains = new[] { new { domainName = $"{Guid.NewGuid():N}.example", isoCode = "en-US" } } }),
        ["PUT /v1/document/{id}/move"] = async ground => new Call($"/v1/document/{await ground.DocumentAsync()}/move", Target(await ground.CreateAsync("/document", await ground.EditionBodyAsync()))),
        ["PUT /v1/document/{id}/move-to-recycle-bin"] = About("/v1/document/{id}/move-to-recycle-bin", Document),
        ["PUT /v1/document/{id}/notifications"] = About("/v1/document/{id}/notifications", Document, _ => new { subscribedActionIds = new[] { "Umb.Document.Publish" } }),
        ["PATCH /v1/document/{id}/patch"] = About("/v1/document/{id}/patch", Document, _ => new { operations = new[] { new { op = "replace", path = "/values[alias=headline,culture=en-US,segment=null]/value", value = "Patched" } } }),
        ["PUT /v1/document/{id}/publish"] = About("/v1/document/{id}/publish", Document, _ => new { publishSchedules = new[] { new { culture = "en-US", schedule = (object?)null } } }),
        ["PUT /v1/document/{id}/publish-with-descendants"] = About("/v1/document/{id}/publish-with-descendants", Document, _ => new { includeUnpublishedDescendants = true, cultures = new[] { "en-US" } }),
        ["PUT /v1/document/{id}/sort-children"] = About("/v1/document/{id}/sort-children", ground => ground.EditionAsync(), _ => new { culture = "en-US", field = "Name", direction = "Ascending" }),
        ["PUT /v1/document/{id}/unpublish"] = About("/v1/document/{id}/unpublish", ground => ground.PublishedAsync(), _ => new { cultures = new[] { "en-US" } }),
        ["PUT /v1/document/{id}/update-and-publish"] = About("/v1/document/{id}/update-and-publish", Document, ground => Publishing(ground.ArticleUpdate())),

        ["GET /v1/document-blueprint/folder/{id}"] = About("/v1/document-blueprint/folder/{id}", BlueprintFolder),
        ["GET /v1/document-blueprint/{id}"] = About("/v1/document-blueprint/{id}", Blueprint),
        ["GET /v1/document-blueprint/{id}/audit-log"] = About("/v1/document-blueprint/{id}/audit-log", Blueprint),
        ["GET /v1/document-blueprint/{id}/scaffold"] = About("/v1/document-blueprint/{id}/scaffold", Blueprint),
        ["POST /v1/document-blueprint"] = async ground => new Call("/v1/document-blueprint", await ground.BlueprintBodyAsync()),
        ["POST /v1/document-blueprint/folder"] = ground => Task.FromResult(TypeCalls.NewFolder("document-blueprint", ground)),
        ["DELETE /v1/document-blueprint/folder/{id}"] = About("/v1/document-blueprint/folder/{id}", BlueprintFolder),
        ["PUT /v1/document-blueprint/folder/{id}"] = About("/v1/document-blueprint/folder/{id}", BlueprintFolder, ground => new { name = ground.NewName() }),
        ["POST /v1/document-blueprint/from-document"] = async ground => new Call("/v1/document-blueprint/from-document", new { document = Ground.Reference(await ground.DocumentAsync()), id = Guid.NewGuid(), name = ground.NewName(), parent = (object?)null }),
        ["DELETE /v1/document-blueprint/{id}"] = About("/v1/document-blueprint/{id}", Blueprint),
        ["PUT /v1/document-blueprint/{id}"] = About("/v1/document-blueprint/{id}", Blueprint, ground => new { values = new[] { Ground.Value("headline", "Changed", "en-US") }, variants = Ground.Variants("en-US", ground.NewName()) }),
        ["PUT /v1/document-blueprint/{id}/move"] = async ground => new Call($"/v1/document-blueprint/{await ground.BlueprintAsync()}/move", Target(await ground.FolderAsync("document-blueprint"))),

        ["GET /v1/document-version"] = async ground => new Call($"/v1/document-version?documentId={(await ground.VersionAsync()).Document}&culture=en-US"),
        ["GET /v1/document-version/{id}"] = About("/v1/document-version/{id}", Version),
        ["PUT /v1/document-version/{id}/prevent-cleanup"] = About("/v1/document-version/{id}/prevent-cleanup?preventCleanup=true", Version),
        ["POST /v1/document-version/{id}/rollback"] = About("/v1/document-version/{id}/rollback?culture=en-US", Version),

        ["GET /v1/dynamic-root/steps"] = Plain("/v1/dynamic-root/steps"),
        ["POST /v1/dynamic-root/query"] = async ground => new Call("/v1/dynamic-root/query", new
        {
            context = new { id = await ground.DocumentAsync(), parent = Ground.Reference(await ground.EditionAsync()), culture = "en-US", segment = (string?)null },
            query = new { origin = new { alias = "Parent", id = (Guid?)null }, steps = new[] { new { alias = "NearestAncestorOrSelf", documentTypeIds = new[] { await ground.TypeOfAsync("summitEdition") } } } },
        }),

        ["GET /v1/item/document"] = About("/v1/item/document?id={id}", Document),
        ["GET /v1/item/document-blueprint"] = About("/v1/item/document-blueprint?id={id}", Blueprint),
        ["GET /v1/item/document/ancestors"] = About("/v1/item/document/ancestors?id={id}", Document),
        ["GET /v1/item/document/search"] = Plain("/v1/item/document/search?query=ground"),
        ["DELETE /v1/preview"] = Plain("/v1/preview"),

        ["DELETE /v1/recycle-bin/document"] = About("/v1/recycle-bin/document", Trashed),
        ["GET /v1/recycle-bin/document/children"] = About("/v1/recycle-bin/document/children?parentId={id}", Trashed),
        ["GET /v1/recycle-bin/document/referenced-by"] = Plain("/v1/recycle-bin/document/referenced-by"),
        ["GET /v1/recycle-bin/document/root"] = About("/v1/recycle-bin/document/root", Trashed),
        ["GET /v1/recycle-bin/document/siblings"] = About("/v1/recycle-bin/document/siblings?target={id}&before=5&after=5", Trashed),
        ["DELETE /v1/recycle-bin/document/{id}"] = About("/v1/recycle-bin/document/{id}", Trashed),
        ["GET /v1/recycle-bin/document/{id}/original-parent"] = About("/v1/recycle-bin/document/{id}/original-parent", Trashed),
        ["PUT /v1/recycle-bin/document/{id}/restore"] = async ground => new Call($"/v1/recycle-bin/document/{await ground.TrashedDocumentAsync()}/restore", Target(await ground.EditionAsync())),

        ["GET /v1/redirect-management"] = Plain("/v1/redirect-management?filter=ground"),
        ["GET /v1/redirect-management/status"] = Plain("/v1/redirect-management/status"),
        ["POST /v1/redirect-management/status"] = Plain("/v1/redirect-management/status?status=Enabled"),
        ["DELETE /v1/redirect-management/{id}"] = About("/v1/redirect-management/{id}", async ground => (await ground.RedirectAsync()).Redirect),
        ["GET /v1/redirect-management/{id}"] = About("/v1/redirect-management/{id}", async ground => (await ground.RedirectAsync()).Document),

        ["GET /v1/tree/document-blueprint/ancestors"] = About("/v1/tree/document-blueprint/ancestors?descendantId={id}", Blueprint),
        ["GET /v1/tree/document-blueprint/children"] = About("/v1/tree/document-blueprint/children?parentId={id}", BlueprintFolder),
        ["GET /v1/tree/document-blueprint/root"] = About("/v1/tree/document-blueprint/root", Blueprint),
        ["GET /v1/tree/document-blueprint/siblings"] = About("/v1/tree/document-blueprint/siblings?target={id}&before=5&after=5", Blueprint),
        ["GET /v1/tree/document/ancestors"] = About("/v1/tree/document/ancestors?descendantId={id}", Document),
        ["GET /v1/tree/document/children"] = About("/v1/tree/document/children?parentId={id}", ground => ground.EditionAsync()),
        ["GET /v1/tree/document/root"] = Plain("/v1/tree/document/root"),
        ["GET /v1/tree/document/siblings"] = About("/v1/tree/document/siblings?target={id}&before=5&after=5", Document),
    };

    private static Task<Guid> Document(Ground ground) => ground.DocumentAsync();

    private static Task<Guid> Trashed(Ground ground) => ground.TrashedDocumentAsync();

    private static Task<Guid> Blueprint(Ground ground) => ground.BlueprintAsync();

    private static Task<Guid> BlueprintFolder(Ground ground) => ground.FolderAsync("document-blueprint");

    private static async Task<Guid> Version(Ground ground) => (await ground.VersionAsync()).Version;

    private static JsonObject Publishing(JsonObject body) => With(body, "culturesToPublish", new JsonArray("en-US"));

    private static JsonObject With(JsonObject body, string name, JsonNode value)
    {
        body[name] = value;
        return body;
    }
}
