using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting;

/// <summary>Core cannot work without a default language: where no schema brought one, it is American English, as in Umbraco.</summary>
internal sealed class FirstLanguage(ILanguageService languages) : IStartupStep
{
    public int Order => StartupOrder.Schema + 1;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!(await languages.GetAllAsync()).Any())
        {
            await languages.CreateAsync(new Language("en-US", "English (United States)") { IsDefault = true, IsMandatory = true }, Constants.Security.SuperUserKey);
        }
    }
}
