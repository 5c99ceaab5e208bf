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
    public Task<Problem?> MayNotSeeAsync(Guid document) => documents.DeniedAsync(ActionBrowse.ActionLetter, document);

    public async Task<Problem?> MayNotWriteAsync(Guid document) =>
        await documents.DeniedAsync(ActionUpdate.ActionLetter, document) ?? await documents.DeniedAsync(ActionDocumentPropertyWrite.ActionLetter, document);

    public async Task<Problem?> MayNotDecideAsync(Guid document, IReadOnlyCollection<string> cultures) =>
        await MayNotWriteAsync(document) ?? await documents.DeniedAsync(ActionPublish.ActionLetter, document, cultures);
}
