using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Settings;

namespace WicNews.Cms.Persistence.Types;

/// <summary>
/// Keeps content when a type, or a property of it, begins or ceases to vary by culture: what was said for all languages becomes what is
/// said in the default language, and the other way round.
/// </summary>
internal sealed class VariationMove(AmbientDatabase database, EntitySetCache<LanguageSet> languages)
{
    // Between chunks the tracked rows are let go.
    private const int ChunkSize = 200;

    /// <summary>Moves what has to be moved, given the types before and after.</summary>
    public void Apply(ContentTypeSet before, ContentTypeSet after)
    {
        Dictionary<int, IContentTypeComposition> known = before.All.ToDictionary(type => type.Id);
        foreach (IContentTypeComposition type in after.All)
        {
            if (known.TryGetValue(type.Id, out IContentTypeComposition? old))
            {
                Apply(type, Changed(old, type), beginsToVary: !Varies(old.Variations) && Varies(type.Variations));
            }
        }
    }

    private static Dictionary<Guid, bool> Changed(IContentTypeComposition old, IContentTypeComposition type)
    {
        Dictionary<Guid, bool> varied = old.CompositionPropertyTypes.ToDictionary(property => property.Key, property => Varies(property.Variations));
        return type.CompositionPropertyTypes
            .Where(property => varied.TryGetValue(property.Key, out bool before) && before != Varies(property.Variations))
            .ToDictionary(property => property.Key, property => Varies(property.Variations));
    }

    private static bool Varies(ContentVariation variation) => variation.HasFlag(ContentVariation.Culture);

    private void Apply(IContentTypeComposition type, Dictionary<Guid, bool> properties, bool beginsToVary)
    {
        string? culture = languages.Get(() => LanguageReader.Read(database)).Default?.IsoCode;
        if (culture is null || (properties.Count == 0 && !beginsToVary))
        {
            return;
        }

        if (beginsToVary)
        {
            NameInCulture(type.Id, culture);
        }

        IQueryable<int> contents = database.Write.Set<ContentRow>().Where(row => row.ContentTypeId == type.Id).Select(row => row.Id);
        for (int last = 0; ;)
        {
            List<VersionRow> versions = [.. database.Write.Set<VersionRow>().AsTracking()
                .Where(row => row.Id > last && contents.Contains(row.ContentId)).OrderBy(row => row.Id).Take(ChunkSize)];
            foreach (VersionRow version in versions)
            {
                version.Data = ContentJson.Write(Moved(version, properties, culture, beginsToVary));
            }

            if (versions.Count < ChunkSize)
            {
                database.Save();
                return;
            }

            last = versions[^1].Id;
            database.Save();
        }
    }

    private static VersionData Moved(VersionRow version, Dictionary<Guid, bool> properties, string culture, bool beginsToVary)
    {
        VersionData data = ContentJson.Read<VersionData>(version.Data);
        if (beginsToVary && version.Name is { Length: > 0 } name)
        {
            data.Cultures.TryAdd(culture, new VersionCulture(name, version.Date));
        }

        foreach ((Guid property, bool varies) in properties)
        {
            if (data.Values.TryGetValue(property, out List<StoredValue>? values))
            {
                (string? from, string? to) = varies ? (null, culture) : (culture, (string?)null);
                Move(values, from, to);
            }
        }

        return data;
    }

    private static void Move(List<StoredValue> values, string? from, string? to)
    {
        StoredValue? moved = values.Find(value => value.Culture == from && value.Segment is null);
        if (moved is not null)
        {
            values.RemoveAll(value => value.Segment is null && (value.Culture == from || value.Culture == to));
            values.Add(moved with { Culture = to });
        }
    }

    private void NameInCulture(int typeId, string culture)
    {
        List<ContentRow> rows = [.. database.Write.Set<ContentRow>().Include(row => row.Node)
            .Where(row => row.ContentTypeId == typeId && row.Cultures.All(named => named.Culture != culture))];
        database.Write.AddRange(rows.Where(row => row.Node.Name is not null).Select(row => new ContentCultureRow
        {
            ContentId = row.Id,
            Culture = culture,
            Name = row.Node.Name!,
            Date = row.Node.UpdateDate,
            Edited = row.Edited,
            Published = row.Published,
            PublishName = row.Published ? row.PublishName ?? row.Node.Name : null,
            PublishDate = row.PublishDate,
            FirstPublishDate = row.PublishDate,
        }));
        database.Save();
    }
}
