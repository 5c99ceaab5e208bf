using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
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
        Guid id, [AsParameters] CollectionQuestion ask, IContentListViewService lists, CurrentEditor editor, CollectionParts parts)
    {
        var attempt = await lists.GetListViewItemsByKeyAsync(
            editor.User, id, ask.DataTypeId, ask.OrderBy ?? "updateDate", ask.OrderCulture, ask.OrderDirection ?? Direction.Ascending, ask.Filter, ask.Skip, ask.Take);
        if (!attempt.Success || attempt.Result is not { } list)
            return attempt.Status.ToProblem();
        var columns = list.ListViewConfiguration.IncludeProperties.Select(property => property.Alias).OfType<string>().ToHashSet();
        return new Paged<DocumentCollectionItemModel>(list.Items.Total, [.. list.Items.Items.Select(content => parts.Item(content, columns))]);
    }

    internal sealed record CollectionQuestion(
        Guid? DataTypeId, string? OrderBy, string? OrderCulture, Direction? OrderDirection, string? Filter, int Skip = 0, int Take = 100);

    internal sealed class CollectionParts(ContentValues values, DocumentPresentation present, IUserService users, EntityTree tree)
    {
        public DocumentCollectionItemModel Item(IContent content, IReadOnlySet<string> columns) => new(
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
            present.Variants(content));
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
