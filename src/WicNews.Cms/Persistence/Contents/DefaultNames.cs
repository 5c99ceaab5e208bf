using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>
/// A node has the name that its document has in the default language: by it lists are ordered and searched. When another language becomes
/// the default, so does the name in it, where there is one.
/// </summary>
internal sealed class DefaultNames(AmbientDatabase database)
{
    /// <summary>To be called in the transaction that makes the language the default.</summary>
    public void Follow(string culture)
    {
        IQueryable<ContentCultureRow> names = database.Write.Set<ContentCultureRow>().Where(row => row.Culture == culture);
        database.Write.Set<NodeRow>().Where(node => names.Any(row => row.ContentId == node.Id))
            .ExecuteUpdate(node => node.SetProperty(to => to.Name, to => names.Where(row => row.ContentId == to.Id).Select(row => row.Name).First()));
    }
}
