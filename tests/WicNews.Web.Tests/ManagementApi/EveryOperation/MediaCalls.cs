using static WicNews.Web.Tests.ManagementApi.EveryOperation.Calls;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>Media, their recycle bin, uploads and renditions.</summary>
internal static class MediaCalls
{
    public static IReadOnlyDictionary<string, MakeCall> All { get; } = new Dictionary<string, MakeCall>
    {
        ["GET /v1/collection/media"] = About("/v1/collection/media?id={id}&orderBy=updateDate", ground => ground.MediaFolderAsync()),
        ["GET /v1/imaging/resize/urls"] = About("/v1/imaging/resize/urls?id={id}&width=200&height=200&mode=Crop", Media),
        ["GET /v1/item/media"] = About("/v1/item/media?id={id}", Media),
        ["GET /v1/item/media/ancestors"] = About("/v1/item/media/ancestors?id={id}", Media),
        ["GET /v1/item/media/search"] = Plain("/v1/item/media/search?query=ground"),
        ["GET /v1/media/are-referenced"] = About("/v1/media/are-referenced?id={id}", Media),
        ["GET /v1/media/configuration"] = Plain("/v1/media/configuration"),
        ["GET /v1/media/urls"] = About("/v1/media/urls?id={id}", Media),
        ["GET /v1/media/{id}"] = About("/v1/media/{id}", Media),
        ["GET /v1/media/{id}/audit-log"] = About("/v1/media/{id}/audit-log", Media),
        ["GET /v1/media/{id}/referenced-by"] = About("/v1/media/{id}/referenced-by", Media),
        ["GET /v1/media/{id}/referenced-descendants"] = About("/v1/media/{id}/referenced-descendants", ground => ground.MediaFolderAsync()),
        ["POST /v1/media"] = async ground => new Call("/v1/media", await ground.MediaBodyAsync()),
        ["POST /v1/media/validate"] = async ground => new Call("/v1/media/validate", await ground.MediaBodyAsync()),
        ["PUT /v1/media/root/sort-children"] = _ => Task.FromResult(new Call("/v1/media/root/sort-children", new { field = "Name", direction = "Ascending" })),
        ["PUT /v1/media/sort"] = async ground => new Call("/v1/media/sort", new { parent = Ground.Reference(await ground.MediaFolderAsync()), sorting = new[] { new { id = await ground.MediaAsync(), sortOrder = 0 } } }),
        ["DELETE /v1/media/{id}"] = About("/v1/media/{id}", Media),
        ["PUT /v1/media/{id}"] = About("/v1/media/{id}", Media, Update),
        ["PUT /v1/media/{id}/move"] = async ground => new Call($"/v1/media/{await ground.MediaAsync()}/move", Target(await ground.MediaAsync())),
        ["PUT /v1/media/{id}/move-to-recycle-bin"] = About("/v1/media/{id}/move-to-recycle-bin", Media),
        ["PUT /v1/media/{id}/sort-children"] = About("/v1/media/{id}/sort-children", ground => ground.MediaFolderAsync(), _ => new { field = "Name", direction = "Ascending" }),
        ["PUT /v1/media/{id}/validate"] = About("/v1/media/{id}/validate", Media, Update),

        ["DELETE /v1/recycle-bin/media"] = About("/v1/recycle-bin/media", Trashed),
        ["GET /v1/recycle-bin/media/children"] = About("/v1/recycle-bin/media/children?parentId={id}", Trashed),
        ["GET /v1/recycle-bin/media/referenced-by"] = Plain("/v1/recycle-bin/media/referenced-by"),
        ["GET /v1/recycle-bin/media/root"] = About("/v1/recycle-bin/media/root", Trashed),
        ["GET /v1/recycle-bin/media/siblings"] = About("/v1/recycle-bin/media/siblings?target={id}&before=5&after=5", Trashed),
        ["DELETE /v1/recycle-bin/media/{id}"] = About("/v1/recycle-bin/media/{id}", Trashed),
        ["GET /v1/recycle-bin/media/{id}/original-parent"] = About("/v1/recycle-bin/media/{id}/original-parent", Trashed),
        ["PUT /v1/recycle-bin/media/{id}/restore"] = async ground => new Call($"/v1/recycle-bin/media/{await ground.TrashedMediaAsync()}/restore", Target(await ground.MediaFolderAsync())),

        ["GET /v1/temporary-file/configuration"] = Plain("/v1/temporary-file/configuration"),
        ["GET /v1/temporary-file/{id}"] = About("/v1/temporary-file/{id}", ground => ground.PictureFileAsync()),
        ["POST /v1/temporary-file"] = _ => Task.FromResult(new Call("/v1/temporary-file", Form: () => Ground.Upload(Guid.NewGuid()))),
        ["DELETE /v1/temporary-file/{id}"] = About("/v1/temporary-file/{id}", ground => ground.PictureFileAsync()),

        ["GET /v1/tree/media/ancestors"] = About("/v1/tree/media/ancestors?descendantId={id}", Media),
        ["GET /v1/tree/media/children"] = About("/v1/tree/media/children?parentId={id}", ground => ground.MediaFolderAsync()),
        ["GET /v1/tree/media/root"] = Plain("/v1/tree/media/root"),
        ["GET /v1/tree/media/siblings"] = About("/v1/tree/media/siblings?target={id}&before=5&after=5", Media),
    };

    private static Task<Guid> Media(Ground ground) => ground.MediaAsync();

    private static Task<Guid> Trashed(Ground ground) => ground.TrashedMediaAsync();

    private static object Update(Ground ground) => new { values = Array.Empty<object>(), variants = Ground.Variants(null, ground.NewName()) };
}
