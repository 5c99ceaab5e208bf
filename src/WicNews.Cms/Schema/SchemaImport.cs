using System.Text.Json;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Hosting;

namespace WicNews.Cms.Schema;

/// <summary>
/// Brings the schema files into the site at start: all of them, or none. A file that has not changed since it was last read is not
/// applied again, so that what editors made of a type stays.
/// </summary>
internal sealed partial class SchemaImport(
    SchemaSource source, SchemaImporters importers, IKeyValueService values, ICoreScopeProvider scopes, ILogger<SchemaImport> logger) : IStartupStep
{
    private const string HashesKey = "WicNews.Schema";

    public int Order => StartupOrder.Schema;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SchemaFile> files = source.Files();
        SortedDictionary<string, string> hashes = new(files.ToDictionary(file => file.Name, SchemaSource.Hash), StringComparer.Ordinal);
        Dictionary<string, string> applied = Applied();
        HashSet<string> changed = [.. hashes.Where(pair => applied.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => pair.Key)];
        if (changed.Count == 0)
        {
            return;
        }

        SchemaSet set = new(files);
        using ICoreScope scope = scopes.CreateCoreScope();
        await importers.Languages.ApplyAsync(set.Languages.Where(IsChanged));
        await importers.DataTypes.ApplyAsync(set.DataTypes.Where(IsChanged));
        await importers.MediaTypes.ApplyAsync(set.MediaTypes.Where(IsChanged));
        await importers.ContentTypes.ApplyAsync(set.ContentTypes.Where(IsChanged));
        values.SetValue(HashesKey, JsonSerializer.Serialize(hashes));
        scope.Complete();
        Done(changed.Count, source.Folder);

        bool IsChanged(SchemaDefinition definition) => changed.Contains(definition.Place.File);
    }

    private Dictionary<string, string> Applied() =>
        values.GetValue(HashesKey) is { } json ? JsonSerializer.Deserialize<Dictionary<string, string>>(json)! : [];

    [LoggerMessage(LogLevel.Information, "{Count} schema files applied from {Folder}")]
    private partial void Done(int count, string folder);
}

/// <summary>The importers, in the order in which they depend on each other.</summary>
internal sealed record SchemaImporters(LanguageImport Languages, DataTypeImport DataTypes, MediaTypeImport MediaTypes, DocumentTypeImport ContentTypes);
