using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Core.Stories.Publishing;

namespace WicNews.Core;

/// <summary>Hooks the news domain into Umbraco; found by Umbraco's own scan for composers.</summary>
public sealed class NewsComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddWicNewsCore();
        builder.Services.AddSearchFeeding();
        builder.UrlProviders().Append<SiteUrlProvider>();
        builder.ContentFinders().Append<SiteContentFinder>();
        builder.DataValueReferenceFactories().Append<MarkdownReferences>();
        builder.AddNotificationAsyncHandler<ContentPublishingNotification, EmbargoGate>();
        builder.AddNotificationHandler<ContentSavingNotification, EmbargoWarning>();
        builder.AddNotificationAsyncHandler<ContentPublishingNotification, PictureGate>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, CorrectionFollower>();
        builder.AddNotificationAsyncHandler<ContentDeletedNotification, DeletedStories>();
        builder.AddNotificationHandler<ContentUnpublishingNotification, WithdrawalRecorder>();
        builder.AddNotificationHandler<ContentPublishingNotification, WithdrawalRecorder>();
        builder.AddNotificationHandler<ContentMovingToRecycleBinNotification, WithdrawalRecorder>();
    }
}
