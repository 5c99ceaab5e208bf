using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Changes;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Persistence.Links;

/// <summary>Keeps what a node's values say about other nodes, as relations, and the tags that they carry.</summary>
internal sealed class LinkWriter(
    AmbientDatabase database,
    Lazy<PropertyEditorCollection> editors,
    Lazy<DataValueReferenceFactoryCollection> references,
    IDataTypeRepository dataTypes,
    ILanguageRepository languages,
    TagStore tags)
{
    public void Keep(IContentBase content, ContentChangeKind kind)
    {
        KeepRelations(content, RelationTypes());
        // Tags are the readers' business: a draft's tags come with its publication; media have no drafts.
        if (kind == ContentChangeKind.Published || content is IMedia)
        {
            KeepTags(content);
        }
        else if (kind == ContentChangeKind.Unpublished && !content.Trashed)
        {
            tags.RemoveAll(content.Id);
        }
    }

    /// <summary>The ids of the relation types that values lead to, by their aliases.</summary>
    public Dictionary<string, int> RelationTypes()
    {
        ISet<string> automatic = references.Value.GetAllAutomaticRelationTypesAliases(editors.Value);
        return database.Read.Set<RelationTypeRow>().Where(type => automatic.Contains(type.Alias)).ToDictionary(type => type.Alias, type => type.Id);
    }

    /// <summary>Brings a node's relations in line with what its values say.</summary>
    /// <param name="content">The node.</param>
    /// <param name="types">As <see cref="RelationTypes"/> gives them.</param>
    public void KeepRelations(IContentBase content, Dictionary<string, int> types)
    {
        ISet<UmbracoEntityReference> found = references.Value.GetAllReferences(content.Properties, editors.Value);
        HashSet<(int Child, int Type)> wanted = Wanted(found, types);
        int[] typeIds = [.. types.Values];
        List<RelationRow> existing = [.. database.Read.Set<RelationRow>().Where(row => row.ParentId == content.Id && typeIds.Contains(row.RelationTypeId))];
        List<RelationRow> gone = [.. existing.Where(row => !wanted.Contains((row.ChildId, row.RelationTypeId)))];
        wanted.ExceptWith(existing.Select(row => (row.ChildId, row.RelationTypeId)));
        if (gone.Count == 0 && wanted.Count == 0)
        {
            return;
        }

        database.Write.RemoveRange(gone);
        database.Write.AddRange(wanted.Select(link => new RelationRow
        {
            ParentId = content.Id, ChildId = link.Child, RelationTypeId = link.Type, CreateDate = content.UpdateDate, Comment = string.Empty,
        }));
        database.Save();
    }

    private HashSet<(int Child, int Type)> Wanted(ISet<UmbracoEntityReference> found, Dictionary<string, int> types)
    {
        List<(Guid Key, int Type)> keys =
        [
            .. found.Where(reference => reference.Udi is GuidUdi && types.ContainsKey(reference.RelationTypeAlias))
                .Select(reference => (((GuidUdi)reference.Udi).Guid, types[reference.RelationTypeAlias])),
        ];
        if (keys.Count == 0)
        {
            return [];
        }

        Guid[] wanted = [.. keys.Select(key => key.Key).Distinct()];
        Dictionary<Guid, int> ids = database.Read.Set<NodeRow>().Where(node => wanted.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Id);
        return [.. keys.Where(key => ids.ContainsKey(key.Key)).Select(key => (ids[key.Key], key.Type))];
    }

    private void KeepTags(IContentBase content)
    {
        foreach (IProperty property in content.Properties)
        {
            if (editors.Value.TryGet(property.PropertyType.PropertyEditorAlias, out IDataEditor? editor) && editor.GetValueEditor() is IDataValueTags provider)
            {
                object? configuration = dataTypes.Get(property.PropertyType.DataTypeId)?.ConfigurationObject;
                tags.Assign(content.Id, property.PropertyTypeId, property.Values.SelectMany(value => provider.GetTags(
                    content is IMedia ? value.EditedValue : value.PublishedValue, configuration, languages.GetIdByIsoCode(value.Culture, false))));
            }
        }
    }
}
