using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;

namespace WicNews.Cms.Schema;

/// <summary>
/// Deletes what was deleted where the files come from. Not what is made use of here: the content of a type would go with it, blocks of an
/// element type, the values of a composition or of a data type. That is left with a warning, and looked at again at the next start.
/// </summary>
internal sealed partial class DeletionImport(
    IContentTypeService contentTypes, IMediaTypeService mediaTypes, IDataTypeService dataTypes, ILanguageService languages, AmbientDatabase database,
    ILogger<DeletionImport> logger)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    /// <summary>Deletes types. To be called before others come, which may have the alias of what goes.</summary>
    /// <returns>The files of what was left.</returns>
    public async Task<IReadOnlySet<string>> TypesAsync(IEnumerable<DeletedDefinition> definitions)
    {
        ILookup<string, DeletedDefinition> byKind = definitions.ToLookup(definition => definition.Kind);
        HashSet<string> left = [];
        await TypesAsync(byKind[SchemaSource.ContentTypes], contentTypes, left);
        await TypesAsync(byKind[SchemaSource.MediaTypes], mediaTypes, left);
        return left;
    }

    /// <summary>Deletes data types, and says of languages that they are left. To be called when no type that goes or changes has properties of them any more.</summary>
    /// <returns>The files of what was left.</returns>
    public async Task<IReadOnlySet<string>> OthersAsync(IEnumerable<DeletedDefinition> definitions)
    {
        ILookup<string, DeletedDefinition> byKind = definitions.ToLookup(definition => definition.Kind);
        HashSet<string> left = [];
        foreach (DeletedDefinition gone in byKind[SchemaSource.DataTypes])
            await DataTypeAsync(gone, left);
        foreach (DeletedDefinition gone in byKind[SchemaSource.Languages])
        {
            if (await languages.GetAsync(gone.Alias) is not null)
                Leave(gone, "texts go with a language: delete it under Settings > Languages", left);
        }
        return left;
    }

    private async Task TypesAsync<T>(IEnumerable<DeletedDefinition> definitions, IContentTypeBaseService<T> types, HashSet<string> left) where T : IContentTypeComposition
    {
        IContentTypeComposition[] all = [.. types.GetAll()];
        List<DeletedDefinition> going = [];
        foreach (DeletedDefinition gone in definitions)
        {
            if (types.Get(gone.Key) is not { } type)
                continue;
            if (UseOf(type, types) is { } use)
                Leave(gone, use, left);
            else
                going.Add(gone);
        }
        // Each one that is left may be what another is left for.
        while (going.Select(gone => (Gone: gone, User: UserOf(gone, going, all))).FirstOrDefault(item => item.User is not null) is { User: { } user } kept)
        {
            Leave(kept.Gone, $"'{user}' is composed of it or lies below it: change or delete that first", left);
            going.Remove(kept.Gone);
        }
        foreach (DeletedDefinition gone in going.Where(gone => types.Get(gone.Key) is not null))
        {
            ContentTypeOperationStatus status = await types.DeleteAsync(gone.Key, User);
            if (status != ContentTypeOperationStatus.Success)
                Leave(gone, $"deleting it was refused ({status})", left);
        }
    }

    private string? UseOf<T>(T type, IContentTypeBaseService<T> types) where T : IContentTypeComposition
    {
        if (types.HasContentNodes(type.Id))
            return "there is content of it, in the tree or in the recycle bin: delete that first";
        // Also in earlier versions: they can be brought back.
        string key = type.Key.ToString();
        return type.IsElement && database.Read.Set<VersionRow>().Any(version => version.Data.Contains(key))
            ? "there are blocks of it in content: take them out first; versions in the history count until they are cleaned up"
            : null;
    }

    /// <summary>The alias of a type that stays and is made of one that is to go.</summary>
    private static string? UserOf(DeletedDefinition gone, List<DeletedDefinition> going, IContentTypeComposition[] all)
    {
        IContentTypeComposition type = all.First(other => other.Key == gone.Key);
        return all.FirstOrDefault(other => going.All(item => item.Key != other.Key) && IsMadeOf(other, type))?.Alias;
    }

    private static bool IsMadeOf(IContentTypeComposition other, IContentTypeComposition type) =>
        other.ContentTypeComposition.Any(composed => composed.Key == type.Key) || other.Path.StartsWith(type.Path + ",", StringComparison.Ordinal);

    private async Task DataTypeAsync(DeletedDefinition gone, HashSet<string> left)
    {
        if (await dataTypes.GetAsync(gone.Key) is null)
            return;
        if (contentTypes.GetAll().Concat<IContentTypeComposition>(mediaTypes.GetAll()).FirstOrDefault(type => type.PropertyTypes.Any(property => property.DataTypeKey == gone.Key)) is { } user)
            Leave(gone, $"a property of '{user.Alias}' is of it: remove that first", left);
        else if (await dataTypes.DeleteAsync(gone.Key, User) is { Success: false, Status: var status })
            Leave(gone, $"deleting it was refused ({status})", left);
    }

    private void Leave(DeletedDefinition gone, string reason, HashSet<string> left)
    {
        left.Add(gone.Place.File);
        Left(gone.Place.File, gone.Alias, reason);
    }

    [LoggerMessage(LogLevel.Warning, "{File} says that '{Alias}' was deleted. It is left here: {Reason}")]
    private partial void Left(string file, string alias, string reason);
}
