using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Core.Markdown;
using WicNews.Core.Reads;
using WicNews.Core.Search;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Stories;
using WicNews.Web.Site.CorrectionsLog;
using WicNews.Web.Site.Sections;
using WicNews.Web.Site.SeriesPages;

namespace WicNews.Web.Site.Shared;

/// <summary>What pages are made from. All of it only reads what is published.</summary>
public sealed record SiteSources(
    NewsReader Reader,
    PublishedNews News,
    ContentPaths Paths,
    PictureReader PictureReader,
    MediaAddresses MediaAddresses,
    ISearchIndex Index,
    SearchIndexStatus IndexStatus,
    MarkdownRenderer Markdown,
    PictureSources Pictures,
    MostRead MostRead,
    ICommentStore Comments,
    CorrectionList Corrections,
    FormerAddresses Former,
    SeriesParts SeriesParts,
    SectionRecords SectionRecords,
    TimeProvider Clock);
