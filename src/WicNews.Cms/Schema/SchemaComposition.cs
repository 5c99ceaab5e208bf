using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Schema;

/// <summary>Registers the schema that lies in files.</summary>
internal static class SchemaComposition
{
    public static IUmbracoBuilder AddSchema(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<SchemaSource>();
        services.AddSingleton<LanguageImport>();
        services.AddSingleton<DataTypeImport>();
        services.AddSingleton<MediaTypeImport>();
        services.AddSingleton<DocumentTypeImport>();
        services.AddSingleton<SchemaImporters>();
        services.AddSingleton<IStartupStep, SchemaImport>();
        return builder;
    }
}
