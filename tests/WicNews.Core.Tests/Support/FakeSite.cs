using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Core.Pages;
using WicNews.Core.Stories;
using WicNews.Core.Summits;

namespace WicNews.Core.Tests.Support;

/// <summary>A small published site by hand, with Umbraco's read ports in front of it.</summary>
public sealed class FakeSite
{
    private readonly Dictionary<Guid, FakeContent> documents = [];
    private readonly Dictionary<Guid, FakeContent> media = [];

    public FakeSite()
    {
        var urls = Substitute.For<IDocumentUrlService>();
        urls.GetUrlSegment(default, "", default).ReturnsForAnyArgs(call =>
            documents.GetValueOrDefault(call.Arg<Guid>())?.Cultures.GetValueOrDefault(call.Arg<string>())?.UrlSegment);
        var navigation = Substitute.For<IDocumentNavigationQueryService>();
        navigation.TryGetAncestorsOrSelfKeys(default, out _).ReturnsForAnyArgs(call => Answer(call, Lineage(call.Arg<Guid>())));
        navigation.TryGetAncestorsKeysOfType(default, "", out _).ReturnsForAnyArgs(call =>
        {
            call[2] = Lineage(call.Arg<Guid>()).Skip(1).Where(key => documents[key].ContentType.Alias == call.Arg<string>()).ToArray();
            return true;
        });
        navigation.TryGetChildrenKeys(default, out _).ReturnsForAnyArgs(call =>
            Answer(call, documents.GetValueOrDefault(call.Arg<Guid>())?.Children.Select(child => child.Key) ?? []));
        var status = Substitute.For<IDocumentPublishStatusQueryService>();
        status.IsPublished(default, "").ReturnsForAnyArgs(call => IsPublished(call.Arg<Guid>(), call.Arg<string>()));
        status.HasPublishedAncestorPath(default, "").ReturnsForAnyArgs(call =>
            Lineage(call.Arg<Guid>()).All(key => IsPublished(key, call.Arg<string>())));

        Contents.GetById(default, Guid.Empty).ReturnsForAnyArgs(call => documents.GetValueOrDefault(call.Arg<Guid>()));
        Media.GetById(default, Guid.Empty).ReturnsForAnyArgs(call => media.GetValueOrDefault(call.Arg<Guid>()));
        Paths = new ContentPaths(urls, navigation, status);
        News = new PublishedNews(Contents, navigation, Paths, Substitute.For<IFirstPublications>(), NullLogger<PublishedNews>.Instance);
        var pictures = new PictureReader(Media, News, new Rights());
        Reader = new NewsReader(
            News, new StoryReader(News, pictures), new SummitEditionReader(News, pictures), new AuthorityReader(News, pictures), new PageReader(News));
        Home = Add("home", null).In(Cultures.English, "Home").In(Cultures.Chinese, "首页");
    }

    public IPublishedContentCache Contents { get; } = Substitute.For<IPublishedContentCache>();
    public IPublishedMediaCache Media { get; } = Substitute.For<IPublishedMediaCache>();
    public ContentPaths Paths { get; }
    public PublishedNews News { get; }
    public NewsReader Reader { get; }
    public FakeContent Home { get; }

    public FakeContent Add(string alias, FakeContent? parent)
    {
        var content = new FakeContent(alias, PublishedItemType.Content) { Parent = parent, Id = 1000 + documents.Count };
        parent?.Children.Add(content);
        documents[content.Key] = content;
        return content;
    }

    public FakeContent AddPicture(string url = "/media/a/bridge.jpg")
    {
        var picture = new FakeContent("Image", PublishedItemType.Media)
            .With("umbracoFile", "{\"src\":\"" + url + "\",\"focalPoint\":{\"left\":0.25,\"top\":0.5}}")
            .With("umbracoWidth", 1600).With("umbracoHeight", 900);
        media[picture.Key] = picture;
        return picture;
    }

    public static string Pick(FakeContent picture) => "[{\"key\":\"" + Guid.NewGuid() + "\",\"mediaKey\":\"" + picture.Key + "\"}]";

    public static BlockListModel Blocks(params FakeContent[] blocks) =>
        new(blocks.Select(block => new BlockListItem(block.Key, block, null, null)).ToList());

    public static FakeContent Block(string alias) => new(alias, PublishedItemType.Element);

    private static bool Answer(NSubstitute.Core.CallInfo call, IEnumerable<Guid> keys)
    {
        call[1] = keys.ToArray();
        return true;
    }

    private IEnumerable<Guid> Lineage(Guid key)
    {
        for (var at = documents.GetValueOrDefault(key); at is not null; at = at.Parent)
            yield return at.Key;
    }

    private bool IsPublished(Guid key, string culture) => documents.TryGetValue(key, out var content) && content.Cultures.ContainsKey(culture);

    private sealed class Rights : IPictureRights
    {
        public bool Allow(IPublishedContent media, out DateTimeOffset? end)
        {
            end = media.GetProperty("rightsExpire")?.GetValue() is DateTime typed ? WuzhenTime.FromEditor(typed) : null;
            return end is null || end > DateTimeOffset.UtcNow;
        }
    }
}
