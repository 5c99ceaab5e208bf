using Microsoft.EntityFrameworkCore;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.PropertyEditors.Blocks;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>
/// Takes a language out of all content, when the language itself goes: the names and texts in it, its schedules, addresses, redirects, hostnames and tags.
/// Otherwise they would be there again, and published, the day somebody adds the language anew.
/// </summary>
internal sealed class CultureRemoval(AmbientDatabase database, ContentChangeLog changes, ScheduleStore schedules)
{
    private const int ChunkSize = 200;

    /// <summary>To be called in the transaction that removes the language.</summary>
    public void Apply(int languageId, string culture)
    {
        CmsDbContext context = database.Write;
        int[] contents = [.. context.Set<ContentCultureRow>().Where(row => row.Culture == culture).Select(row => row.ContentId)];
        foreach (int[] chunk in contents.Chunk(ChunkSize))
        {
            Withdraw(context, chunk, culture);
            Forget(context, chunk, culture);
            context.Set<ContentCultureRow>().Where(row => chunk.Contains(row.ContentId) && row.Culture == culture).ExecuteDelete();
        }

        schedules.RemoveAll(culture);
        context.Set<RedirectRow>().Where(row => row.Culture == culture).ExecuteDelete();
        context.Set<DocumentUrlRow>().Where(row => row.LanguageId == languageId).ExecuteDelete();
        context.Set<DocumentUrlAliasRow>().Where(row => row.LanguageId == languageId).ExecuteDelete();
        context.Set<DomainRow>().Where(row => row.LanguageId == languageId).ExecuteDelete();
        context.Set<TagRow>().Where(row => row.LanguageId == languageId).ExecuteDelete();
    }

    /// <summary>Readers no longer get the language; what was published in no other is not published any more.</summary>
    private void Withdraw(CmsDbContext context, int[] contents, string culture)
    {
        int[] gone =
        [
            .. context.Set<ContentRow>()
                .Where(row => contents.Contains(row.Id) && row.Published && row.Cultures.Any(at => at.Culture == culture && at.Published)
                    && !row.Cultures.Any(at => at.Culture != culture && at.Published))
                .Select(row => row.Id),
        ];
        context.Set<PublishedSnapshotRow>().Where(row => gone.Contains(row.Id)).ExecuteDelete();
        context.Set<VersionRow>().Where(row => gone.Contains(row.ContentId)).ExecuteUpdate(row => row.SetProperty(version => version.Published, false));
        context.Set<ContentRow>().Where(row => gone.Contains(row.Id)).ExecuteUpdate(row => row
            .SetProperty(content => content.Published, false)
            .SetProperty(content => content.PublishedVersionId, 0)
            .SetProperty(content => content.PublisherId, (int?)null)
            .SetProperty(content => content.PublishName, (string?)null)
            .SetProperty(content => content.PublishDate, (DateTime?)null));
        foreach (PublishedSnapshotRow snapshot in context.Set<PublishedSnapshotRow>().AsTracking().Where(row => contents.Contains(row.Id)).ToList())
        {
            SnapshotData data = ContentJson.Read<SnapshotData>(snapshot.Data);
            data.Cultures.Remove(culture);
            Remove(data.Values.Values, culture);
            snapshot.Data = ContentJson.Write(data);
        }

        database.Save();
        foreach (NodeRow node in context.Set<NodeRow>().Where(row => contents.Contains(row.Id)).ToList())
        {
            changes.Note(node.Key, node.NodeObjectType, gone.Contains(node.Id) ? ContentChangeKind.Unpublished : ContentChangeKind.Saved);
        }
    }

    /// <summary>No version has texts in the language, so that none brings them back.</summary>
    private void Forget(CmsDbContext context, int[] contents, string culture)
    {
        foreach (VersionRow version in context.Set<VersionRow>().AsTracking().Where(row => contents.Contains(row.ContentId)).ToList())
        {
            VersionData data = ContentJson.Read<VersionData>(version.Data);
            data.Cultures.Remove(culture);
            Remove(data.Values.Values, culture);
            version.Data = ContentJson.Write(data);
        }

        database.Save();
    }

    private static void Remove(IEnumerable<List<StoredValue>> properties, string culture)
    {
        foreach (List<StoredValue> values in properties)
        {
            values.RemoveAll(value => value.Culture == culture);
            for (int index = 0; index < values.Count; index++)
            {
                if (values[index].Value is string text)
                    values[index] = values[index] with { Value = BlockCultures.Without(text, culture) };
            }
        }
    }
}
