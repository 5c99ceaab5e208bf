using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>Finds documents and media by name in any language, for pickers. Reads the tree, not the readers' index: drafts count.</summary>
internal sealed class EntitySearch(IEntityService entities)
{
    private const int Window = 500;

    public Paged<IEntitySlim> Find(EntityQuestion question, TreeView view, int skip, int take)
    {
        var below = question.ParentId is { } parent ? entities.Get(parent, question.Type) : null;
        if (question.ParentId is not null && below is null)
            return new Paged<IEntitySlim>(0, []);
        var found = All(question).Where(entity => Matches(entity, question)
            && view.IsOpen(entity)
            && (below is null || entity.Path.StartsWith(below.Path + ",", StringComparison.Ordinal))).ToList();
        return found.Page(skip, take);
    }

    private IEnumerable<IEntitySlim> All(EntityQuestion question)
    {
        for (long page = 0, total = 1; page * Window < total; page++)
        {
            foreach (var entity in entities.GetPagedDescendants(question.Type, page, Window, out total, null, Ordering.By("name"), question.Trashed ?? false))
                yield return entity;
        }
    }

    private static bool Matches(IEntitySlim entity, EntityQuestion question) =>
        (question.Trashed is not { } trashed || entity.Trashed == trashed)
        && (question.ContentTypes is not { Length: > 0 } types || (entity is IContentEntitySlim content && types.Contains(content.ContentTypeKey)))
        && (string.IsNullOrWhiteSpace(question.Text) || Guid.TryParse(question.Text, out var key) && key == entity.Key || Names(entity, question.Culture).Any(name => name.InvariantContains(question.Text.Trim())));

    private static IEnumerable<string> Names(IEntitySlim entity, string? culture)
    {
        if (entity is IPublishableContentEntitySlim { CultureNames.Count: > 0 } variant)
            return variant.CultureNames.Where(name => culture is null || name.Key.InvariantEquals(culture)).Select(name => name.Value);
        return [entity.Name ?? string.Empty];
    }
}
