using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.TypesOfContent;

/// <summary>Dictionary items are found as the site's settings say.</summary>
public sealed class DictionarySearchTests
{
    [TestCase(null, null, "sect", true)]
    [TestCase(null, null, "ection", false)]
    [TestCase(null, null, "bridge", false)]
    [TestCase("Contains", "false", "ECTION", true)]
    [TestCase("Contains", "false", "bridge", false)]
    [TestCase("StartsWith", "true", "BRIDGE", true)]
    public async Task ItemsAreFoundByNameAndText(string? names, string? texts, string filter, bool isFound)
    {
        await using CmsSite site = await CmsSite.StartAsync(null, ("Umbraco:CMS:Dictionary:KeySearchMode", names), ("Umbraco:CMS:Dictionary:EnableValueSearch", texts));
        ILanguage english = (await site.Get<ILanguageService>().GetAsync("en-US"))!;
        IDictionaryItemService items = site.Get<IDictionaryItemService>();
        await items.CreateAsync(new DictionaryItem("Sections") { Translations = [new DictionaryTranslation(english, "A bridge of boats")] }, Constants.Security.SuperUserKey);

        Assert.That((await items.GetDescendantsAsync(null, filter)).Any(), Is.EqualTo(isFound));
    }
}
