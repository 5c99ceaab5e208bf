using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.PublishedCache;

/// <summary>The culture of the default language.</summary>
internal sealed class DefaultLanguage(ILanguageService languages) : IDefaultCultureAccessor
{
    public string DefaultCulture => languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult();
}
