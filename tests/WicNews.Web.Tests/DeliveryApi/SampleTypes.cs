using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Web.Tests.DeliveryApi;

/// <summary>Document types for the sample tree, made through Umbraco's services.</summary>
public sealed class SampleTypes
{
    private readonly DeliverySite _site;
    private readonly Dictionary<string, Guid> _keys = [];

    private SampleTypes(DeliverySite site) => _site = site;

    public Guid Key(string alias) => _keys[alias];

    public static async Task<SampleTypes> CreateAsync(DeliverySite site)
    {
        var types = new SampleTypes(site);
        ILanguageService languages = site.Get<ILanguageService>();
        if (await languages.GetAsync("zh-CN") is null)
            await languages.CreateAsync(new Language("zh-CN", "Chinese (China)"), Constants.Security.SuperUserKey);
        await types.AddQuoteAsync();
        await types.AddNoteAsync(SampleTree.Note);
        await types.AddNoteAsync(SampleTree.Memo);
        await types.AllowEverythingAsync();
        return types;
    }

    private async Task AddQuoteAsync()
    {
        ContentType quote = New(SampleTree.Quote, ContentVariation.Nothing);
        quote.IsElement = true;
        await AddAsync(quote, "text", Constants.PropertyEditors.Aliases.TextArea, mandatory: true);
        await AddAsync(quote, "speaker", Constants.PropertyEditors.Aliases.MultiNodeTreePicker);
        await SaveAsync(quote);
    }

    private async Task AddNoteAsync(string alias)
    {
        ContentType note = New(alias, ContentVariation.Culture);
        note.AllowedAsRoot = true;
        await AddAsync(note, "title", Constants.PropertyEditors.Aliases.TextBox);
        await AddAsync(note, "summary", Constants.PropertyEditors.Aliases.TextArea, ContentVariation.Culture);
        await AddAsync(note, "body", Constants.PropertyEditors.Aliases.MarkdownEditor, ContentVariation.Culture);
        await AddAsync(note, "rank", Constants.PropertyEditors.Aliases.Integer, storage: ValueStorageType.Integer);
        await AddAsync(note, "related", Constants.PropertyEditors.Aliases.MultiNodeTreePicker);
        await AddAsync(note, "quotes", Constants.PropertyEditors.Aliases.BlockList, ContentVariation.Culture);
        await SaveAsync(note);
    }

    private async Task AllowEverythingAsync()
    {
        IContentTypeService service = _site.Get<IContentTypeService>();
        foreach (string alias in (string[])[SampleTree.Note, SampleTree.Memo])
        {
            IContentType type = service.Get(Key(alias))!;
            type.AllowedContentTypes = [new(Key(SampleTree.Note), 0, SampleTree.Note), new(Key(SampleTree.Memo), 1, SampleTree.Memo)];
            Assert.That((await service.UpdateAsync(type, Constants.Security.SuperUserKey)).Success, Is.True);
        }
    }

    private ContentType New(string alias, ContentVariation variations)
    {
        ContentType type = new(_site.Get<IShortStringHelper>(), Constants.System.Root) { Alias = alias, Name = alias, Icon = "icon-document", Variations = variations };
        type.AddPropertyGroup("content", "Content");
        return type;
    }

    private async Task SaveAsync(ContentType type)
    {
        Assert.That((await _site.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success, Is.True, type.Alias);
        _keys[type.Alias] = type.Key;
    }

    private async Task AddAsync(
        ContentType type,
        string alias,
        string editor,
        ContentVariation variation = ContentVariation.Nothing,
        bool mandatory = false,
        ValueStorageType storage = ValueStorageType.Ntext)
    {
        IDataTypeService service = _site.Get<IDataTypeService>();
        string name = $"Sample {alias}";
        IDataType? dataType = await service.GetAsync(name);
        if (dataType is null)
        {
            dataType = new DataType(_site.Get<PropertyEditorCollection>()[editor]!, _site.Get<IConfigurationEditorJsonSerializer>())
            {
                Name = name,
                DatabaseType = storage,
                ConfigurationData = editor == Constants.PropertyEditors.Aliases.BlockList
                    ? new Dictionary<string, object> { ["blocks"] = new[] { new Dictionary<string, object> { ["contentElementTypeKey"] = Key(SampleTree.Quote) } } }
                    : [],
            };
            Attempt<IDataType, Umbraco.Cms.Core.Services.OperationStatus.DataTypeOperationStatus> created =
                await service.CreateAsync(dataType, Constants.Security.SuperUserKey);
            Assert.That(created.Success, Is.True, $"{alias}: {created.Status}");
            dataType = created.Result;
        }
        type.AddPropertyType(
            new PropertyType(_site.Get<IShortStringHelper>(), dataType, alias) { Name = alias, Variations = variation, Mandatory = mandatory }, "content", "Content");
    }
}
