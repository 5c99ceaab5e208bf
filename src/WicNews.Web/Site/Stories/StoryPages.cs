using WicNews.Core.Stories;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Articles;
using WicNews.Web.Site.Comments;
using WicNews.Web.Site.Digests;
using WicNews.Web.Site.Interviews;
using WicNews.Web.Site.Live;
using WicNews.Web.Site.PhotoStories;
using WicNews.Web.Site.Shared;
using WicNews.Web.Site.Videos;

namespace WicNews.Web.Site.Stories;

/// <summary>Each kind of story has a page of its own.</summary>
public static class StoryPages
{
    public static async Task<MadePage> RenderAsync(PageRenderer renderer, PageContext page, Story story)
    {
        var model = StoryModels.Build(page, story) with { Comments = await page.CommentsAsync(story, 0, StoryComments.OnAStory) };
        return await (story switch
        {
            Article => renderer.RenderAsync<ArticlePage, StoryModel>(page, model),
            Interview => renderer.RenderAsync<InterviewPage, StoryModel>(page, model),
            PhotoStory => renderer.RenderAsync<PhotoStoryPage, StoryModel>(page, model),
            VideoStory => renderer.RenderAsync<VideoPage, StoryModel>(page, model),
            Digest => renderer.RenderAsync<DigestPage, StoryModel>(page, model),
            LiveCoverage => renderer.RenderAsync<LivePage, StoryModel>(page, model),
            _ => throw new NotSupportedException($"Stories of the type {story.GetType().Name} have no page."),
        });
    }
}
