using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Hosting;
using WicNews.Cms.Schema.Packages;

namespace WicNews.Cms.Schema;

/// <summary>Registers the schema that lies in files.</summary>
internal static class SchemaComposition
{
    public static IUmbracoBuilder AddSchema(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<SchemaSource>();
        services.AddSingleton<AppliedFiles>();
        services.AddSingleton<DeletionImport>();
        services.AddSingleton<LanguageImport>();
        services.AddSingleton<DataTypeImport>();
        services.AddSingleton<MediaTypeImport>();
        services.AddSingleton<DocumentTypeImport>();
        services.AddSingleton<SchemaImporters>();
        services.AddSingleton<DeletedDefinitions>();
        services.AddSingleton<PackageTypeReader>();
        services.AddSingleton<IPackageDataInstallation, PackageDataInstallation>();
        services.AddSingleton<IStartupStep, SchemaImport>();
        services.AddSingleton<SchemaXml>();
        services.AddSingleton(provider => new SchemaExport(
            provider.GetRequiredService<SchemaSource>(),
            provider.GetRequiredService<SchemaXml>(),
            provider.GetRequiredService<ILanguageService>(),
            provider.GetRequiredService<IDataTypeService>(),
            provider.GetRequiredService<IMediaTypeService>(),
            provider.GetRequiredService<IContentTypeService>(),
            provider.GetRequiredService<AppliedFiles>()));
        return builder;
    }
}
