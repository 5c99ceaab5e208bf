using WicNews.Cms.Hosting;
using WicNews.Cms.Schema;
using WicNews.Core.Import.Sample;

namespace WicNews.Web.Hosting;

/// <summary>Sample content at the first start, in Development or where it is asked for.</summary>
internal sealed class SampleContentStep(SampleContent sample, SchemaSource schema, IConfiguration configuration, IHostEnvironment environment) : IStartupStep
{
    /// <summary>The configuration key that asks for sample content, or does without it.</summary>
    public const string Key = "WicNews:SampleContent";

    public int Order => StartupOrder.SampleContent;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string folder = Path.Combine(schema.Folder, "Sample");
        if (configuration.GetValue(Key, environment.IsDevelopment()) && Directory.Exists(folder))
        {
            await sample.ImportAsync(folder, cancellationToken);
        }
    }
}
