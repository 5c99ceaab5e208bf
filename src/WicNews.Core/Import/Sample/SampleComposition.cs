using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace WicNews.Core.Import.Sample;

/// <summary>Registers the import of sample content.</summary>
internal static class SampleComposition
{
    public static IServiceCollection AddSampleContent(this IServiceCollection services)
    {
        services.AddTransient<SamplePictures>();
        services.AddTransient<SampleServices>();
        services.AddTransient(provider => new SampleContent(
            provider.GetRequiredService<SampleServices>(), provider.GetRequiredService<IKeyValueService>(), provider.GetRequiredService<ILogger<SampleContent>>()));
        return services;
    }
}
