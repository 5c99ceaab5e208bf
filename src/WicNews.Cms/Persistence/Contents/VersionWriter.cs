using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>
/// Writes versions: saving replaces the draft's values; publishing makes the draft the published version, which stays as history, and goes
/// on with a new draft of the same values.
/// </summary>
internal sealed class VersionWriter(AmbientDatabase database)
{
    public void Create(ContentBase content, bool publishing)
    {
        if (publishing)
        {
            ((PublishableContentBase)content).PublishedVersionId = Insert(content, current: false, published: true);
        }

        content.VersionId = Insert(content, current: true, published: false);
    }

    public void Update(ContentBase content, bool publishing)
    {
        if (content is PublishableContentBase { PublishedState: PublishedState.Publishing or PublishedState.Unpublishing })
        {
            Versions(content).Where(version => version.Published).ExecuteUpdate(version => version.SetProperty(to => to.Published, false));
        }

        string data = ContentJson.Write(Data(content, publishing));
        int updated = Versions(content).Where(version => version.Id == content.VersionId && version.Current).ExecuteUpdate(version => version
            .SetProperty(to => to.Data, data)
            .SetProperty(to => to.Date, content.UpdateDate)
            .SetProperty(to => to.UserId, content.WriterId)
            .SetProperty(to => to.Name, content.Name)
            .SetProperty(to => to.Current, !publishing)
            .SetProperty(to => to.Published, publishing));
        if (updated != 1)
        {
            throw new InvalidOperationException("Cannot save a non-current version.");
        }

        if (publishing)
        {
            ((PublishableContentBase)content).PublishedVersionId = content.VersionId;
            content.VersionId = Insert(content, current: true, published: false);
        }
    }

    private IQueryable<VersionRow> Versions(ContentBase content) => database.Write.Set<VersionRow>().Where(version => version.ContentId == content.Id);

    private int Insert(ContentBase content, bool current, bool published)
    {
        VersionRow row = new()
        {
            ContentId = content.Id,
            Date = content.UpdateDate,
            UserId = content.WriterId,
            Name = content.Name,
            Current = current,
            Published = published,
            Data = ContentJson.Write(Data(content, published)),
        };
        database.Write.Add(row);
        database.Write.SaveChanges();
        return row.Id;
    }

    // Publishing one language must not publish another's draft: the published version has published values only.
    private static VersionData Data(ContentBase content, bool published)
    {
        ContentCultureInfosCollection? infos = published ? ((PublishableContentBase)content).PublishCultureInfos : content.CultureInfos;
        Dictionary<string, VersionCulture> cultures = (infos?.Values ?? []).ToDictionary(info => info.Culture, info => new VersionCulture(info.Name ?? string.Empty, info.Date));
        Dictionary<Guid, List<StoredValue>> values = [];
        foreach (IProperty property in content.Properties)
        {
            List<StoredValue> stored =
            [
                .. property.Values.Select(value => new StoredValue(value.Culture, value.Segment, Cleaned(published ? value.PublishedValue : value.EditedValue)))
                    .Where(value => value.Value is not null),
            ];
            if (stored.Count > 0)
            {
                values[property.PropertyType.Key] = stored;
            }
        }

        return new VersionData(cultures, values);
    }

    private static object? Cleaned(object? value) => value is string text ? PlainText.Clean(text) : value;
}
