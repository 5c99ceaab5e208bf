using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Links;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Writes documents and media, and with them everything that must change in the same transaction.</summary>
internal sealed class ContentWriter(
    AmbientDatabase database,
    NodePlaces places,
    UniqueNames names,
    VersionWriter versions,
    ContentTraces traces,
    ILanguageRepository languages,
    PropertyEditorCollection editors)
{
    public void Create(ContentBase content, Guid objectType)
    {
        bool publishing = IsPublishing(content);
        SetDates(content, isNew: true);
        names.Ensure(content, objectType, publishing);
        (string path, int level) = places.Parent(content.ParentId);
        NodeRow node = new() { Key = content.Key, ParentId = content.ParentId, Level = level + 1, NodeObjectType = objectType, CreateDate = content.CreateDate };
        node.SortOrder = content.IsPropertyDirty(nameof(content.SortOrder)) && places.IsFree(content.ParentId, objectType, content.SortOrder)
            ? content.SortOrder
            : places.NextSortOrder(content.ParentId, objectType);
        database.Write.Add(node);
        database.Write.SaveChanges();

        // The path needs the id.
        node.Path = $"{path},{node.Id}";
        content.Id = node.Id;
        content.Path = node.Path;
        content.Level = node.Level;
        content.SortOrder = node.SortOrder;
        ContentRow row = new() { Id = node.Id, Node = node, ContentTypeId = content.ContentTypeId };
        versions.Create(content, publishing);
        Fill(row, content);
        database.Write.Add(row);
        database.Save();
        Finish(content, objectType, valuesChanged: true);
    }

    public void Update(ContentBase content, Guid objectType)
    {
        PublishedState? state = (content as IPublishableContentBase)?.PublishedState;
        if (state is not (PublishedState.Publishing or PublishedState.Unpublishing) && !content.IsDirty())
        {
            return;
        }

        SetDates(content, isNew: false);
        if (content.IsPropertyDirty(nameof(content.Path)))
        {
            // Core moves a branch: only the place is new.
            MoveAlong(content, objectType);
            return;
        }

        names.Ensure(content, objectType, IsPublishing(content));
        if (content.IsPropertyDirty(nameof(content.ParentId)))
        {
            (string path, int level) = places.Parent(content.ParentId);
            content.Path = $"{path},{content.Id}";
            content.Level = level + 1;
            content.SortOrder = places.NextSortOrder(content.ParentId, objectType);
        }

        versions.Update(content, IsPublishing(content));
        ContentRow row = database.Write.Set<ContentRow>().AsTracking().Include(row => row.Node).Include(row => row.Cultures).Single(row => row.Id == content.Id);
        Fill(row, content);
        database.Save();
        Finish(content, objectType, valuesChanged: content is not IPublishableContentBase || state == PublishedState.Publishing);
    }

    public void Delete(ContentBase content, Guid objectType)
    {
        // All rows that belong to the node's id go with it; those of its key are named.
        database.Write.Set<NodeRow>().Where(node => node.Id == content.Id).ExecuteDelete();
        database.Write.Set<DocumentUrlRow>().Where(row => row.DocumentKey == content.Key).ExecuteDelete();
        database.Write.Set<DocumentUrlAliasRow>().Where(row => row.DocumentKey == content.Key).ExecuteDelete();
        database.Write.Set<RedirectRow>().Where(row => row.ContentKey == content.Key).ExecuteDelete();
        traces.Removed(content, objectType);
        content.DeleteDate = DateTime.UtcNow;
    }

    public static bool IsPublishing(IContentBase content) => content is IPublishableContentBase { PublishedState: PublishedState.Publishing };

    private static bool IsUnpublishing(IContentBase content) => content is IPublishableContentBase { PublishedState: PublishedState.Unpublishing };

    private void MoveAlong(ContentBase content, Guid objectType)
    {
        NodeRow node = database.Write.Set<NodeRow>().AsTracking().Single(node => node.Id == content.Id);
        (node.Path, node.Level, node.ParentId, node.Trashed) = (content.Path, content.Level, content.ParentId, content.Trashed);
        database.Save();
        traces.Kept(content, objectType, valuesChanged: false, linksChanged: false, content.Trashed ? ContentChangeKind.Unpublished : ContentChangeKind.Saved);
        content.ResetDirtyProperties();
    }

    private void Fill(ContentRow row, ContentBase content)
    {
        NodeRow node = row.Node;
        (node.Name, node.ParentId, node.Level, node.Path, node.SortOrder, node.Trashed) =
            (content.Name, content.ParentId, content.Level, content.Path, content.SortOrder, content.Trashed);
        (node.CreatorId, node.UpdateDate) = (content.CreatorId, content.UpdateDate);
        (row.VersionId, row.WriterId, row.ContentTypeId) = (content.VersionId, content.WriterId, content.ContentTypeId);
        row.MediaPath = content is IMedia media ? MediaPaths.Of(media) : null;
        if (content is PublishableContentBase publishable)
        {
            FillPublishing(row, publishable);
        }
    }

    private void FillPublishing(ContentRow row, PublishableContentBase content)
    {
        bool publishing = IsPublishing(content);
        bool published = publishing || (content.Published && !IsUnpublishing(content));
        EditState edits = EditState.Of(content, publishing, languages.GetDefaultIsoCode(), editors);
        content.AdjustDates(content.UpdateDate, publishing);
        content.SetCultureEdited(edits.Cultures);
        row.Published = published;
        row.Edited = content.Edited = !published || edits.IsEdited;
        FillCultures(row, content, published, edits);
        if (publishing)
        {
            (content.PublisherId, content.PublishName, content.PublishDate) = (content.WriterId, content.Name, content.UpdateDate);
        }
        else if (!published)
        {
            (content.PublisherId, content.PublishName, content.PublishDate, content.PublishedVersionId) = (null, null, null, 0);
        }

        (row.PublishedVersionId, row.PublisherId, row.PublishName, row.PublishDate) =
            (content.PublishedVersionId, content.PublisherId, content.PublishName, content.PublishDate);
    }

    private static void FillCultures(ContentRow row, PublishableContentBase content, bool published, EditState edits)
    {
        List<ContentCultureInfos> infos = content.ContentType.VariesByCulture() ? [.. content.CultureInfos?.Values ?? []] : [];
        row.Cultures.RemoveAll(culture => infos.All(info => info.Culture != culture.Culture));
        foreach (ContentCultureInfos info in infos)
        {
            ContentCultureRow? culture = row.Cultures.Find(culture => culture.Culture == info.Culture);
            if (culture is null)
            {
                row.Cultures.Add(culture = new ContentCultureRow { ContentId = row.Id, Culture = info.Culture });
            }

            (culture.Name, culture.Date, culture.Edited) = (info.Name ?? string.Empty, info.Date, edits.Cultures.Contains(info.Culture));
            culture.Published = published && content.IsCulturePublished(info.Culture);
            // What an older program published says when it was published last: it was out since then at least.
            culture.FirstPublishDate ??= culture.PublishDate ?? (culture.Published ? content.GetPublishDate(info.Culture) : null);
            (culture.PublishName, culture.PublishDate) = culture.Published
                ? (content.GetPublishName(info.Culture), content.GetPublishDate(info.Culture))
                : (null, null);
        }
    }

    private void Finish(ContentBase content, Guid objectType, bool valuesChanged)
    {
        ContentChangeKind kind = ContentChangeKind.Saved;
        if (content is PublishableContentBase publishable)
        {
            kind = publishable.PublishedState switch
            {
                PublishedState.Publishing => ContentChangeKind.Published,
                PublishedState.Unpublishing => ContentChangeKind.Unpublished,
                _ => content.Trashed ? ContentChangeKind.Unpublished : ContentChangeKind.Saved,
            };
            // Setting it also settles the published state.
            publishable.Published = kind == ContentChangeKind.Published || (publishable.Published && !IsUnpublishing(content));
        }

        traces.Kept(content, objectType, valuesChanged, linksChanged: true, kind);
        content.ResetDirtyProperties();
    }

    private static void SetDates(ContentBase content, bool isNew)
    {
        DateTime now = DateTime.UtcNow;
        if (isNew && content.CreateDate == default)
        {
            content.CreateDate = now;
        }

        if (content.UpdateDate == default || !content.IsPropertyDirty(nameof(content.UpdateDate)))
        {
            content.UpdateDate = now;
        }
    }
}
