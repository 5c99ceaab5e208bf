using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;
using static WicNews.Cms.ManagementApi.Documents.DocumentUrls;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Where an editor sees a draft: the backoffice's preview window, which frames the site's page of it.</summary>
internal static class DocumentPreviews
{
    private const string Window = "/umbraco/preview";

    /// <summary>The one way to addresses, as the backoffice names it.</summary>
    private const string Provider = "umbDocumentUrlProvider";

    public static void MapDocumentPreviews(this RouteGroupBuilder api)
    {
        api.MapResource("/document", "Document", AuthorizationPolicies.TreeAccessDocuments).MapGet("/{id:guid}/preview-url", UrlAsync);
        // Nothing is kept of a preview: it is the sign-in that lets a draft be seen, and the window closes itself.
        api.MapResource("/preview", "Preview", AuthorizationPolicies.BackOfficeAccess).MapDelete("/", () => Answer.Done);
    }

    private static async Task<Answer<DocumentUrlModel>> UrlAsync(
        Guid id, DocumentAccess access, IContentEditingService editing, ILanguageService languages, string? providerAlias = null, string? culture = null, string? segment = null)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } document)
            return Problem.NotFound("Document", id);
        if (providerAlias is not (null or Provider))
            return Problem.BadInput("providerAlias", $"There is no URL provider '{providerAlias}'.");
        culture ??= await languages.GetDefaultIsoCodeAsync();
        if (Fault(document, culture) is { } fault)
            return new DocumentUrlModel(fault, Provider, false, culture, null);
        var query = new QueryBuilder { { "id", id.ToString() }, { "culture", culture } };
        if (segment is not null)
            query.Add("segment", segment);
        return new DocumentUrlModel(null, Provider, false, culture, Window + query.ToQueryString());
    }

    private static string? Fault(IContent document, string culture) =>
        document.Trashed ? "A document in the recycle bin has no preview."
        : document.AvailableCultures.Any() && !document.AvailableCultures.Contains(culture, StringComparer.OrdinalIgnoreCase) ? $"The document does not exist in {culture} yet: save it first."
        : null;
}
