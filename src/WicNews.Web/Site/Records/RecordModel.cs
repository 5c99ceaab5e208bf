using WicNews.Core.Archive;
using WicNews.Core.Content;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Records;

/// <summary>An authority record with all stories filed under it, how they spread over the years, and whom and what else they are about.</summary>
public sealed record RecordModel<T>(
    T Record,
    StoryList Stories,
    IReadOnlyList<(int Year, int Stories)> Years,
    IReadOnlyList<Count> People,
    IReadOnlyList<Count> Topics,
    IReadOnlyList<Reference> Narrower)
    where T : AuthorityRecord
{
    /// <summary>Whether the record's page in the other language has as many pages of stories, this one included.</summary>
    public bool IsThereInOtherLanguage { get; init; }
}
