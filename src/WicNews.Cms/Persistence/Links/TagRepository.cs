using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Persistence.Querying;
using WicNews.Cms.Persistence.Types;

namespace WicNews.Cms.Persistence.Links;

/// <summary>Tags, and what carries them. A culture of "*" is any, none is that of what doesn't vary.</summary>
internal sealed class TagRepository(AmbientDatabase database, TagStore store, ContentTypeStore types, ILanguageRepository languages) : EfRepository(database), ITagRepository
{
    private IQueryable<TagAssignmentRow> Assignments => Read.Set<TagAssignmentRow>();

    public ITag? Get(int id) => Models(Read.Set<TagRow>().Where(tag => tag.Id == id)).SingleOrDefault();

    public IEnumerable<ITag> GetMany(params int[]? ids) => Models(ids is null or [] ? Read.Set<TagRow>() : Read.Set<TagRow>().Where(tag => ids.Contains(tag.Id)));

    public bool Exists(int id) => Read.Set<TagRow>().Any(tag => tag.Id == id);

    public IEnumerable<ITag> Get(IQuery<ITag> query) => Models(Read.Set<TagRow>().Matching(query));

    public int Count(IQuery<ITag>? query) => Read.Set<TagRow>().Matching(query).Count();

    public void Save(ITag entity)
    {
        TagRow row = new() { Id = entity.Id, Group = entity.Group, Text = entity.Text, LanguageId = entity.LanguageId };
        Write.Update(row);
        Database.Save();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(ITag entity) => Write.Set<TagRow>().Where(tag => tag.Id == entity.Id).ExecuteDelete();

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true) => store.Assign(contentId, propertyTypeId, tags, replaceTags);

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags) => store.Remove(contentId, propertyTypeId, tags);

    public void RemoveAll(int contentId) => store.RemoveAll(contentId);

    public void RemoveAll(int contentId, int propertyTypeId) => store.RemoveAll(contentId, propertyTypeId);

    public TaggedEntity? GetTaggedEntityByKey(Guid key) => Tagged(Assignments.Where(row => row.Node.Key == key)).SingleOrDefault();

    public TaggedEntity? GetTaggedEntityById(int id) => Tagged(Assignments.Where(row => row.NodeId == id)).SingleOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        Tagged(Of(objectType).Where(Carrying(group, culture)));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(TaggableObjectTypes objectType, string tag, string? group = null, string? culture = null) =>
        Tagged(Of(objectType).Where(Carrying(group, culture)).Where(row => row.Tag.Text == tag));

    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
        Tags(Of(objectType).Where(Carrying(group, culture)));

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Tags(Assignments.Where(row => row.NodeId == contentId).Where(Carrying(group, culture)));

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        Tags(Assignments.Where(row => row.Node.Key == contentId).Where(Carrying(group, culture)));

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Tags(Assignments.Where(row => row.NodeId == contentId).Where(InProperty(propertyTypeAlias)).Where(Carrying(group, culture)));

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Tags(Assignments.Where(row => row.Node.Key == contentId).Where(InProperty(propertyTypeAlias)).Where(Carrying(group, culture)));

    private IQueryable<TagAssignmentRow> Of(TaggableObjectTypes objectType)
    {
        Guid? type = objectType switch
        {
            TaggableObjectTypes.All => null,
            TaggableObjectTypes.Content => Constants.ObjectTypes.Document,
            TaggableObjectTypes.Media => Constants.ObjectTypes.Media,
            TaggableObjectTypes.Member => Constants.ObjectTypes.Member,
            TaggableObjectTypes.Element => Constants.ObjectTypes.Element,
            _ => throw new NotSupportedException($"TagRepository: {objectType}"),
        };
        return Assignments.Where(row => !row.Node.Trashed && (type == null || row.Node.NodeObjectType == type));
    }

    private Expression<Func<TagAssignmentRow, bool>> Carrying(string? group, string? culture)
    {
        string? wanted = string.IsNullOrWhiteSpace(group) ? null : group;
        bool anyCulture = culture == "*";
        int? language = anyCulture || string.IsNullOrEmpty(culture) ? null : languages.GetIdByIsoCode(culture, false) ?? 0;
        return row => (wanted == null || row.Tag.Group == wanted) && (anyCulture || row.Tag.LanguageId == language);
    }

    private Expression<Func<TagAssignmentRow, bool>> InProperty(string alias)
    {
        int[] ids = [.. types.Types.All.SelectMany(type => type.PropertyTypes).Where(property => property.Alias == alias).Select(property => property.Id).Distinct()];
        return row => ids.Contains(row.PropertyTypeId);
    }

    private List<ITag> Tags(IQueryable<TagAssignmentRow> rows)
    {
        var counts = rows.GroupBy(row => row.TagId).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(group => group.Key, group => group.Count);
        // Asked for by the same question, not by their ids: an archive has more tags than a statement may have parameters.
        IQueryable<int> ids = rows.Select(row => row.TagId);
        return [.. Read.Set<TagRow>().Where(tag => ids.Contains(tag.Id)).OrderBy(tag => tag.Text).AsEnumerable().Select(tag => Model(tag, counts.GetValueOrDefault(tag.Id)))];
    }

    private List<TaggedEntity> Tagged(IQueryable<TagAssignmentRow> rows)
    {
        Dictionary<int, string> aliases = types.Types.All.SelectMany(type => type.PropertyTypes).DistinctBy(property => property.Id).ToDictionary(property => property.Id, property => property.Alias);
        return
        [
            .. rows.Include(row => row.Tag).AsEnumerable().GroupBy(row => row.NodeId).Select(node => new TaggedEntity(
                node.Key,
                [.. node.GroupBy(row => row.PropertyTypeId).Select(property => new TaggedProperty(
                    property.Key, aliases.GetValueOrDefault(property.Key), [.. property.Select(row => Model(row.Tag, 0))]))])),
        ];
    }

    private static List<ITag> Models(IQueryable<TagRow> rows) => [.. rows.OrderBy(tag => tag.Text).AsEnumerable().Select(tag => Model(tag, 0))];

    private static Tag Model(TagRow row, int count)
    {
        Tag tag = new(row.Id, row.Group, row.Text, row.LanguageId) { NodeCount = count };
        tag.ResetDirtyProperties(false);
        return tag;
    }
}
