using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Makes Core's documents and media of rows.</summary>
internal sealed class ContentReader(AmbientDatabase database, ContentTypeStore types)
{
    // SQLite allows 32,766 parameters, but long lists of them plan badly.
    private const int ChunkSize = 500;

    private const int SuperUserId = -1;

    /// <summary>The rows with what building needs.</summary>
    public IQueryable<ContentRow> Rows(Guid objectType) => database.Read.Set<ContentRow>()
        .Where(row => row.Node.NodeObjectType == objectType).Include(row => row.Node).Include(row => row.Cultures);

    public IReadOnlyList<IContent> Documents(IReadOnlyCollection<ContentRow> rows) => Build<IContent>(rows, Document);

    public IReadOnlyList<IMedia> Media(IReadOnlyCollection<ContentRow> rows) => Build<IMedia>(rows, Medium);

    /// <summary>An item as one of its versions had it.</summary>
    public IContent DocumentAt(ContentRow row, VersionRow version) => AtVersion(Document(row, TypeOf(row), Versions(version, version)), version);

    /// <inheritdoc cref="DocumentAt"/>
    public IMedia MediaAt(ContentRow row, VersionRow version) => AtVersion(Medium(row, TypeOf(row), Versions(version, version)), version);

    private List<T> Build<T>(IReadOnlyCollection<ContentRow> rows, Func<ContentRow, IContentTypeComposition, VersionPair, T> build)
    {
        List<T> built = new(rows.Count);
        foreach (ContentRow[] chunk in rows.Chunk(ChunkSize))
        {
            int[] ids = [.. chunk.SelectMany(row => new[] { row.VersionId, row.PublishedVersionId }).Where(id => id > 0).Distinct()];
            Dictionary<int, VersionRow> versions = database.Read.Set<VersionRow>().Where(version => ids.Contains(version.Id)).ToDictionary(version => version.Id);
            // What was deleted between the two questions is not there any more.
            built.AddRange(chunk.Where(row => versions.ContainsKey(row.VersionId))
                .Select(row => build(row, TypeOf(row), Versions(versions[row.VersionId], versions.GetValueOrDefault(row.PublishedVersionId)))));
        }

        return built;
    }

    private static VersionPair Versions(VersionRow draft, VersionRow? published) => new(
        ContentJson.Read<VersionData>(draft.Data),
        published is null || published == draft ? null : ContentJson.Read<VersionData>(published.Data));

    // Types are shared, not cloned: a document takes half a millisecond less, and nothing changes a type through a document.
    private IContentTypeComposition TypeOf(ContentRow row) =>
        (types.Types.Of<IContentType>().ById.TryGetValue(row.ContentTypeId, out IContentType? type) ? (IContentTypeComposition)type : null)
        ?? types.Types.Of<IMediaType>().ById.GetValueOrDefault(row.ContentTypeId)
        ?? throw new InvalidDataException($"Node {row.Id} has the unknown type {row.ContentTypeId}.");

    private static Content Document(ContentRow row, IContentTypeComposition type, VersionPair versions)
    {
        Content content = new(row.Node.Name ?? string.Empty, row.Node.ParentId, (IContentType)type, Properties(type, versions, publishes: true));
        content.DisableChangeTracking();
        Fill(content, row);
        content.Blueprint = row.Node.NodeObjectType == Umbraco.Cms.Core.Constants.ObjectTypes.DocumentBlueprint;
        content.Published = row.Published;
        content.PublishedVersionId = row.PublishedVersionId;
        content.Edited = row.Edited;
        content.PublisherId = row.PublisherId;
        content.PublishName = row.PublishName;
        content.PublishDate = row.PublishDate;
        foreach (ContentCultureRow culture in row.Cultures.Where(culture => culture.Published))
        {
            content.SetPublishInfo(culture.Culture, culture.PublishName ?? culture.Name, culture.PublishDate ?? culture.Date);
        }

        content.SetCultureEdited(row.Cultures.Where(culture => culture.Edited).Select(culture => culture.Culture));
        content.ResetDirtyProperties(false);
        content.EnableChangeTracking();
        return content;
    }

    private static Media Medium(ContentRow row, IContentTypeComposition type, VersionPair versions)
    {
        Media media = new(row.Node.Name ?? string.Empty, row.Node.ParentId, (IMediaType)type, Properties(type, versions, publishes: false));
        media.DisableChangeTracking();
        Fill(media, row);
        media.ResetDirtyProperties(false);
        media.EnableChangeTracking();
        return media;
    }

    private static void Fill(ContentBase content, ContentRow row)
    {
        content.Id = row.Id;
        content.Key = row.Node.Key;
        content.VersionId = row.VersionId;
        content.Level = row.Node.Level;
        content.Path = row.Node.Path;
        content.SortOrder = row.Node.SortOrder;
        content.Trashed = row.Node.Trashed;
        content.CreatorId = row.Node.CreatorId ?? SuperUserId;
        content.WriterId = row.WriterId;
        content.CreateDate = row.Node.CreateDate;
        content.UpdateDate = row.Node.UpdateDate;
        foreach (ContentCultureRow culture in row.Cultures)
        {
            content.SetCultureInfo(culture.Culture, culture.Name, culture.Date);
        }
    }

    private static T AtVersion<T>(T content, VersionRow version)
        where T : ContentBase
    {
        content.DisableChangeTracking();
        content.VersionId = version.Id;
        content.Name = version.Name;
        content.UpdateDate = version.Date;
        content.WriterId = version.UserId;
        content.CultureInfos?.Clear();
        foreach ((string culture, VersionCulture at) in ContentJson.Read<VersionData>(version.Data).Cultures)
        {
            content.SetCultureInfo(culture, at.Name, at.Date);
        }

        content.ResetDirtyProperties(false);
        content.EnableChangeTracking();
        return content;
    }

    private static PropertyCollection Properties(IContentTypeComposition type, VersionPair versions, bool publishes) => new(
        type.CompositionPropertyTypes.Select(propertyType => Property.CreateWithValues(0, propertyType, Values(propertyType, versions, publishes))));

    private static Property.InitialPropertyValue[] Values(IPropertyType type, VersionPair versions, bool publishes)
    {
        IEnumerable<Property.InitialPropertyValue> draft = Of(versions.Draft, type, false);
        return publishes && versions.Published is not null ? [.. draft, .. Of(versions.Published, type, true)] : [.. draft];
    }

    // A property that has since changed whether it varies keeps only the values that it can still have.
    private static IEnumerable<Property.InitialPropertyValue> Of(VersionData version, IPropertyType type, bool published) =>
        (version.Values.GetValueOrDefault(type.Key) ?? [])
        .Where(value => type.SupportsVariation(value.Culture, value.Segment))
        .Select(value => new Property.InitialPropertyValue(value.Culture, value.Segment, published, value.Value));

    private sealed record VersionPair(VersionData Draft, VersionData? Published);
}
