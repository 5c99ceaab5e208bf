using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;
using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Import.Sample;
using WicNews.Core.Markdown;
using WicNews.Core.Markdown.Sanitising;
using WicNews.Core.Pages;
using WicNews.Core.Reads;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Core.Stories.Publishing;
using WicNews.Core.Summits;

namespace WicNews.Core;

/// <summary>Registers the news domain. The host registers Umbraco's services.</summary>
public static class NewsComposition
{
    public static IServiceCollection AddWicNewsCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ContentPaths>();
        services.AddSingleton<PublishedNews>();
        services.AddSingleton<PictureReader>();
        services.AddSingleton<MediaAddresses>();
        services.AddSingleton<WrittenPictures>();
        services.AddSingleton<WithdrawnStories>();
        services.AddSingleton<StoryReader>();
        services.AddSingleton<SummitEditionReader>();
        services.AddSingleton<AuthorityReader>();
        services.AddSingleton<PageReader>();
        services.AddSingleton<NewsReader>();
        services.AddSingleton<CorrectedStories>();
        services.AddSingleton<MostRead>();
        services.AddSingleton<MarkdownRenderer>();
        services.AddSingleton<IMarkdownToHtmlConverter, MarkdownToHtmlConverter>();
        services.AddSingleton<IHtmlSanitizer>(_ => HtmlSanitiser.OfRichText);
        services.AddSampleContent();
        services.AddSearch();
        return services;
    }
}
