using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Persistence.Links;

/// <summary>Makes the kinds of relations that Core counts on.</summary>
internal sealed class RelationSeed(ICoreScopeProvider scopes, IRelationTypeRepository types) : IStartupStep
{
    public int Order => StartupOrder.Seed;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        int[] all = [];
        HashSet<string> existing = [.. types.GetMany(all).Select(type => type.Alias)];
        foreach (RelationType type in Needed().Where(type => !existing.Contains(type.Alias)))
        {
            types.Save(type);
        }

        scope.Complete();
        return Task.CompletedTask;
    }

    private static IEnumerable<RelationType> Needed()
    {
        yield return Automatic(Constants.Conventions.RelationTypes.RelatedDocumentName, Constants.Conventions.RelationTypes.RelatedDocumentAlias);
        yield return Automatic(Constants.Conventions.RelationTypes.RelatedMediaName, Constants.Conventions.RelationTypes.RelatedMediaAlias);
        yield return Automatic(Constants.Conventions.RelationTypes.RelatedMemberName, Constants.Conventions.RelationTypes.RelatedMemberAlias);
        yield return Automatic(Constants.Conventions.RelationTypes.RelatedElementName, Constants.Conventions.RelationTypes.RelatedElementAlias);
        yield return new RelationType(
            Constants.Conventions.RelationTypes.RelateDocumentOnCopyName, Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias, true, Constants.ObjectTypes.Document, Constants.ObjectTypes.Document, false);
        yield return new RelationType(
            Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteName, Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias, false, Constants.ObjectTypes.Document, Constants.ObjectTypes.Document, false);
        yield return new RelationType(
            Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteName, Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias, false, Constants.ObjectTypes.Media, Constants.ObjectTypes.Media, false);
    }

    private static RelationType Automatic(string name, string alias) => new(name, alias, false, null, null, true);
}
