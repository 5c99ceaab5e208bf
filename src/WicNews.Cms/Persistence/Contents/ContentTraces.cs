using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Links;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>What a save or a removal leaves behind besides the content itself: the readers' snapshot, links, tags, permissions, the change.</summary>
internal sealed class ContentTraces(SnapshotWriter snapshots, LinkWriter links, NodeGrants grants, ContentChangeLog changes)
{
    public void Kept(ContentBase content, Guid objectType, bool valuesChanged, bool linksChanged, ContentChangeKind kind)
    {
        snapshots.Keep(content, valuesChanged);
        if (linksChanged)
        {
            links.Keep(content, kind);
        }

        changes.Note(content.Key, objectType, kind);
    }

    public void Removed(ContentBase content, Guid objectType)
    {
        grants.Forget(content.Key, content.Id);
        changes.Note(content.Key, objectType, ContentChangeKind.Deleted);
    }
}
