using Umbraco.Cms.Core.Actions;
using WicNews.Cms.ManagementApi.Documents;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.Editing.Reviews;

/// <summary>
/// Who may do what in a review. To ask for one is to have written; to answer one is to publish another's text, which those who may only
/// tag may not.
/// </summary>
internal sealed class ReviewAccess(DocumentAccess documents)
{
    /// <summary>Whether the signed-in user may ask for a review of at least one of the languages that a document is written in.</summary>
    public async Task<bool> MayRequestAnyAsync(Guid document, IReadOnlyCollection<string> cultures)
    {
        if (cultures.Count == 0)
            return await MayNotWriteAsync(document, []) is null;
        foreach (string culture in cultures)
            if (await MayNotWriteAsync(document, [culture]) is null)
                return true;
        return false;
    }

    public Task<Problem?> MayNotSeeAsync(Guid document) => documents.DeniedAsync(ActionBrowse.ActionLetter, document);

    public async Task<Problem?> MayNotWriteAsync(Guid document, IReadOnlyCollection<string> cultures) =>
        await documents.DeniedAsync(ActionUpdate.ActionLetter, document, cultures) ?? await documents.DeniedAsync(ActionDocumentPropertyWrite.ActionLetter, document);

    /// <summary>Of the languages of a review those that the signed-in user may answer for; null when they may answer nothing of it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cultures">The review's languages; none for a document that does not vary.</param>
    public async Task<IReadOnlyList<string>?> DecidableAsync(Guid document, IReadOnlyCollection<string> cultures)
    {
        if (await MayNotDecideAsync(document, cultures) is null)
            return [.. cultures];
        // Most who may not, may in no language: writers.
        if (cultures.Count < 2 || await MayNotDecideAsync(document, []) is not null)
            return null;
        List<string> decidable = [];
        foreach (string culture in cultures)
            if (await MayNotDecideAsync(document, [culture]) is null)
                decidable.Add(culture);
        return decidable.Count > 0 ? decidable : null;
    }

    public async Task<Problem?> MayNotDecideAsync(Guid document, IReadOnlyCollection<string> cultures) =>
        await MayNotWriteAsync(document, cultures) ?? await documents.DeniedAsync(ActionPublish.ActionLetter, document, cultures);
}
