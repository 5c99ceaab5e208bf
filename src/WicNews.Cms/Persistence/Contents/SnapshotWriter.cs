using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Keeps what readers may see, in the transaction that changes it.</summary>
internal sealed class SnapshotWriter(AmbientDatabase database, IShortStringHelper shortStrings, Lazy<UrlSegmentProviderCollection> urlSegments)
{
    /// <summary>To be called with every save: writes, moves or removes the snapshot.</summary>
    /// <param name="content">The item as it is now.</param>
    /// <param name="valuesChanged">Whether what readers see changed, and not only its place.</param>
    public void Keep(IContentBase content, bool valuesChanged)
    {
        if (content.Trashed || content is IContent { Published: false } or IContent { Blueprint: true })
        {
            Remove(content.Id);
            return;
        }

        if (!valuesChanged && Place(content))
        {
            return;
        }

        Remove(content.Id);
        database.Write.Add(Row(content));
        database.Save();
    }

    /// <summary>A snapshot of the draft, for preview.</summary>
    public SnapshotData Draft(IContentBase content) => Data(content, published: false);

    private void Remove(int id) => database.Write.Set<PublishedSnapshotRow>().Where(row => row.Id == id).ExecuteDelete();

    private bool Place(IContentBase content) => database.Write.Set<PublishedSnapshotRow>().Where(row => row.Id == content.Id).ExecuteUpdate(row => row
        .SetProperty(to => to.ParentId, content.ParentId)
        .SetProperty(to => to.Level, content.Level)
        .SetProperty(to => to.Path, content.Path)
        .SetProperty(to => to.SortOrder, content.SortOrder)) > 0;

    private PublishedSnapshotRow Row(IContentBase content)
    {
        IContent? document = content as IContent;
        return new PublishedSnapshotRow
        {
            Id = content.Id,
            Key = content.Key,
            ObjectType = document is null ? Constants.ObjectTypes.Media : Constants.ObjectTypes.Document,
            ContentTypeId = content.ContentTypeId,
            ContentTypeKey = content.ContentType.Key,
            ParentId = content.ParentId,
            Level = content.Level,
            Path = content.Path,
            SortOrder = content.SortOrder,
            CreatorId = content.CreatorId,
            WriterId = document?.PublisherId ?? content.WriterId,
            CreateDate = content.CreateDate,
            UpdateDate = document?.PublishDate ?? content.UpdateDate,
            VersionId = document?.PublishedVersionId ?? content.VersionId,
            Data = ContentJson.Write(Data(content, published: document is not null)),
        };
    }

    private SnapshotData Data(IContentBase content, bool published) => new(Cultures(content, published), Values(content, published));

    private Dictionary<string, SnapshotCulture> Cultures(IContentBase content, bool published)
    {
        if (!content.ContentType.VariesByCulture())
        {
            string name = (published ? (content as IContent)?.PublishName : null) ?? content.Name ?? string.Empty;
            DateTime date = (published ? (content as IContent)?.PublishDate : null) ?? content.UpdateDate;
            return new Dictionary<string, SnapshotCulture> { [string.Empty] = new(name, Segment(content, null, published), date) };
        }

        ContentCultureInfosCollection? infos = published ? (content as IContent)?.PublishCultureInfos : content.CultureInfos;
        Dictionary<string, DateTime?> first = published ? FirstPublications(content.Id) : [];
        return (infos?.Values ?? []).ToDictionary(
            info => info.Culture,
            info => new SnapshotCulture(info.Name ?? string.Empty, Segment(content, info.Culture, published), info.Date, first.GetValueOrDefault(info.Culture)));
    }

    private Dictionary<string, DateTime?> FirstPublications(int id) =>
        database.Write.Set<ContentCultureRow>().Where(row => row.ContentId == id).ToDictionary(row => row.Culture, row => row.FirstPublishDate);

    private string? Segment(IContentBase content, string? culture, bool published) =>
        content is IContent ? content.GetUrlSegment(shortStrings, urlSegments.Value, culture, published) : null;

    private static Dictionary<string, List<StoredValue>> Values(IContentBase content, bool published)
    {
        Dictionary<string, List<StoredValue>> values = [];
        foreach (IProperty property in content.Properties)
        {
            List<StoredValue> stored =
            [
                .. property.Values.Select(value => new StoredValue(value.Culture, value.Segment, published ? value.PublishedValue : value.EditedValue))
                    .Where(value => value.Value is not null),
            ];
            if (stored.Count > 0)
            {
                values[property.Alias] = stored;
            }
        }

        return values;
    }
}
