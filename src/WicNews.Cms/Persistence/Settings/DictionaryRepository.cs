using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Dictionary items, kept whole in memory. A language's texts go with the language.</summary>
internal sealed class DictionaryRepository(
    AmbientDatabase database, EntitySetCache<DictionaryRepository.DictionarySet> cache, ILanguageRepository languages, IOptionsMonitor<DictionarySettings> settings)
    : EfRepository(database), IDictionaryRepository
{
    private IReadOnlyList<DictionaryRow> Rows => cache.Get(() =>
        new DictionarySet([.. Read.Set<DictionaryRow>().Include(row => row.Translations).OrderBy(row => row.ItemKey)])).All;

    public IDictionaryItem? Get(int id) => Items(row => row.Id == id).SingleOrDefault();

    public IDictionaryItem? Get(Guid uniqueId) => Items(row => row.Key == uniqueId).SingleOrDefault();

    public IDictionaryItem? Get(string key) => Items(row => row.ItemKey == key).SingleOrDefault();

    public IEnumerable<IDictionaryItem> GetMany(params int[]? ids) => Items(row => ids is not { Length: > 0 } || ids.Contains(row.Id));

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) => Items(row => uniqueIds.Length == 0 || uniqueIds.Contains(row.Key));

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) => Items(row => keys.Contains(row.ItemKey));

    public IEnumerable<IDictionaryItem> Get(IQuery<IDictionaryItem> query) => [.. Items(_ => true).Matching(query)];

    public int Count(IQuery<IDictionaryItem>? query) => Items(_ => true).Matching(query).Count();

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() => Rows.ToDictionary(row => row.ItemKey, row => row.Key);

    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        List<IDictionaryItem> all = Items(_ => true);
        IEnumerable<IDictionaryItem> below = parentId is null ? all : Below(all.ToLookup(item => item.ParentId), parentId);
        return string.IsNullOrEmpty(filter) ? below : below.Where(item => IsFound(item, filter, settings.CurrentValue));
    }

    private static bool IsFound(IDictionaryItem item, string filter, DictionarySettings search) =>
        (search.KeySearchMode == DictionaryKeySearchMode.Contains
            ? item.ItemKey.Contains(filter, StringComparison.OrdinalIgnoreCase)
            : item.ItemKey.StartsWith(filter, StringComparison.OrdinalIgnoreCase))
        || (search.EnableValueSearch && item.Translations.Any(translation => translation.Value.Contains(filter, StringComparison.OrdinalIgnoreCase)));

    public void Save(IDictionaryItem entity)
    {
        cache.Touch();
        DictionaryRow row = Row(entity);
        row.ParentId = entity.ParentId;
        row.ItemKey = entity.ItemKey;
        Dictionary<int, IDictionaryTranslation> wanted = entity.Translations.ToDictionary(translation => languages.GetIdByIsoCode(translation.LanguageIsoCode)!.Value);
        row.Translations.RemoveAll(translation => !wanted.ContainsKey(translation.LanguageId));
        foreach ((int language, IDictionaryTranslation translation) in wanted)
        {
            DictionaryTranslationRow? existing = row.Translations.FirstOrDefault(candidate => candidate.LanguageId == language);
            if (existing is null)
            {
                row.Translations.Add(existing = new DictionaryTranslationRow { LanguageId = language, Key = translation.Key });
            }

            existing.Value = translation.Value;
        }

        Database.Save();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
        cache.Touch();
    }

    public void Delete(IDictionaryItem entity)
    {
        Guid[] gone = [entity.Key, .. Below(Items(_ => true).ToLookup(item => item.ParentId), entity.Key).Select(item => item.Key)];
        cache.Touch();
        Write.Set<DictionaryRow>().Where(row => gone.Contains(row.Key)).ExecuteDelete();
        cache.Touch();
    }

    private static IEnumerable<IDictionaryItem> Below(ILookup<Guid?, IDictionaryItem> byParent, Guid? parent) =>
        byParent[parent].SelectMany(child => Below(byParent, child.Key).Prepend(child));

    private DictionaryRow Row(IDictionaryItem entity)
    {
        if (entity.HasIdentity)
        {
            return Write.Set<DictionaryRow>().AsTracking().Include(row => row.Translations).Single(row => row.Id == entity.Id);
        }

        DictionaryRow added = new() { Key = entity.Key, ItemKey = entity.ItemKey };
        Write.Add(added);
        return added;
    }

    private List<IDictionaryItem> Items(Func<DictionaryRow, bool> wanted)
    {
        Dictionary<int, ILanguage> byId = languages.GetMany().ToDictionary(language => language.Id);
        return [.. Rows.Where(wanted).Select(row => Create(row, byId))];
    }

    private static DictionaryItem Create(DictionaryRow row, Dictionary<int, ILanguage> byId)
    {
        DictionaryItem item = new(row.ParentId, row.ItemKey)
        {
            Id = row.Id,
            Key = row.Key,
            Translations = [.. row.Translations.Where(text => byId.ContainsKey(text.LanguageId))
                .Select(text => new DictionaryTranslation(byId[text.LanguageId], text.Value, text.Key) { Id = text.Id })],
        };
        item.ResetDirtyProperties(rememberDirty: false);
        return item;
    }

    /// <summary>All rows, never tracked and never changed.</summary>
    internal sealed record DictionarySet(IReadOnlyList<DictionaryRow> All);
}
