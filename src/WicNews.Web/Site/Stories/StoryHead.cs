using WicNews.Core.Content;
using WicNews.Core.Stories;
using WicNews.Web.Site.Cards;
using WicNews.Web.Site.Machines;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Stories;

/// <summary>What a story's page says of itself.</summary>
public static class StoryHead
{
    public const string LeadSizes = "(min-width: 64rem) 60rem, 100vw";

    public static PageHead Of(PageContext page, StoryModel model)
    {
        var story = model.Story;
        return new PageHead
        {
            Title = story.SeoTitle ?? story.Headline,
            Description = story.SeoDescription ?? story.Standfirst ?? Summary.Of(story.Body),
            Canonical = page.Address(story.Path ?? "/"),
            Alternate = Alternates.Of(page, story),
            Picture = story.LeadPicture,
            Card = StoryCards.Address(page, story),
            Preload = Top(story),
            OpenGraphType = "article",
            Published = story.Date,
            Modified = story.Updated,
            StructuredData = [StoryData.Of(page, model), Breadcrumbs.Of(page, story)],
            Scripts = story.Kind switch
            {
                StoryKind.PhotoStory => ["times", "share", "gallery"],
                StoryKind.LiveCoverage => ["times", "share", "live"],
                _ => ["times", "share"],
            },
            Story = story.Key,
        };
    }

    /// <summary>The picture at the top of the story's page, in the shape and sizes that its template gives it.</summary>
    private static PicturePreload? Top(Story story) => story switch
    {
        PhotoStory { Pictures: [var first, ..] } => new PicturePreload(first, PictureShape.Whole, LeadSizes),
        VideoStory { VideoFile: not null, LeadPicture: { } still } => new PicturePreload(still, PictureShape.Wide, null),
        VideoStory { VideoUrl: not null, LeadPicture: { } poster } => new PicturePreload(poster, PictureShape.Wide, LeadSizes),
        { LeadPicture: { } lead } => new PicturePreload(lead, PictureShape.Whole, LeadSizes),
        _ => null,
    };
}
