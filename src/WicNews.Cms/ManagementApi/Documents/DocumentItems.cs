using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Schedules;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>Documents by key, as pickers and references show them.</summary>
internal static class DocumentItems
{
    public static void MapDocumentItems(this RouteGroupBuilder api)
    {
        var items = api.MapResource("/item/document", "Document", AuthorizationPolicies.SectionAccessForContentTree);
        items.MapGet("/", ItemsAsync);
        items.MapGet("/ancestors", AncestorsAsync);
        items.MapGet("/search", SearchAsync);
    }

    /// <summary>
    /// What was picked is named to whoever edits the document that it was picked in, wherever they start; of what readers may not see,
    /// though, nobody learns who starts elsewhere, and of what may not be browsed nobody at all.
    /// </summary>
    private static async Task<Answer<List<DocumentItemModel>>> ItemsAsync(IEntityService entities, ItemParts parts, StartNodes start, Guid[]? id = null)
    {
        if (id is not { Length: > 0 })
            return new List<DocumentItemModel>();
        var view = await start.ViewAsync(media: false, null);
        return await parts.PresentAsync([.. entities.GetAll(UmbracoObjectTypes.Document, id).Where(view.IsNamed)]);
    }

    private static async Task<Answer<List<ItemAncestorsModel<DocumentItemModel>>>> AncestorsAsync(EntityTree tree, ItemParts parts, StartNodes start, Guid[]? id = null)
    {
        var view = await start.ViewAsync(media: false, null);
        var found = (id ?? []).Select(key => (Key: key, Ancestors: tree.AncestorsAndSelf(key, UmbracoObjectTypes.Document, view).Where(entity => entity.Key != key).ToArray())).ToArray();
        var shown = (await parts.PresentAsync([.. found.SelectMany(of => of.Ancestors).DistinctBy(ancestor => ancestor.Key)])).ToDictionary(item => item.Id);
        return found.Select(of => new ItemAncestorsModel<DocumentItemModel>(of.Key, [.. of.Ancestors.Where(ancestor => shown.ContainsKey(ancestor.Key)).Select(ancestor => shown[ancestor.Key])])).ToList();
    }

    private static async Task<Answer<Paged<DocumentItemModel>>> SearchAsync(
        EntitySearch search, BrowsableDocuments browsable, ItemParts parts, StartNodes start, [Microsoft.AspNetCore.Http.AsParameters] DocumentSearch ask)
    {
        var view = await start.ViewAsync(media: false, ask.DataTypeId);
        var question = new EntityQuestion(UmbracoObjectTypes.Document, ask.Query, ask.ParentId, ask.AllowedDocumentTypes, ask.Trashed, ask.Culture);
        var page = await browsable.HitsAsync(ask.Skip, ask.Take, (skip, take) => search.Find(question, view, skip, take), hit => hit.Key);
        return new Paged<DocumentItemModel>(page.Total, await parts.PresentAsync(page.Items));
    }

    /// <summary>Documents of one answer, without those that may not be browsed; their schedules are read for all of them at once.</summary>
    internal sealed class ItemParts(EntityTree tree, UpcomingSchedules upcoming, BrowsableDocuments browsable)
    {
        public async Task<List<DocumentItemModel>> PresentAsync(IReadOnlyList<IEntitySlim> entities)
        {
            var shown = await browsable.OfAsync(entities, entity => entity.Key);
            var schedules = upcoming.Of(shown.Select(entity => entity.Id));
            return [.. shown.OfType<IDocumentEntitySlim>().Select(entity => DocumentPresentation.Item(entity, tree.ParentKey(entity, UmbracoObjectTypes.Document), schedules))];
        }
    }

    internal sealed record DocumentSearch(
        string? Query, bool? Trashed, string? Culture, Guid? ParentId, Guid[]? AllowedDocumentTypes, Guid? DataTypeId, int Skip = 0, int Take = 100);
}
