using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WicNews.Cms.ManagementApi.Documents.Patching;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>All that the API offers on documents.</summary>
internal static class DocumentsComposition
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentPresentation>();
        services.AddSingleton<DocumentAccess>();
        services.AddSingleton<BrowsableDocuments>();
        services.AddSingleton<LaterPublishing>();
        services.AddSingleton<PatchParts>();
        services.AddSingleton<DocumentNotices.NoticeParts>();
        services.AddSingleton<DocumentPatcher>();
        services.AddSingleton<CollectionRights>();
        services.AddSingleton<DocumentCollection.CollectionParts>();
        services.AddSingleton<DocumentItems.ItemParts>();
        services.AddSingleton<DocumentTree.TreeParts>();
        return services;
    }

    public static void MapDocuments(this RouteGroupBuilder api, RouteGroupBuilder apiOnePointOne)
    {
        api.MapDocumentReads();
        api.MapDocumentWrites(apiOnePointOne);
        api.MapDocumentPatch();
        api.MapDocumentNotices();
        api.MapDocumentPublishing();
        api.MapDocumentStructure();
        api.MapDocumentTree();
        api.MapDocumentItems();
        api.MapDocumentRecycleBin();
        api.MapDocumentReferences();
        api.MapDocumentUrls();
        api.MapDocumentPreviews();
        api.MapDocumentDomains();
        api.MapDocumentVersions();
        api.MapDocumentCollection();
    }
}
