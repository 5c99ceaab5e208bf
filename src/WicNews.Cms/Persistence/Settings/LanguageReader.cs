using System.Data.Common;
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
    private const string All = """
        SELECT "Id", "Key", "IsoCode", "CultureName", "IsDefault", "IsMandatory", "FallbackId" FROM "Language" ORDER BY "Id"
        """;

    public static LanguageSet Read(AmbientDatabase database)
    {
        List<LanguageRow> rows = database.Rows(All, Row);
        Dictionary<int, string> codes = rows.ToDictionary(row => row.Id, row => row.IsoCode);
        return new LanguageSet([.. rows.Select(row => Create(row, codes))]);
    }

    private static LanguageRow Row(DbDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Key = row.GetGuid(1),
        IsoCode = row.GetString(2),
        CultureName = row.GetString(3),
        IsDefault = row.GetBoolean(4),
        IsMandatory = row.GetBoolean(5),
        FallbackId = row.Number(6),
    };

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
