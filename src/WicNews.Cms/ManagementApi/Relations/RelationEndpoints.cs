using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.ManagementApi.Frame;
using WicNews.Cms.ManagementApi.Statuses;
using WicNews.Cms.Security;

namespace WicNews.Cms.ManagementApi.Relations;

/// <summary>Relation types and the relations of one type; they are kept by the system and only read here.</summary>
internal static class RelationEndpoints
{
    public static void MapRelations(this RouteGroupBuilder api)
    {
        var types = api.MapResource("/relation-type", "Relation Type", AuthorizationPolicies.TreeAccessRelationTypes);
        types.MapGet("/", TypesAsync);
        types.MapGet("/{id:guid}", Type);
        api.MapResource("/item/relation-type", "Relation Type", AuthorizationPolicies.BackOfficeAccess).MapGet("/", Items);
        api.MapResource("/relation/type", "Relation", AuthorizationPolicies.TreeAccessRelationTypes).MapGet("/{id:guid}", RelationsAsync);
        api.MapResource("/object-types", "Object Types", AuthorizationPolicies.TreeAccessRelationTypes).MapGet("/", ObjectTypes);
    }

    private static async Task<Answer<Paged<RelationTypeModel>>> TypesAsync(IRelationService relations, int skip = 0, int take = 100)
    {
        var page = await relations.GetPagedRelationTypesAsync(skip, take);
        return new Paged<RelationTypeModel>(page.Total, [.. page.Items.Select(Present)]);
    }

    private static Answer<RelationTypeModel> Type(Guid id, IRelationService relations) =>
        relations.GetRelationTypeById(id) is { } type ? Present(type) : Problem.NotFound("Relation type", id);

    private static Answer<List<RelationTypeItemModel>> Items(IRelationService relations, Guid[]? id = null) =>
        (id ?? []).Select(relations.GetRelationTypeById).OfType<IRelationType>()
            .Select(type => new RelationTypeItemModel(type.IsDeletableRelationType(), type.Name ?? type.Alias, type.Key, [])).ToList();

    private static async Task<Answer<Paged<RelationModel>>> RelationsAsync(Guid id, IRelationService relations, int skip = 0, int take = 100)
    {
        var attempt = await relations.GetPagedByRelationTypeKeyAsync(id, skip, take);
        if (!attempt.Success)
            return attempt.Status.ToProblem();
        return new Paged<RelationModel>(attempt.Result.Total, [.. attempt.Result.Items.Select(relation => Present(relation, relations))]);
    }

    private static Answer<Paged<ObjectTypeModel>> ObjectTypes(IRelationService relations, int skip = 0, int take = 100) =>
        relations.GetAllowedObjectTypes().Select(type => new ObjectTypeModel(type.GetFriendlyName(), type.GetGuid())).ToArray().Page(skip, take);

    private static RelationModel Present(IRelation relation, IRelationService relations)
    {
        var parent = relations.GetParentEntityFromRelation(relation);
        var child = relations.GetChildEntityFromRelation(relation);
        return new RelationModel(
            relation.Key,
            new Reference(relation.RelationType.Key),
            new RelationEndModel(parent?.Key ?? Guid.Empty, parent?.Name),
            new RelationEndModel(child?.Key ?? Guid.Empty, child?.Name),
            relation.CreateDate,
            relation.Comment);
    }

    private static RelationTypeModel Present(IRelationType type) => new(
        type.Key,
        type.Alias,
        ObjectType(type.ParentObjectType),
        ObjectType(type.ChildObjectType),
        type.Name ?? type.Alias,
        type.IsBidirectional,
        type is IRelationTypeWithIsDependency { IsDependency: true });

    private static ObjectTypeModel? ObjectType(Guid? id) =>
        id is { } key ? new ObjectTypeModel(ObjectTypesByKey.GetValueOrDefault(key).GetFriendlyName(), key) : null;

    private static readonly Dictionary<Guid, UmbracoObjectTypes> ObjectTypesByKey = Enum.GetValues<UmbracoObjectTypes>()
        .Where(type => type is not UmbracoObjectTypes.Unknown)
        .GroupBy(type => type.GetGuid())
        .ToDictionary(group => group.Key, group => group.First());

    internal sealed record ObjectTypeModel(string? Name, Guid Id);

    internal sealed record RelationTypeModel(
        Guid Id, string? Alias, ObjectTypeModel? ParentObject, ObjectTypeModel? ChildObject, string Name, bool IsBidirectional, bool IsDependency);

    internal sealed record RelationTypeItemModel(bool IsDeletable, string Name, Guid Id, IReadOnlyList<Flag> Flags);

    internal sealed record RelationEndModel(Guid Id, string? Name);

    internal sealed record RelationModel(
        Guid Id, Reference RelationType, RelationEndModel Parent, RelationEndModel Child, DateTime CreateDate, string? Comment);
}
