using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Benchmarks.Content;

/// <summary>Fills a new site with published stories, written as rows: through the services twenty thousand would take an hour.</summary>
internal sealed class ContentGenerator(CmsDbContext context, IContentTypeService types)
{
    private const int Years = 12;
    private const int Batch = 1000;
    private static readonly DateTime s_begin = new(2014, 11, 19, 0, 0, 0, DateTimeKind.Utc);
    private int _next = 100_000;
    private int _nextVersion = 100_000;

    public async Task FillAsync(int stories)
    {
        (int Id, string Path) home = Add(await TypeAsync("home"), -1, "-1", 1, 0, "Generated", "home");
        IContentType edition = await TypeAsync("summitEdition");
        IContentType article = await TypeAsync("article");
        for (int year = 0; year < Years; year++)
        {
            string name = (2014 + year).ToString(CultureInfo.InvariantCulture);
            (int Id, string Path) parent = Add(edition, home.Id, home.Path, 2, year, name, name);
            for (int number = 0; number < stories / Years; number++)
            {
                Add(article, parent.Id, parent.Path, 3, number, $"Story {number} of {name} on the digital economy", $"story-{number}-of-{name}");
                if (number % Batch == Batch - 1)
                {
                    Save();
                }
            }

            Save();
        }
    }

    private async Task<IContentType> TypeAsync(string alias) =>
        (await Task.FromResult(types.Get(alias))) ?? throw new InvalidOperationException($"The schema has no type '{alias}'.");

    private void Save()
    {
        context.SaveChanges();
        context.ChangeTracker.Clear();
    }

    private (int Id, string Path) Add(IContentType type, int parentId, string parentPath, int level, int order, string name, string segment)
    {
        int id = _next++;
        string path = $"{parentPath},{id}";
        Guid key = Guid.NewGuid();
        DateTime date = s_begin.AddMinutes(id);
        Dictionary<string, List<StoredValue>> values = Values(type, name);
        VersionRow published = Version(id, name, date, type, values, current: false);
        VersionRow draft = Version(id, name, date, type, values, current: true);
        context.AddRange(
            new NodeRow { Id = id, Key = key, ParentId = parentId, Path = path, Level = level, SortOrder = order, Name = name, NodeObjectType = Constants.ObjectTypes.Document, CreatorId = -1, CreateDate = date, UpdateDate = date },
            new ContentRow
            {
                Id = id, ContentTypeId = type.Id, Published = true, WriterId = -1, PublisherId = -1, PublishName = name, PublishDate = date, VersionId = draft.Id, PublishedVersionId = published.Id,
                Cultures = [new ContentCultureRow { ContentId = id, Culture = "en-US", Name = name, Date = date, Published = true, PublishName = name, PublishDate = date }],
            },
            published,
            draft,
            new PublishedSnapshotRow
            {
                Id = id, Key = key, ObjectType = Constants.ObjectTypes.Document, ContentTypeKey = type.Key, ContentTypeId = type.Id, ParentId = parentId, Level = level, Path = path, SortOrder = order,
                CreatorId = -1, WriterId = -1, CreateDate = date, UpdateDate = date, VersionId = published.Id,
                Data = ContentJson.Write(new SnapshotData(new() { ["en-US"] = new(name, segment, date) }, values)),
            },
            new DocumentUrlRow { DocumentKey = key, LanguageId = 1, UrlSegment = segment, IsDraft = true, IsPrimary = true },
            new DocumentUrlRow { DocumentKey = key, LanguageId = 1, UrlSegment = segment, IsDraft = false, IsPrimary = true });
        return (id, path);
    }

    private VersionRow Version(int id, string name, DateTime date, IContentType type, Dictionary<string, List<StoredValue>> values, bool current)
    {
        Dictionary<Guid, List<StoredValue>> byKey = type.CompositionPropertyTypes.Where(property => values.ContainsKey(property.Alias)).ToDictionary(property => property.Key, property => values[property.Alias]);
        return new VersionRow
        {
            Id = _nextVersion++, ContentId = id, Date = date, UserId = -1, Name = name, Current = current, Published = !current,
            Data = ContentJson.Write(new VersionData(new() { ["en-US"] = new(name, date) }, byKey)),
        };
    }

    private static Dictionary<string, List<StoredValue>> Values(IContentType type, string name)
    {
        Dictionary<string, List<StoredValue>> values = [];
        foreach (IPropertyType property in type.CompositionPropertyTypes)
        {
            object? value = property.Alias switch
            {
                "headline" => name,
                "standfirst" or "theme" => $"{name}: what was said in Wuzhen, by whom, and what came of it.",
                "body" => string.Concat(Enumerable.Repeat($"{name}. Delegates from many countries met by the canals of Wuzhen and spoke of networks, trade and trust.\n\n", 25)),
                "storyDate" => s_begin,
                "year" => 2014,
                _ => null,
            };
            if (value is not null)
            {
                values[property.Alias] = [new StoredValue(property.VariesByCulture() ? "en-US" : null, null, value)];
            }
        }

        return values;
    }
}
