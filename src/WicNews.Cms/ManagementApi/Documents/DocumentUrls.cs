using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Where readers find documents.</summary>
internal static class DocumentUrls
{
    public static void MapDocumentUrls(this RouteGroupBuilder api)
    {
        var documents = api.MapResource("/document", "Document", AuthorizationPolicies.SectionAccessForContentTree);
        documents.MapGet("/urls", UrlsAsync);
    }

    private static async Task<Answer<List<DocumentUrlsModel>>> UrlsAsync(
        IContentService content, IPublishedUrlInfoProvider urls, BrowsableDocuments browsable, string? culture = null, Guid[]? id = null)
    {
        var answer = new List<DocumentUrlsModel>();
        IReadOnlyList<IContent> documents = id is { Length: > 0 } ? [.. content.GetByIds(id)] : [];
        foreach (var document in await browsable.OfAsync(documents, document => document.Key))
            answer.Add(new DocumentUrlsModel(document.Key, await OfAsync(document, urls, culture)));
        return answer;
    }

    private static async Task<IReadOnlyList<DocumentUrlModel>> OfAsync(IContent document, IPublishedUrlInfoProvider urls, string? culture) =>
        [.. (await urls.GetAllAsync(document, culture)).Select(url => new DocumentUrlModel(
            url.Message, url.Provider, url.IsExternal, url.Culture, url.Url?.ToString()))];

    internal sealed record DocumentUrlsModel(Guid Id, IReadOnlyList<DocumentUrlModel> UrlInfos);

    internal sealed record DocumentUrlModel(string? Message, string Provider, bool IsExternal, string? Culture, string? Url);
}
