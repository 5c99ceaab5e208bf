using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>The files of an item and of all that is below it.</summary>
internal sealed class BranchFiles(HeldFiles held, FileValues values, Lazy<IMediaService> media, Lazy<IContentService> documents)
{
    private const int PageSize = 500;

    public IEnumerable<FileOf> Below(IContentBase root)
    {
        // Documents with files are rare, and branches of documents are large.
        if (root is IContent && !values.AreInDocuments)
            return [];
        return Descendants(root).Prepend(root).SelectMany(held.By);
    }

    private IEnumerable<IContentBase> Descendants(IContentBase root)
    {
        long total = long.MaxValue;
        for (long page = 0; page * PageSize < total; page++)
        {
            IEnumerable<IContentBase> items = root is IMedia
                ? media.Value.GetPagedDescendants(root.Id, page, PageSize, out total)
                : documents.Value.GetPagedDescendants(root.Id, page, PageSize, out total);
            foreach (IContentBase item in items)
                yield return item;
        }
    }
}
