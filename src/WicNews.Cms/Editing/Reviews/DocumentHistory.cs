using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>Keeps a document's history among the steps of its reviews.</summary>
internal sealed class DocumentHistory(ReviewStore reviews, IUserService users, ReviewNotices notices) : IDocumentHistory
{
    public async Task AddCorrectionAsync(IContent document, string culture, string text)
    {
        if (users.GetUserById(document.PublisherId ?? document.WriterId) is not { } by)
            return;
        reviews.Note(document, ReviewEventKind.Corrected, by, culture, text);
        await notices.TellAsync(document.Key);
    }
}
