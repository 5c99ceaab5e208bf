using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Content;

/// <summary>What every save of a document goes through before Umbraco's services see it, whichever endpoint it comes by.</summary>
internal sealed class PostedDocument(ContentChecks checks, UnreadValues unread)
{
    /// <summary>Puts what was sent into a model, with the stored values of what the signed-in user may not read.</summary>
    /// <returns>Why it cannot be saved; null when it can.</returns>
    public async Task<Problem?> FillAsync(
        ContentEditingModelBase model, IContent document, IReadOnlyList<ValueModel>? values, IReadOnlyList<VariantRequestModel>? variants)
    {
        if ((unread.Refusal(document, values) ?? await checks.DocumentAsync(document.ContentType.Key, values, variants)) is { } refused)
            return refused;
        model.Properties = unread.Complete(document, values, variants);
        model.Variants = ContentInput.Variants(variants);
        return null;
    }
}
