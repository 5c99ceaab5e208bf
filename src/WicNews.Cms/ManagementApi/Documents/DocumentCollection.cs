using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Schedules;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Documents;

/// <summary>A document's children as a list with columns.</summary>
internal static class DocumentCollection
{
    public static void MapDocumentCollection(this RouteGroupBuilder api) =>
        api.MapGet("/collection/document/{id:guid}", ListAsync)
            .WithTags("Document")
            .RequireAuthorization(AuthorizationPolicies.TreeAccessDocuments);

    private static async Task<Answer<Paged<DocumentCollectionItemModel>>> ListAsync(
        Guid id, [AsParameters] CollectionQuestion ask, DocumentAccess access, IContentEditingService editing, IDataTypeService dataTypes, CollectionParts parts)
    {
        if (await access.DeniedAsync(ActionBrowse.ActionLetter, id) is { } denied)
            return denied;
        if (await editing.GetAsync(id) is not { } parent)
            return ContentCollectionOperationStatus.ContentNotFound.ToProblem();
        if ((ask.DataTypeId ?? parent.ContentType.ListView) is not { } dataTypeId)
            return ContentCollectionOperationStatus.ContentNotCollection.ToProblem();
        var (view, problem) = await CollectionView.ReadAsync(dataTypes, dataTypeId);
        if (view is null)
            return problem!;
        // An order by what somebody may not read would tell them of it.
        return view.Order(ask.OrderBy, ask.OrderDirection, ask.OrderCulture) is { } order && !(order.IsCustomField && parts.IsUnread(order.OrderBy!))
            ? await parts.ChildrenAsync(parent, view, order, ask)
            : ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration.ToProblem();
    }

    internal sealed record CollectionQuestion(
        Guid? DataTypeId, string? OrderBy, string? OrderCulture, Direction? OrderDirection, string? Filter, int Skip = 0, int Take = 100);

    internal sealed class CollectionParts(
        IContentService content, ICoreScopeProvider scopes, ContentValues values, UpcomingSchedules upcoming, IUserService users, EntityTree tree,
        CollectionRights rights, BrowsableDocuments browsable)
    {
        public bool IsUnread(string alias) => rights.IsUnread(alias);

        public async Task<Paged<DocumentCollectionItemModel>> ChildrenAsync(IContent parent, CollectionView view, Ordering order, CollectionQuestion ask)
        {
            var page = await BrowsableAsync(parent, order, ask);
            var schedules = upcoming.Of(page.Items.Select(child => child.Id));
            return page.Map(child => Item(child, view.Columns, schedules));
        }

        private async Task<Paged<IContent>> BrowsableAsync(IContent parent, Ordering order, CollectionQuestion ask)
        {
            if (string.IsNullOrWhiteSpace(ask.Filter))
            {
                var page = Read(parent, null, order, ask.Skip, ask.Take);
                return new Paged<IContent>(page.Total, await browsable.OfAsync(page.Items, child => child.Key));
            }

            _ = Guid.TryParse(ask.Filter, out var key);
            var filter = scopes.CreateQuery<IContent>().Where(child => child.Key == key || child.Name!.Contains(ask.Filter));
            return await browsable.HitsAsync(ask.Skip, ask.Take, (skip, take) => Read(parent, filter, order, skip, take), child => child.Key);
        }

        private Paged<IContent> Read(IContent parent, IQuery<IContent>? filter, Ordering order, int skip, int take) => Paging.Read(skip, take, (from, count) =>
        {
            var found = content.GetPagedChildren(parent.Id, from / count, count, out var total, null, filter, order);
            return (found, total);
        });

        private DocumentCollectionItemModel Item(IContent content, IReadOnlySet<string> columns, PageSchedules schedules) => new(
            CollectionTypeReferenceModel.Of(content.ContentType),
            content.Trashed,
            false,
            tree.Ancestors(content),
            users.GetProfileById(content.WriterId)?.Name,
            users.GetProfileById(content.CreatorId)?.Name,
            content.SortOrder,
            content.Key,
            [],
            values.Read(content, only: columns),
            DocumentPresentation.Variants(content, schedules));
    }

    internal sealed record DocumentCollectionItemModel(
        CollectionTypeReferenceModel DocumentType,
        bool IsTrashed,
        bool IsProtected,
        IReadOnlyList<Reference> Ancestors,
        string? Updater,
        string? Creator,
        int SortOrder,
        Guid Id,
        IReadOnlyList<Flag> Flags,
        IReadOnlyList<ValueResponseModel> Values,
        IReadOnlyList<DocumentVariantResponseModel> Variants);
}
