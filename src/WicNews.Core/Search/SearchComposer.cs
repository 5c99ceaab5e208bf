using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace WicNews.Core.Search;

/// <summary>Hooks search into Umbraco; found by Umbraco's own scan for composers.</summary>
public sealed class SearchComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSearchFeeding();
        builder.AddSearchNotifications();
    }
}
