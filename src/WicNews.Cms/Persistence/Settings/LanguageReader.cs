using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>All languages. Members are shared: hand out deep clones only.</summary>
internal sealed class LanguageSet(IReadOnlyList<ILanguage> all)
{
    public IReadOnlyList<ILanguage> All { get; } = all;
    public IReadOnlyDictionary<int, ILanguage> ById { get; } = all.ToDictionary(language => language.Id);
    public IReadOnlyDictionary<string, ILanguage> ByIsoCode { get; } = all.ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
    public ILanguage? Default { get; } = all.FirstOrDefault(language => language.IsDefault) ?? (all.Count > 0 ? all[0] : null);
}

/// <summary>Makes Core's languages of rows.</summary>
internal static class LanguageReader
{
    public static LanguageSet Read(CmsDbContext context)
    {
        List<LanguageRow> rows = [.. context.Set<LanguageRow>().OrderBy(row => row.Id)];
        Dictionary<int, string> codes = rows.ToDictionary(row => row.Id, row => row.IsoCode);
        return new LanguageSet([.. rows.Select(row => Create(row, codes))]);
    }

    private static Language Create(LanguageRow row, Dictionary<int, string> codes)
    {
        Language language = new(row.IsoCode, row.CultureName)
        {
            Id = row.Id,
            Key = row.Key,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = row.FallbackId is { } fallback ? codes[fallback] : null,
        };
        language.ResetDirtyProperties(rememberDirty: false);
        return language;
    }
}
