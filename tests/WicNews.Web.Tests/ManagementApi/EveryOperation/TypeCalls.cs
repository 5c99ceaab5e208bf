using System.Text.Json.Nodes;
using static WicNews.Web.Tests.ManagementApi.EveryOperation.Calls;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>Document types, media types, data types, and the folders they lie in.</summary>
internal static class TypeCalls
{
    public static IReadOnlyDictionary<string, MakeCall> All { get; } = new Dictionary<string, MakeCall>
    {
        ["GET /v1/data-type/batch"] = About("/v1/data-type/batch?id={id}", DataType),
        ["GET /v1/data-type/configuration"] = Plain("/v1/data-type/configuration"),
        ["GET /v1/data-type/{id}"] = About("/v1/data-type/{id}", DataType),
        ["GET /v1/data-type/{id}/is-used"] = About("/v1/data-type/{id}/is-used", DataType),
        ["GET /v1/data-type/{id}/referenced-by"] = About("/v1/data-type/{id}/referenced-by", DataType),
        ["POST /v1/data-type"] = ground => Task.FromResult(new Call("/v1/data-type", ground.DataTypeBody())),
        ["DELETE /v1/data-type/{id}"] = About("/v1/data-type/{id}", DataType),
        ["PUT /v1/data-type/{id}"] = About("/v1/data-type/{id}", DataType, ground => Without(ground.DataTypeBody(), "id", "parent")),
        ["POST /v1/data-type/{id}/copy"] = async ground => new Call($"/v1/data-type/{await ground.DataTypeAsync()}/copy", Target(await ground.FolderAsync("data-type"))),
        ["PUT /v1/data-type/{id}/move"] = async ground => new Call($"/v1/data-type/{await ground.DataTypeAsync()}/move", Target(await ground.FolderAsync("data-type"))),
        ["GET /v1/data-type/schemas/batch"] = About("/v1/data-type/schemas/batch?id={id}", DataType),
        ["GET /v1/data-type/{id}/schema"] = About("/v1/data-type/{id}/schema", DataType),
        ["GET /v1/filter/data-type"] = Plain("/v1/filter/data-type?name=text"),
        ["GET /v1/item/data-type"] = About("/v1/item/data-type?id={id}", DataType),
        ["GET /v1/item/data-type/ancestors"] = About("/v1/item/data-type/ancestors?id={id}", DataType),
        ["GET /v1/item/data-type/search"] = Plain("/v1/item/data-type/search?query=text"),
        ["GET /v1/property-type/is-used"] = About("/v1/property-type/is-used?contentTypeId={id}&propertyAlias=line", DocumentType),
        ["GET /v1/tree/data-type/ancestors"] = About("/v1/tree/data-type/ancestors?descendantId={id}", DataType),
        ["GET /v1/tree/data-type/search"] = Plain("/v1/tree/data-type/search?query=text"),
        ["GET /v1/tree/data-type/siblings"] = About("/v1/tree/data-type/siblings?target={id}&before=5&after=5", DataType),

        ["GET /v1/document-type/allowed-at-root"] = Plain("/v1/document-type/allowed-at-root"),
        ["GET /v1/document-type/allowed-in-library"] = Plain("/v1/document-type/allowed-in-library"),
        ["POST /v1/document-type/available-compositions"] = async ground => new Call("/v1/document-type/available-compositions", new { isElement = false, id = await ground.DocumentTypeAsync(), currentPropertyAliases = new[] { "line" }, currentCompositeIds = Array.Empty<Guid>() }),
        ["GET /v1/document-type/{id}/blueprint"] = About("/v1/document-type/{id}/blueprint", ground => ground.TypeOfAsync("article")),
        ["POST /v1/document-type"] = async ground => new Call("/v1/document-type", await ground.TypeBodyAsync(media: false)),
        ["GET /v1/item/document-type/search"] = Plain("/v1/item/document-type/search?query=article"),
        ["GET /v1/tree/document-type/search"] = Plain("/v1/tree/document-type/search?query=article"),

        ["GET /v1/import/analyze"] = async ground => new Call($"/v1/import/analyze?temporaryFileId={(await ground.ExportedAsync("document-type", await ground.DocumentTypeAsync())).File}"),

        ["GET /v1/media-type/allowed-at-root"] = Plain("/v1/media-type/allowed-at-root"),
        ["POST /v1/media-type/available-compositions"] = async ground => new Call("/v1/media-type/available-compositions", new { id = await ground.MediaTypeAsync(), currentPropertyAliases = new[] { "line" }, currentCompositeIds = Array.Empty<Guid>() }),
        ["POST /v1/media-type"] = async ground => new Call("/v1/media-type", await ground.TypeBodyAsync(media: true)),
        ["GET /v1/item/media-type/allowed"] = Plain("/v1/item/media-type/allowed?fileExtension=jpg"),
        ["GET /v1/item/media-type/folders"] = Plain("/v1/item/media-type/folders"),
        ["GET /v1/item/media-type/search"] = Plain("/v1/item/media-type/search?query=image"),
    }
    .Concat(OfFolders("data-type")).Concat(OfContentTypes("document-type", DocumentType)).Concat(OfContentTypes("media-type", ground => ground.MediaTypeAsync()))
    .Concat(OfFolders("document-type")).Concat(OfFolders("media-type"))
    .ToDictionary(call => call.Key, call => call.Value);

    public static Call NewFolder(string resource, Ground ground) => new($"/v1/{resource}/folder", new { id = Guid.NewGuid(), parent = (object?)null, name = ground.NewName() });

    private static Dictionary<string, MakeCall> OfFolders(string resource)
    {
        Task<Guid> Folder(Ground ground) => ground.FolderAsync(resource);
        return new()
        {
            [$"GET /v1/{resource}/folder/{{id}}"] = About($"/v1/{resource}/folder/{{id}}", Folder),
            [$"POST /v1/{resource}/folder"] = ground => Task.FromResult(NewFolder(resource, ground)),
            [$"PUT /v1/{resource}/folder/{{id}}"] = About($"/v1/{resource}/folder/{{id}}", Folder, ground => new { name = ground.NewName() }),
            [$"DELETE /v1/{resource}/folder/{{id}}"] = About($"/v1/{resource}/folder/{{id}}", Folder),
            [$"GET /v1/tree/{resource}/root"] = Plain($"/v1/tree/{resource}/root"),
            [$"GET /v1/tree/{resource}/children"] = About($"/v1/tree/{resource}/children?parentId={{id}}", Folder),
        };
    }

    private static Dictionary<string, MakeCall> OfContentTypes(string resource, Func<Ground, Task<Guid>> type) => new()
    {
        [$"GET /v1/{resource}/batch"] = About($"/v1/{resource}/batch?id={{id}}", type),
        [$"GET /v1/{resource}/configuration"] = Plain($"/v1/{resource}/configuration"),
        [$"GET /v1/{resource}/{{id}}"] = About($"/v1/{resource}/{{id}}", type),
        [$"GET /v1/{resource}/{{id}}/allowed-children"] = About($"/v1/{resource}/{{id}}/allowed-children", type),
        [$"GET /v1/{resource}/{{id}}/allowed-parents"] = About($"/v1/{resource}/{{id}}/allowed-parents", type),
        [$"GET /v1/{resource}/{{id}}/composition-references"] = About($"/v1/{resource}/{{id}}/composition-references", type),
        [$"PUT /v1/{resource}/{{id}}"] = async ground => await type(ground) is var id ? new Call($"/v1/{resource}/{id}", await ground.TypeUpdateAsync(resource, id)) : null!,
        [$"DELETE /v1/{resource}/{{id}}"] = About($"/v1/{resource}/{{id}}", type),
        [$"POST /v1/{resource}/{{id}}/copy"] = async ground => new Call($"/v1/{resource}/{await type(ground)}/copy", Target(await ground.FolderAsync(resource))),
        [$"PUT /v1/{resource}/{{id}}/move"] = async ground => new Call($"/v1/{resource}/{await type(ground)}/move", Target(await ground.FolderAsync(resource))),
        [$"GET /v1/{resource}/{{id}}/export"] = About($"/v1/{resource}/{{id}}/export", type),
        [$"GET /v1/{resource}/{{id}}/schema"] = About($"/v1/{resource}/{{id}}/schema", type),
        [$"POST /v1/{resource}/import"] = async ground => await ground.ExportedAsync(resource, await type(ground), goes: true) is var (_, file) ? new Call($"/v1/{resource}/import", new { file = Ground.Reference(file) }) : null!,
        [$"PUT /v1/{resource}/{{id}}/import"] = async ground => await ground.ExportedAsync(resource, await type(ground)) is var (id, file) ? new Call($"/v1/{resource}/{id}/import", new { file = Ground.Reference(file) }) : null!,
        [$"GET /v1/item/{resource}"] = About($"/v1/item/{resource}?id={{id}}", type),
        [$"GET /v1/item/{resource}/ancestors"] = About($"/v1/item/{resource}/ancestors?id={{id}}", type),
        [$"GET /v1/tree/{resource}/ancestors"] = About($"/v1/tree/{resource}/ancestors?descendantId={{id}}", type),
        [$"GET /v1/tree/{resource}/siblings"] = About($"/v1/tree/{resource}/siblings?target={{id}}&before=5&after=5", type),
    };

    private static Task<Guid> DataType(Ground ground) => ground.DataTypeAsync();

    private static Task<Guid> DocumentType(Ground ground) => ground.DocumentTypeAsync();

    private static JsonObject Without(JsonObject body, params string[] names)
    {
        foreach (var name in names)
            body.Remove(name);
        return body;
    }
}
