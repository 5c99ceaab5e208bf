using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Settings;

namespace WicNews.Cms.Persistence.Tree;

/// <summary>The other addresses that editors give documents, in a property of a known alias.</summary>
internal sealed class DocumentUrlAliasRepository(AmbientDatabase database, IPropertyTypeKeys keys) : EfRepository(database), IDocumentUrlAliasRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        List<PublishedDocumentUrlAlias> wanted = [.. aliases];
        DeleteByDocumentKey(wanted.Select(alias => alias.DocumentKey));
        Write.AddRange(wanted.Select(alias => new DocumentUrlAliasRow { DocumentKey = alias.DocumentKey, LanguageId = alias.LanguageId, Alias = alias.Alias }));
        Database.Save();
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() => Database.Rows(
        """SELECT "DocumentKey", "LanguageId", "Alias" FROM "DocumentUrlAlias" """,
        row => new PublishedDocumentUrlAlias { DocumentKey = row.GetGuid(0), LanguageId = row.Number(1), Alias = row.GetString(2) });

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys)
    {
        foreach (Guid[] chunk in documentKeys.Distinct().Chunk(500))
        {
            if (Read.Set<DocumentUrlAliasRow>().Any(row => chunk.Contains(row.DocumentKey)))
            {
                Write.Set<DocumentUrlAliasRow>().Where(row => chunk.Contains(row.DocumentKey)).ExecuteDelete();
            }
        }
    }

    public void DeleteAll() => Write.Set<DocumentUrlAliasRow>().ExecuteDelete();

    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        IReadOnlySet<Guid> properties = keys.Of(Constants.Conventions.Content.UrlAlias);
        if (properties.Count == 0)
        {
            return [];
        }

        Dictionary<string, int> languages = Read.Set<LanguageRow>().ToDictionary(language => language.IsoCode, language => language.Id, StringComparer.OrdinalIgnoreCase);
        var versions = Read.Set<ContentRow>().Where(row => row.Published && !row.Node.Trashed)
            .Join(Read.Set<VersionRow>(), row => row.PublishedVersionId, version => version.Id, (row, version) => new { row.Node.Key, version.Data });
        return
        [
            .. from version in versions.AsEnumerable()
               from values in ContentJson.Read<VersionData>(version.Data).Values.Where(value => properties.Contains(value.Key))
               from value in values.Value
               where value.Value is string { Length: > 0 }
               select new DocumentUrlAliasRaw
               {
                   DocumentKey = version.Key, AliasValue = (string)value.Value!, LanguageId = value.Culture is null ? null : languages.GetValueOrDefault(value.Culture),
               },
        ];
    }
}
