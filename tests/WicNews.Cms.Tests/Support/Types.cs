using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.Tests.Support;

/// <summary>Types of content for tests: a page that varies by culture, and what it needs.</summary>
public static class Types
{
    public const string Page = "testPage";

    /// <summary>A page with a title and a picture of its own, a summary in each language, tags and links to other pages.</summary>
    public static async Task<IContentType> PageAsync(CmsSite site)
    {
        await ChineseAsync(site);
        IShortStringHelper strings = site.Get<IShortStringHelper>();
        ContentType type = new(strings, Constants.System.Root)
        {
            Alias = Page, Name = "Page", Icon = "icon-document", AllowedAsRoot = true, Variations = ContentVariation.Culture,
        };
        type.AddPropertyGroup("content", "Content");
        await AddAsync(site, type, "title", Constants.PropertyEditors.Aliases.TextBox, ContentVariation.Nothing);
        await AddAsync(site, type, "summary", Constants.PropertyEditors.Aliases.TextArea, ContentVariation.Culture, mandatory: true);
        await AddAsync(site, type, "rank", Constants.PropertyEditors.Aliases.Integer, ContentVariation.Nothing);
        await AddAsync(site, type, "tags", Constants.PropertyEditors.Aliases.Tags, ContentVariation.Nothing);
        await AddAsync(site, type, "related", Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ContentVariation.Nothing);
        IContentTypeService types = site.Get<IContentTypeService>();
        Expect(await types.CreateAsync(type, Constants.Security.SuperUserKey));
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        Expect(await types.UpdateAsync(type, Constants.Security.SuperUserKey));
        return type;
    }

    public static void Expect<TStatus>(Attempt<TStatus> attempt) => Assert.That(attempt.Success, Is.True, $"{attempt.Result}");

    private static async Task ChineseAsync(CmsSite site)
    {
        ILanguageService languages = site.Get<ILanguageService>();
        if (await languages.GetAsync("zh-CN") is null)
        {
            await languages.CreateAsync(new Language("zh-CN", "Chinese (China)"), Constants.Security.SuperUserKey);
        }
    }

    private static async Task AddAsync(CmsSite site, ContentType type, string alias, string editor, ContentVariation variation, bool mandatory = false)
    {
        IDataEditor dataEditor = site.Get<PropertyEditorCollection>()[editor] ?? throw new InvalidOperationException(editor);
        IDataTypeService dataTypes = site.Get<IDataTypeService>();
        IDataType dataType = new DataType(dataEditor, site.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = $"Test {alias}", DatabaseType = editor == Constants.PropertyEditors.Aliases.Integer ? ValueStorageType.Integer : ValueStorageType.Ntext,
            ConfigurationData = editor == Constants.PropertyEditors.Aliases.Tags ? new Dictionary<string, object> { ["group"] = "default", ["storageType"] = "Json" } : [],
        };
        dataType = await dataTypes.GetAsync(dataType.Name!) ?? (await dataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey)).Result;
        PropertyType property = new(site.Get<IShortStringHelper>(), dataType, alias) { Name = alias, Variations = variation, Mandatory = mandatory };
        Assert.That(type.AddPropertyType(property, "content", "Content"), Is.True);
    }
}
