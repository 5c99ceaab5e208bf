using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using WicNews.Cms.Hosting;
using WicNews.Cms.PropertyEditors.Blocks;
using WicNews.Cms.PropertyEditors.Dates;
using WicNews.Cms.PropertyEditors.Json;
using WicNews.Cms.PropertyEditors.Lists;
using WicNews.Cms.PropertyEditors.Media;
using WicNews.Cms.PropertyEditors.Pickers;
using WicNews.Cms.PropertyEditors.RichText;
using WicNews.Cms.PropertyEditors.Schemas;

namespace WicNews.Cms.PropertyEditors;

/// <summary>Registers the property editors that Umbraco.Cms.Core lacks, their value converters and the JSON that they speak.</summary>
public static class EditorComposition
{
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddJson();
        builder.Services.AddSingleton<IPropertyEditorSchemaService, EditorSchemas>();
        builder.AddTextAndNumbers();
        builder.AddDates();
        builder.AddLists();
        builder.AddPickers();
        builder.AddMedia();
        builder.AddBlocks();
        return builder;
    }

    private static void AddJson(this IServiceCollection services)
    {
        services.AddSingleton<IJsonSerializer, ValueJsonSerializer>(_ => new ValueJsonSerializer());
        services.AddSingleton<IConfigurationEditorJsonSerializer, ConfigurationJsonSerializer>();
        services.AddSingleton<IWebhookJsonSerializer, WebhookJsonSerializer>();
    }

    private static void AddTextAndNumbers(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<TextBoxPropertyEditor>()
            .Add<TextAreaPropertyEditor>()
            .Add<EmailAddressPropertyEditor>()
            .Add<TrueFalsePropertyEditor>()
            .Add<SliderPropertyEditor>()
            .Add<ColorPickerPropertyEditor>()
            .Add<ListViewPropertyEditor>();
        builder.PropertyValueConverters().Append<MarkdownValueConverter>();
        builder.Services.TryAddSingleton<IMarkdownToHtmlConverter, EncodedParagraphs>();
    }

    private static void AddDates(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<DateTimePropertyEditor>()
            .Add<DateOnlyPropertyEditor>()
            .Add<TimeOnlyPropertyEditor>()
            .Add<DateTimeUnspecifiedPropertyEditor>()
            .Add<DateTimeWithTimeZonePropertyEditor>();
        builder.PropertyValueConverters().Append<DateValueConverter>();
    }

    private static void AddLists(this IUmbracoBuilder builder) =>
        builder.DataEditors()
            .Add<TagsPropertyEditor>()
            .Add<MultipleTextPropertyEditor>()
            .Add<DropDownPropertyEditor>()
            .Add<RadioButtonListPropertyEditor>()
            .Add<CheckBoxListPropertyEditor>();

    private static void AddPickers(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<NodePickerPropertyEditor>()
            .Add<LinkPickerPropertyEditor>();
        builder.PropertyValueConverters().Append<LinkPickerValueConverter>();
        builder.Services.AddSingleton<NodePickerRules>();
    }

    private static void AddMedia(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<ImageCropperPropertyEditor>()
            .Add<UploadFieldPropertyEditor>()
            .Add<MediaPickerPropertyEditor>();
        builder.PropertyValueConverters()
            .Append<ImageCropperValueConverter>()
            .Append<MediaPickerValueConverter>();
        builder.MediaUrlGenerators().Add<MediaFilePaths>();
        builder.Services.AddSingleton<UploadedFiles>();
        builder.Services.AddSingleton<MediaPickerRules>();
        builder.Services.AddSingleton<ApiMediaWithCropsBuilder>();
        AddFiles(builder);
    }

    private static void AddFiles(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<FileNotes>();
        builder.Services.AddSingleton<FileValues>();
        builder.Services.AddSingleton<HeldFiles>();
        builder.Services.AddSingleton<NamedFiles>();
        builder.Services.AddSingleton<BranchFiles>();
        builder.Services.AddSingleton<FileSettler>();
        builder.Services.AddSingleton<IStartupStep, UnfinishedFiles>();
        builder.Services.AddSingleton<FormerFiles>();
        builder.Services.AddSingleton<IFormerFiles>(services => services.GetRequiredService<FormerFiles>());
        builder
            .AddNotificationHandler<ContentCopyingNotification, CopiedFiles>()
            .AddNotificationHandler<MediaSavingNotification, MediaFileUpkeep>()
            .AddNotificationHandler<MediaSavingNotification, FormerFileNoter>()
            .AddNotificationHandler<MediaMovingNotification, MediaFileUpkeep>()
            .AddNotificationHandler<MediaMovingToRecycleBinNotification, MediaFileUpkeep>()
            .AddNotificationHandler<MediaDeletingNotification, MediaFileUpkeep>()
            .AddNotificationHandler<MediaEmptyingRecycleBinNotification, MediaFileUpkeep>()
            .AddNotificationHandler<ContentSavingNotification, MediaFileUpkeep>()
            .AddNotificationHandler<ContentDeletingNotification, MediaFileUpkeep>()
            .AddNotificationHandler<ContentEmptyingRecycleBinNotification, MediaFileUpkeep>();
    }

    private static void AddBlocks(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<BlockListPropertyEditor>()
            .Add<SingleBlockPropertyEditor>()
            .Add<BlockGridPropertyEditor>()
            .Add<RichTextPropertyEditor>();
        builder.PropertyValueConverters()
            .Append<BlockListConverter>()
            .Append<SingleBlockConverter>()
            .Append<BlockGridConverter>()
            .Append<RichTextConverter>();
        builder
            .AddNotificationHandler<ContentCopyingNotification, RenewedBlocks>()
            .AddNotificationHandler<ContentScaffoldedNotification, RenewedBlocks>();
        builder.Services.AddSingleton<BlockEditing>();
        builder.Services.AddSingleton<BlockValidation>();
        builder.Services.AddSingleton<BlockMerge>();
        builder.Services.AddSingleton<BlockTools>();
        builder.Services.AddSingleton<RichTextLinks>();
        builder.Services.AddSingleton<RichTextTargets>();
        builder.Services.AddSingleton<RichTextElements>();
        builder.Services.AddSingleton<IApiRichTextElementParser>(services => services.GetRequiredService<RichTextElements>());
        builder.Services.AddSingleton<RichTextMarkup>();
        builder.Services.AddSingleton<IApiRichTextMarkupParser>(services => services.GetRequiredService<RichTextMarkup>());
        builder.Services.AddSingleton<DroppedPictures>();
        builder.Services.AddSingleton<PublishedBlocks>();
        builder.Services.AddUnique<IBlockElementService>(provider => provider.GetRequiredService<PublishedBlocks>());
    }
}
