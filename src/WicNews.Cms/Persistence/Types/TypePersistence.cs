using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Hosting;
using WicNews.Cms.Persistence.Settings;
using WicNews.Cms.Persistence.Users;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Registers the repositories of types, settings and users.</summary>
internal static class TypePersistence
{
    public static IUmbracoBuilder AddTypePersistence(this IUmbracoBuilder builder)
    {
        builder.Services.AddTypes();
        builder.Services.AddSettings();
        builder.Services.AddUsers();
        builder.Services.AddRefusals();
        return builder;
    }

    private static void AddTypes(this IServiceCollection services)
    {
        services.AddSingleton(typeof(EntitySetCache<>));
        services.AddSingleton<TypeNodes>();
        services.AddSingleton<ContentTypeReader>();
        services.AddSingleton<ContentTypeWriter>();
        services.AddSingleton<VariationMove>();
        services.AddSingleton<ContentTypeStore>();
        services.AddSingleton<DataTypeReader>();
        services.AddSingleton<DataTypeStore>();

        // Editors may ask for data types while they are made.
        services.TryAddSingleton(provider => new Lazy<PropertyEditorCollection>(provider.GetRequiredService<PropertyEditorCollection>));
        services.AddSingleton<IContentTypeRepository, DocumentTypeRepository>();
        services.AddSingleton<IMediaTypeRepository, MediaTypeRepository>();
        services.AddSingleton<IMemberTypeRepository, MemberTypeRepository>();
        services.AddSingleton<IContentTypeCommonRepository, AllTypesRepository>();
        services.AddSingleton<IDataTypeRepository, DataTypeRepository>();
        services.AddSingleton<UsageRepository>();
        services.AddSingleton<IDataTypeUsageRepository>(provider => provider.GetRequiredService<UsageRepository>());
        services.AddSingleton<IPropertyTypeUsageRepository>(provider => provider.GetRequiredService<UsageRepository>());
        services.AddContainers();
    }

    private static void AddContainers(this IServiceCollection services)
    {
        services.AddSingleton<IDataTypeContainerRepository, DataTypeContainerRepository>();
        services.AddSingleton<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>();
        services.AddSingleton<IMediaTypeContainerRepository, MediaTypeContainerRepository>();
        services.AddSingleton<IMemberTypeContainerRepository, MemberTypeContainerRepository>();
        services.AddSingleton<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>();
        services.AddSingleton<IElementContainerRepository, ElementContainerRepository>();
    }

    private static void AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<ILanguageRepository, LanguageRepository>();
        services.AddSingleton<IDictionaryRepository, DictionaryRepository>();
        services.AddSingleton<IKeyValueRepository, KeyValueRepository>();
        services.AddSingleton<IAuditRepository, AuditRepository>();
        services.AddSingleton<IAuditEntryRepository, AuditEntryRepository>();
        services.AddSingleton<IWebhookRepository, WebhookRepository>();
        services.AddSingleton<IWebhookLogRepository, WebhookLogRepository>();
        services.AddSingleton<IWebhookRequestRepository, WebhookRequestRepository>();
        services.AddSingleton<ILongRunningOperationRepository, LongRunningOperationRepository>();
        services.AddSingleton<INotificationsRepository, NotificationsRepository>();
        services.AddSingleton<ITemporaryFileRepository, TemporaryFileRepository>();
        services.AddSingleton<ITemplateRepository, NoTemplates>();
        services.AddSingleton<IPublicAccessRepository, NoPublicAccess>();
    }

    private static void AddUsers(this IServiceCollection services)
    {
        services.AddSingleton<UserGroupReader>();
        services.AddSingleton<UserGroupStore>();
        services.AddSingleton<NodeGrants>();
        services.AddSingleton<UserReader>();
        services.AddSingleton<UserStore>();
        services.AddSingleton<UserSessions>();
        services.AddSingleton<UserClients>();
        services.AddSingleton<IUserRepository, UserRepository>();
        services.AddSingleton<IUserGroupRepository, UserGroupRepository>();
        services.AddSingleton<IUserDataRepository, UserDataRepository>();
        services.AddSingleton<ITwoFactorLoginRepository, TwoFactorLoginRepository>();
        services.AddSingleton<IExternalLoginWithKeyRepository, NoExternalLogins>();
        services.AddSingleton<IUserIdKeyResolver, UserIds>();
        services.AddSingleton<IBackOfficeUserReader, BackOfficeUsers>();
        services.AddSingleton<IStartupStep, UserSeed>();
    }

    // What this site does not have: members, files of code, other servers, consents, Umbraco's own installer.
    private static void AddRefusals(this IServiceCollection services) => services
        .AddRefused<IMemberRepository>()
        .AddRefused<IMemberGroupRepository>()
        .AddRefused<IMemberFilterRepository>()
        .AddRefused<IExternalMemberRepository>()
        .AddRefused<IPartialViewRepository>()
        .AddRefused<IScriptRepository>()
        .AddRefused<IStylesheetRepository>()
        .AddRefused<ICacheInstructionRepository>()
        .AddRefused<ILastSyncedRepository>()
        .AddRefused<IRepositoryCacheVersionRepository>()
        .AddRefused<IServerRegistrationRepository>()
        .AddRefused<IConsentRepository>()
        .AddRefused<ILogViewerQueryRepository>()
        .AddRefused<IWebProfilerRepository>();
}
