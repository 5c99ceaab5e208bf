using Microsoft.Extensions.Options;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Stories;
using WicNews.Web.Hosting;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Feeds.WebSub;

/// <summary>The addresses of all feeds that a story is in.</summary>
public sealed class WebSubTopics(PublishedNews news, IOptions<WicNewsOptions> options)
{
    private static readonly string[] Formats = ["rss", "atom", "json"];

    public IEnumerable<string> Of(Story story) => Filters(story).SelectMany(filter => Formats.Select(format =>
        $"{options.Value.PublicUrl!.TrimEnd('/')}{SiteLanguage.Of(story.Culture).Prefix}/feeds/{format}{filter}"));

    private IEnumerable<string> Filters(Story story) =>
    [
        "",
        $"?year={story.Year}",
        $"?type={story.Kind.Alias()}",
        .. Named(SearchKinds.Topic, story.Topics),
        .. Named(SearchKinds.Person, story is Interview interview ? story.People.Concat(interview.Interviewees) : story.People),
        .. Named(SearchKinds.Organisation, story.Organisations),
        .. Named(SearchKinds.Series, new[] { story.Series }.OfType<Reference>()),
    ];

    /// <summary>By the name that the feeds call themselves by, in whatever language the story is: a hub knows them by that one.</summary>
    private IEnumerable<string> Named(string kind, IEnumerable<Reference> records) => records
        .Select(record => news.Reference(record.Key, Cultures.English)?.Path).OfType<string>()
        .Select(path => $"?{kind}={Uri.EscapeDataString(path.Trim('/').Split('/')[^1])}")
        .Distinct();
}
