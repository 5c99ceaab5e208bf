using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms;

namespace WicNews.Benchmarks.Content;

/// <summary>Publishes pages and says so, one line a page, until it is killed: whoever killed it checks that all that was said is there.</summary>
internal static class EndlessWriter
{
    public static async Task<int> RunAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new(DataDirectory.Key, folder), new("urls", "http://127.0.0.1:0")]);
        builder.AddWicCms();
        await using WebApplication app = builder.Build();
        await app.StartAsync();
        Guid user = Constants.Security.SuperUserKey;
        IContentEditingService editing = app.Services.GetRequiredService<IContentEditingService>();
        IContentPublishingService publishing = app.Services.GetRequiredService<IContentPublishingService>();
        Guid type = app.Services.GetRequiredService<IContentTypeService>().Get("home")!.Key;
        for (int number = 1; ; number++)
        {
            var created = await editing.CreateAsync(
                new ContentCreateModel { ContentTypeKey = type, Variants = [new VariantModel { Culture = "en-US", Name = $"Page {number}" }], Properties = [] }, user);
            Guid key = created.Result.Content!.Key;
            var published = await publishing.PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], user);
            Console.WriteLine(published.Success ? $"published {key}" : $"refused {published.Status}");
            Console.Out.Flush();
        }
    }
}
