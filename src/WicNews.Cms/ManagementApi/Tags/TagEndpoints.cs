using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Tags;

/// <summary>Tags in use, for suggestions while typing.</summary>
internal static class TagEndpoints
{
    public static void MapTags(this RouteGroupBuilder api) =>
        api.MapResource("/tag", "Tag", AuthorizationPolicies.SectionAccessContentOrMedia).MapGet("/", FindAsync);

    private static async Task<Answer<Paged<TagModel>>> FindAsync(
        ITagService tags, string? query = null, string? tagGroup = null, string? culture = null, int skip = 0, int take = 100)
    {
        var found = string.IsNullOrWhiteSpace(query) ? await tags.GetAllAsync(tagGroup, culture) : await tags.GetByQueryAsync(query, tagGroup, culture);
        return found.Select(Present).ToArray().Page(skip, take);
    }

    private static TagModel Present(ITag tag) => new(tag.Key, tag.Text, tag.Group, tag.NodeCount);

    internal sealed record TagModel(Guid Id, string? Text, string? Group, int NodeCount);
}
