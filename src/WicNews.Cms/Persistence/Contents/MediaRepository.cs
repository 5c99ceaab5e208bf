using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Pictures, videos, files and their folders.</summary>
internal sealed class MediaRepository(
    AmbientDatabase database, ContentReader reader, ContentWriter writer, PropertyOrdering propertyOrdering, IMediaTypeRepository types)
    : ContentRepository<IMedia>(database, reader, writer, propertyOrdering, Constants.ObjectTypes.Media), IMediaRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinMedia;

    public IMedia? GetMediaByPath(string mediaPath) => Build([.. Rows.Where(row => row.MediaPath == mediaPath).Take(1)]).SingleOrDefault();

    public bool RecycleBinSmells() => Rows.Any(row => row.Node.ParentId == RecycleBinId);

    protected override IReadOnlyList<IMedia> Build(IReadOnlyCollection<ContentRow> rows) => Reader.Media(rows);

    protected override IMedia BuildAt(ContentRow row, VersionRow version) => Reader.MediaAt(row, version);

    protected override IReadOnlyList<int> TypeIds(string alias) => types.Get(alias) is { } type ? [type.Id] : [];
}
