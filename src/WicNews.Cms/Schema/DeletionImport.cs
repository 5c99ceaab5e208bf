using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Schema;

/// <summary>
/// Deletes what was deleted where the files come from. Not what editors here have made use of: the content of a type would go with it, and
/// the values of a data type. That is left with a warning, and looked at again at the next start.
/// </summary>
internal sealed partial class DeletionImport(
    IContentTypeService contentTypes, IMediaTypeService mediaTypes, IDataTypeService dataTypes, ILanguageService languages, ILogger<DeletionImport> logger)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    /// <returns>The files of what was left.</returns>
    public async Task<IReadOnlySet<string>> ApplyAsync(IEnumerable<DeletedDefinition> definitions)
    {
        ILookup<string, DeletedDefinition> byKind = definitions.ToLookup(definition => definition.Kind);
        HashSet<string> left = [];
        // A data type is free when the types are gone that have properties of it.
        foreach (DeletedDefinition gone in byKind[SchemaSource.ContentTypes])
            await ApplyAsync(gone, contentTypes, left);
        foreach (DeletedDefinition gone in byKind[SchemaSource.MediaTypes])
            await ApplyAsync(gone, mediaTypes, left);
        foreach (DeletedDefinition gone in byKind[SchemaSource.DataTypes])
            await DataTypeAsync(gone, left);
        foreach (DeletedDefinition gone in byKind[SchemaSource.Languages])
        {
            if (await languages.GetAsync(gone.Alias) is not null)
                Leave(gone, "texts go with a language: delete it under Settings > Languages", left);
        }
        return left;
    }

    private async Task ApplyAsync<T>(DeletedDefinition gone, IContentTypeBaseService<T> types, HashSet<string> left) where T : IContentTypeComposition
    {
        if (types.Get(gone.Key) is not { } type)
            return;
        if (types.HasContentNodes(type.Id))
            Leave(gone, "there is content of it, in the tree or in the recycle bin: delete that first", left);
        else
            await types.DeleteAsync(gone.Key, User);
    }

    private async Task DataTypeAsync(DeletedDefinition gone, HashSet<string> left)
    {
        if (await dataTypes.GetAsync(gone.Key) is null)
            return;
        if (contentTypes.GetAll().Concat<IContentTypeComposition>(mediaTypes.GetAll()).FirstOrDefault(type => type.PropertyTypes.Any(property => property.DataTypeKey == gone.Key)) is { } user)
            Leave(gone, $"a property of '{user.Alias}' is of it: remove that first", left);
        else
            await dataTypes.DeleteAsync(gone.Key, User);
    }

    private void Leave(DeletedDefinition gone, string reason, HashSet<string> left)
    {
        left.Add(gone.Place.File);
        Left(gone.Place.File, gone.Alias, reason);
    }

    [LoggerMessage(LogLevel.Warning, "{File} says that '{Alias}' was deleted. It is left here: {Reason}")]
    private partial void Left(string file, string alias, string reason);
}
