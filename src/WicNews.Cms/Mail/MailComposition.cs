using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace WicNews.Cms.Mail;

/// <summary>Registers mail to users, and to those who asked to hear of changes to documents.</summary>
internal static class MailComposition
{
    public static IUmbracoBuilder AddMail(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddUnique<IEmailSender, SmtpMail>();
        services.AddSingleton<UserMail>();
        services.AddUnique<IUserInviteSender>(provider => provider.GetRequiredService<UserMail>());
        services.AddUnique<IUserForgotPasswordSender>(provider => provider.GetRequiredService<UserMail>());
        services.AddUnique<IInviteUriProvider>(provider => provider.GetRequiredService<UserMail>());
        services.AddUnique<IForgotPasswordUriProvider>(provider => provider.GetRequiredService<UserMail>());
        services.AddSingleton<ForgottenPasswordMail>();
        services.AddHostedService(provider => provider.GetRequiredService<ForgottenPasswordMail>());
        services.AddSingleton<UserNotificationsHandler.Notifier>();
        // Without mail nobody can be told, and every save would ask in vain whom to tell.
        return builder.Config.GetSection("Umbraco:CMS:Global:Smtp").Exists() ? builder.AddDocumentNotices() : builder;
    }

    private static IUmbracoBuilder AddDocumentNotices(this IUmbracoBuilder builder) => builder
        .AddNotificationHandler<ContentSavedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentPublishedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentUnpublishedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentMovedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentMovedToRecycleBinNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentCopiedNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentRolledBackNotification, UserNotificationsHandler>()
        .AddNotificationHandler<ContentSortedNotification, UserNotificationsHandler>();
}
