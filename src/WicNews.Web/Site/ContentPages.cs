using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Pages;
using WicNews.Core.Stories;
using WicNews.Core.Summits;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Errors;
using WicNews.Web.Site.Home;
using WicNews.Web.Site.Organisations;
using WicNews.Web.Site.People;
using WicNews.Web.Site.Records;
using WicNews.Web.Site.Sections;
using WicNews.Web.Site.SeriesPages;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.StandingPages;
using WicNews.Web.Site.Stories;
using WicNews.Web.Site.SummitEditions;
using WicNews.Web.Site.Topics;

namespace WicNews.Web.Site;

/// <summary>From a published item to its page.</summary>
public sealed class ContentPages(PageRenderer renderer)
{
    /// <summary>Whether an item's page goes on on further ones.</summary>
    public static bool HasMorePages(NewsItem item) => item is AuthorityRecord or Section;

    public Task<MadePage> RenderAsync(PageContext page, NewsItem item, int number) => item switch
    {
        Story story => StoryPages.RenderAsync(renderer, page, story),
        HomePage home => renderer.RenderAsync<HomeView, HomeModel>(page, HomeModel.Build(page, home)),
        SummitEdition edition => renderer.RenderAsync<EditionPage, EditionModel>(page, EditionModel.Build(page, edition)),
        Person person => RecordAsync<PersonPage, Person>(page, RecordModels.Build(page, person, number)),
        Organisation organisation => RecordAsync<OrganisationPage, Organisation>(page, RecordModels.Build(page, organisation, number)),
        Topic topic => RecordAsync<TopicPage, Topic>(page, RecordModels.Build(page, topic, number)),
        Series series => RecordAsync<SeriesPage, Series>(page, SeriesModels.Build(page, series, number)),
        Section section => SectionAsync(page, SectionModel.Build(page, section, number)),
        Page standing => renderer.RenderAsync<StandingPage, Page>(page, Shown(page, standing)),
        _ => throw new NotSupportedException($"Items of the type {item.GetType().Name} have no page."),
    };

    private Task<MadePage> RecordAsync<TPage, T>(PageContext page, RecordModel<T> model) where TPage : PageComponent<RecordModel<T>> where T : AuthorityRecord =>
        model.Stories.IsThere
            ? renderer.RenderAsync<TPage, RecordModel<T>>(page, model)
            : NoSuchPageAsync(page);

    private Task<MadePage> SectionAsync(PageContext page, SectionModel model) =>
        model.Paging.IsThere ? renderer.RenderAsync<SectionPage, SectionModel>(page, model) : NoSuchPageAsync(page);

    private Task<MadePage> NoSuchPageAsync(PageContext page) => renderer.RenderMissingAsync(page, MissingModel.Build(page, isGone: false));

    private static T Shown<T>(PageContext page, T item) where T : NewsItem
    {
        page.Show(item.Key);
        return item;
    }
}
