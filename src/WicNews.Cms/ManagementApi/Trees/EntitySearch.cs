using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.Persistence.Tree;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>Finds documents and media by name in any language, for pickers. Reads the tree, not the readers' index: drafts count.</summary>
internal sealed class EntitySearch(IEntityService entities, NodeNames names)
{
    public Paged<IEntitySlim> Find(EntityQuestion question, TreeView view, int skip, int take)
    {
        var below = question.ParentId is { } parent ? entities.Get(parent, question.Type) : null;
        if (question.ParentId is not null && below is null)
            return new Paged<IEntitySlim>(0, []);
        var (ids, total) = names.Find(
            new NodeNameQuestion(
                question.Type.GetGuid(), question.Text, question.Culture, question.Trashed ?? false, question.ContentTypes, below?.Path, view.StartPaths),
            Math.Max(0, skip),
            Math.Max(0, take));
        var found = ids.Count == 0 ? [] : entities.GetAll(question.Type, [.. ids]).ToDictionary(entity => entity.Id);
        return new Paged<IEntitySlim>(total, [.. ids.Where(found.ContainsKey).Select(id => found[id])]);
    }
}
