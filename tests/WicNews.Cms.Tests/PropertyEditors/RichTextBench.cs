using NSubstitute;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using WicNews.Cms.PropertyEditors.RichText;

namespace WicNews.Cms.Tests.PropertyEditors;

/// <summary>What rich text may lead to: a document that has a route, one that has none, and a picture.</summary>
internal static class RichTextBench
{
    public static readonly Guid Shown = Guid.Parse("8f1d2c3b-0000-4000-8000-000000000001");
    public static readonly Guid Root = Guid.Parse("8f1d2c3b-0000-4000-8000-000000000004");
    private static readonly Guid Hidden = Guid.Parse("8f1d2c3b-0000-4000-8000-000000000002");
    private static readonly Guid Picture = Guid.Parse("8f1d2c3b-0000-4000-8000-000000000003");

    public static RichTextTargets Targets()
    {
        var (document, picture, hidden) = (Item(Shown, "page"), Item(Picture, "Image"), Item(Hidden, "page"));
        var documents = Substitute.For<IPublishedContentCache>();
        documents.GetById(Arg.Any<bool>(), Arg.Any<Guid>()).Returns((IPublishedContent?)null);
        documents.GetById(false, Shown).Returns(document);
        documents.GetById(false, Hidden).Returns(hidden);
        var media = Substitute.For<IPublishedMediaCache>();
        media.GetById(Arg.Any<bool>(), Arg.Any<Guid>()).Returns((IPublishedContent?)null);
        media.GetById(false, Picture).Returns(picture);
        var routes = Substitute.For<IApiContentRouteBuilder>();
        routes.Build(Arg.Any<IPublishedContent>(), Arg.Any<string?>()).Returns(_ => null);
        routes.Build(document, null).Returns(new ApiContentRoute("/2025/", new ApiContentStartItem(Root, "home")));
        routes.Build(document, "zh-CN").Returns(new ApiContentRoute("/二零二五/", new ApiContentStartItem(Root, "home")));
        var urls = Substitute.For<IApiMediaUrlProvider>();
        urls.GetUrl(picture).Returns("/media/canal.jpg");
        return new RichTextTargets(routes, urls, documents, media);
    }

    private static IPublishedContent Item(Guid key, string type)
    {
        var item = Substitute.For<IPublishedContent>();
        item.Key.Returns(key);
        item.ContentType.Alias.Returns(type);
        return item;
    }
}
