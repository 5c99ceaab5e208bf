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

    public IMedia? GetMediaByPath(string mediaPath) => Build(Rows.Where(row => row.MediaPath == mediaPath).Select(row => row.Id).Take(1)).SingleOrDefault();

    public bool RecycleBinSmells() => Rows.Any(row => row.Node.ParentId == RecycleBinId);

    protected override IReadOnlyList<IMedia> Build(IEnumerable<int> ids) => Reader.Media(ids);

    protected override IReadOnlyList<IMedia> Build(IEnumerable<Guid> keys) => Reader.Media(keys);

    protected override IMedia BuildAt(StoredContent stored, VersionRow version) => Reader.MediaAt(stored, version);

    protected override IReadOnlyList<int> TypeIds(string alias) => types.Get(alias) is { } type ? [type.Id] : [];
}
