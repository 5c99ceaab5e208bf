using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Hosting;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Persistence.Links;
using WicNews.Cms.Persistence.Scoping;
using WicNews.Cms.Persistence.Tree;

namespace WicNews.Cms.Persistence;

/// <summary>Registers the database, the scopes and the repositories for content.</summary>
public static class PersistenceComposition
{
    public static IUmbracoBuilder AddPersistence(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DatabaseConnection>();
        services.AddSingleton<IDbContextFactory<CmsDbContext>>(provider =>
            new LateContexts<CmsDbContext>(provider.GetRequiredService<DatabaseConnection>(), provider, CmsModel.For));
        services.AddSingleton<DatabaseSchema>();
        services.AddSingleton<WriterGate>();
        services.AddSingleton<EfScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(provider => provider.GetRequiredService<EfScopeProvider>());
        services.AddSingleton<AmbientDatabase>();
        AddContents(services);
        builder.AddNotificationHandler<ContentCopyingNotification, CopiedOrder>();
        AddTree(services);
        AddLinks(services);
        return builder;
    }

    private static void AddContents(IServiceCollection services)
    {
        services.AddSingleton<ContentChangeLog>();
        services.AddSingleton<IContentChangeLog>(provider => provider.GetRequiredService<ContentChangeLog>());
        services.AddSingleton<ContentReader>();
        services.AddSingleton<ContentWriter>();
        services.AddSingleton<VersionWriter>();
        services.AddSingleton<SnapshotWriter>();
        services.AddSingleton<SnapshotRebuilder>();
        services.AddSingleton<OldSnapshots>();
        services.AddSingleton<ContentTraces>();
        services.AddSingleton<CultureRemoval>();
        services.AddSingleton<DefaultNames>();
        services.AddSingleton<NodePlaces>();
        services.AddSingleton<UniqueNames>();
        services.AddSingleton<SchedulePins>();
        services.AddSingleton<FailedSchedules>();
        services.AddSingleton<ScheduleStore>();
        services.AddSingleton<DocumentPermissions>();
        services.AddSingleton<DocumentRules>();
        services.AddSingleton<PropertyOrdering>();
        services.AddSingleton<IPropertyTypeKeys, PropertyTypeKeys>();
        services.AddSingleton<IDocumentRepository, DocumentRepository>();
        services.AddSingleton<IDocumentBlueprintRepository, DocumentBlueprintRepository>();
        services.AddSingleton<IMediaRepository, MediaRepository>();
        services.AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>();
    }

    private static void AddTree(IServiceCollection services)
    {
        services.AddSingleton<EntityReader>();
        services.AddSingleton<NodeNames>();
        services.AddSingleton<IEntityRepository, EntityRepository>();
        services.AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>();
        services.AddSingleton<INavigationRepository, NavigationRepository>();
        services.AddSingleton<IDynamicRootRepository, DynamicRootRepository>();
        services.AddSingleton<IPublishStatusRepository, PublishStatusRepository>();
        services.AddSingleton<INodeCountRepository, NodeCountRepository>();
        services.AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>();
        services.AddSingleton<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
        services.AddSingleton<IDomainRepository, DomainRepository>();
        services.AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>();
    }

    private static void AddLinks(IServiceCollection services)
    {
        services.AddSingleton<LinkWriter>();
        services.AddSingleton<TagStore>();
        services.AddSingleton<ITagRepository, TagRepository>();
        services.AddSingleton<IRelationRepository, RelationRepository>();
        services.AddSingleton<IRelationTypeRepository, RelationTypeRepository>();
        services.AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>();
        services.AddSingleton<IStartupStep, RelationSeed>();
        services.AddSingleton<OldReferences>();
        services.AddSingleton<IStartupStep>(provider => provider.GetRequiredService<OldReferences>());
        services.AddHostedService(provider => provider.GetRequiredService<OldReferences>());
    }
}
