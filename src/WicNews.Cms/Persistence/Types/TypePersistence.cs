using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using WicNews.Cms.Persistence.Settings;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Registers the repositories of types, settings and users.</summary>
internal static class TypePersistence
{
    public static IUmbracoBuilder AddTypePersistence(this IUmbracoBuilder builder)
    {
        builder.Services.AddTypes();
        builder.Services.AddSettings();
        return builder;
    }

    private static void AddTypes(this IServiceCollection services)
    {
        services.AddSingleton(typeof(EntitySetCache<>));
        services.AddSingleton<TypeNodes>();
        services.AddSingleton<ContentTypeReader>();
        services.AddSingleton<ContentTypeWriter>();
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
    }
}
