using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Cms.Schema;

/// <summary>Applies languages. They are known by their ISO code.</summary>
internal sealed class LanguageImport(ILanguageService languages)
{
    public async Task ApplyAsync(IEnumerable<LanguageDefinition> definitions)
    {
        // The default first, and fallbacks before those that fall back.
        foreach (LanguageDefinition definition in definitions.OrderByDescending(definition => definition.IsDefault).ThenBy(definition => definition.Fallback is not null))
        {
            ILanguage? existing = await languages.GetAsync(definition.Alias);
            ILanguage language = existing ?? new Language(definition.Alias, definition.Name) { Key = definition.Key };
            language.CultureName = definition.Name;
            language.IsDefault = definition.IsDefault;
            language.IsMandatory = definition.IsMandatory;
            language.FallbackIsoCode = definition.Fallback;
            Attempt<ILanguage, LanguageOperationStatus> attempt = existing is null
                ? await languages.CreateAsync(language, Constants.Security.SuperUserKey)
                : await languages.UpdateAsync(language, Constants.Security.SuperUserKey);
            if (!attempt.Success)
            {
                throw definition.Place.Fault($"The language '{definition.Alias}' was refused: {attempt.Status}.");
            }
        }
    }
}
