using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Schema;

/// <summary>
/// Brings the schema files into the site at start: all of them, or none. A file that has not changed since it was last read is not
/// applied again, so that what editors made of a type stays.
/// </summary>
internal sealed partial class SchemaImport(
    SchemaSource source, SchemaImporters importers, AppliedFiles applied, ICoreScopeProvider scopes, ILogger<SchemaImport> logger) : IStartupStep
{
    public int Order => StartupOrder.Schema;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SchemaFile> files = source.Files();
        IReadOnlySet<string> changed = applied.ChangedOf(files);
        if (changed.Count == 0)
        {
            return;
        }

        SchemaSet set = new(files);
        using ICoreScope scope = scopes.CreateCoreScope();
        HashSet<string> left = [.. await importers.Deletions.TypesAsync(set.Deleted.Where(IsChanged))];
        await importers.Languages.ApplyAsync(set.Languages.Where(IsChanged));
        await importers.DataTypes.ApplyAsync(set.DataTypes.Where(IsChanged));
        await importers.MediaTypes.ApplyAsync(set.MediaTypes.Where(IsChanged));
        await importers.ContentTypes.ApplyAsync(set.ContentTypes.Where(IsChanged));
        left.UnionWith(await importers.Deletions.OthersAsync(set.Deleted.Where(IsChanged)));
        applied.Note(files.Where(file => !left.Contains(file.Name)));
        scope.Complete();
        Done(changed.Count, source.Folder);

        bool IsChanged(SchemaDefinition definition) => changed.Contains(definition.Place.File);
    }

    [LoggerMessage(LogLevel.Information, "{Count} schema files applied from {Folder}")]
    private partial void Done(int count, string folder);
}

/// <summary>The importers, in the order in which they depend on each other.</summary>
internal sealed record SchemaImporters(DeletionImport Deletions, LanguageImport Languages, DataTypeImport DataTypes, MediaTypeImport MediaTypes, DocumentTypeImport ContentTypes);
