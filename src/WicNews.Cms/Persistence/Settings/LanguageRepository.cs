using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Languages. Reads come from memory, as deep clones; codes and ids without any cloning.</summary>
internal sealed class LanguageRepository(AmbientDatabase database, EntitySetCache<LanguageSet> cache, CultureRemoval contents, DefaultNames names)
    : EfRepository(database), ILanguageRepository
{
    private LanguageSet All => cache.Get(() => LanguageReader.Read(Database));

    public ILanguage? Get(int id) => Clone(All.ById.GetValueOrDefault(id));

    public ILanguage? GetByIsoCode(string isoCode) => Clone(All.ByIsoCode.GetValueOrDefault(isoCode));

    public IEnumerable<ILanguage> GetMany(params int[]? ids) => Clone(ids is { Length: > 0 } ? All.All.Where(language => ids.Contains(language.Id)) : All.All);

    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query) => Clone(All.All.Matching(query));

    public int Count(IQuery<ILanguage>? query) => All.All.Matching(query).Count();

    public bool Exists(int id) => All.ById.ContainsKey(id);

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (isoCode is null)
        {
            return null;
        }

        return All.ByIsoCode.TryGetValue(isoCode, out ILanguage? language)
            ? language.Id
            : throwOnNotFound ? throw new ArgumentException($"There is no language '{isoCode}'.", nameof(isoCode)) : null;
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is not { } known)
        {
            return null;
        }

        return All.ById.TryGetValue(known, out ILanguage? language)
            ? language.IsoCode
            : throwOnNotFound ? throw new ArgumentException($"There is no language {known}.", nameof(id)) : null;
    }

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).OfType<string>()];

    public string GetDefaultIsoCode() => Default.IsoCode;

    public int? GetDefaultId() => Default.Id;

    public void Save(ILanguage entity)
    {
        bool becomesDefault = entity.IsDefault && All.Default is { } before && before.Id != entity.Id;
        cache.Touch();
        if (entity.IsDefault)
        {
            // There is one default at most: the new one takes over.
            Write.Set<LanguageRow>().Where(row => row.Id != entity.Id && row.IsDefault)
                .ExecuteUpdate(update => update.SetProperty(row => row.IsDefault, false));
        }

        LanguageRow row = Row(entity);
        row.Key = entity.Key;
        row.IsoCode = entity.IsoCode;
        row.CultureName = entity.CultureName;
        row.IsDefault = entity.IsDefault;
        row.IsMandatory = entity.IsMandatory;
        row.FallbackId = GetIdByIsoCode(entity.FallbackIsoCode);
        Database.Save();
        if (becomesDefault)
        {
            names.Follow(row.IsoCode);
        }

        entity.Id = row.Id;
        entity.ResetDirtyProperties();
        cache.Touch();
    }

    public void Delete(ILanguage entity)
    {
        if (All.ById.GetValueOrDefault(entity.Id) is { IsDefault: true })
        {
            throw new InvalidOperationException("The default language cannot be deleted.");
        }

        cache.Touch();
        contents.Apply(entity.Id, entity.IsoCode);
        Write.Set<LanguageRow>().Where(row => row.Id == entity.Id).ExecuteDelete();
        cache.Touch();
    }

    private ILanguage Default => All.Default ?? throw new InvalidOperationException("No language has been set up.");

    private LanguageRow Row(ILanguage entity)
    {
        if (entity.HasIdentity)
        {
            return Write.Set<LanguageRow>().AsTracking().Single(row => row.Id == entity.Id);
        }

        LanguageRow added = new() { IsoCode = entity.IsoCode, CultureName = entity.CultureName };
        Write.Add(added);
        return added;
    }

    private static ILanguage? Clone(ILanguage? language) => (ILanguage?)language?.DeepClone();

    private static List<ILanguage> Clone(IEnumerable<ILanguage> languages) => [.. languages.Select(language => (ILanguage)language.DeepClone())];
}
