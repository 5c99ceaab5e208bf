using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.ManagementApi.Content;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.ManagementApi.Trees;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Media;

/// <summary>The media at the root or in a folder, as a list with columns.</summary>
internal static class MediaCollection
{
    public static void MapMediaCollection(this RouteGroupBuilder api) =>
        api.MapResource("/collection/media", "Media", AuthorizationPolicies.SectionAccessForMediaTree).MapGet("/", ListAsync);

    private static async Task<Answer<Paged<MediaCollectionItemModel>>> ListAsync(
        [AsParameters] CollectionQuestion ask, MediaAccess access, StartNodes start, IMediaEditingService editing, IDataTypeService dataTypes, CollectionParts parts)
    {
        // Whoever starts below the root sees there what they may open.
        if (ask.Id is not null && await access.DeniedAsync(ask.Id) is { } denied)
            return denied;
        var parent = ask.Id is { } id ? await editing.GetAsync(id) : null;
        if (ask.Id is not null && parent is null)
            return ContentCollectionOperationStatus.ContentNotFound.ToProblem();
        var dataTypeId = ask.DataTypeId ?? parent?.ContentType.ListView ?? Constants.DataTypes.Guids.ListViewMediaGuid;
        var (view, problem) = await CollectionView.ReadAsync(dataTypes, dataTypeId);
        if (view is null)
            return problem!;
        return view.Order(ask.OrderBy, ask.OrderDirection, null) is { } order
            ? parts.Children(parent, await start.ViewAsync(media: true, null), view, order, ask)
            : ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration.ToProblem();
    }

    internal sealed record CollectionQuestion(
        Guid? Id, Guid? DataTypeId, string? OrderBy, Direction? OrderDirection, string? Filter, int Skip = 0, int Take = 100);

    internal sealed class CollectionParts(IMediaService media, ICoreScopeProvider scopes, MediaPresentation present)
    {
        public Paged<MediaCollectionItemModel> Children(IMedia? parent, TreeView open, CollectionView view, Ordering order, CollectionQuestion ask)
        {
            var filter = scopes.CreateQuery<IMedia>();
            if (!string.IsNullOrWhiteSpace(ask.Filter))
            {
                _ = Guid.TryParse(ask.Filter, out var key);
                filter = filter.Where(child => child.Key == key || child.Name!.Contains(ask.Filter));
            }

            if (parent is null && open.StartPaths?.ToList() is { } starts)
                filter = filter.Where(child => starts.Contains(child.Path));
            return Paging.Read(ask.Skip, ask.Take, (from, count) =>
            {
                var found = media.GetPagedChildren(parent?.Id ?? Constants.System.Root, from / count, count, out var total, filter, order);
                return (found, total);
            }).Map(child => present.CollectionItem(child, view.Columns));
        }
    }
}
