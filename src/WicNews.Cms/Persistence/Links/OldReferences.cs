using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using WicNews.Cms.Hosting;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Persistence.Links;

/// <summary>
/// References are written down when a document is saved. Where the program has learnt to tell more of them, those of the documents that are
/// there already are written once, some at a time.
/// </summary>
internal sealed class OldReferences(
    IKeyValueService values, DataValueReferenceFactoryCollection factories, IDocumentNavigationQueryService navigation, Lazy<IContentService> documents,
    ICoreScopeProvider scopes, LinkWriter links, ILogger<OldReferences> log) : LateWork(log), IStartupStep
{
    private const string DoneKey = "WicNews.References";
    private const int AtOnce = 50;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public int Order => StartupOrder.Users;

    // Which kinds of value are looked into besides those that Umbraco's own editors tell of.
    private string Known => string.Join(' ', factories.Select(factory => factory.GetType().FullName).Order(StringComparer.Ordinal));

    /// <summary>What an empty site gets from now on is written as it comes.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        if (values.GetValue(DoneKey) is null && !Keys().Any())
            values.SetValue(DoneKey, Known);
        return Task.CompletedTask;
    }

    /// <summary>Writes what is not known to be written.</summary>
    /// <returns>How many documents were looked through.</returns>
    public async Task<int> WriteAsync(TimeSpan between, CancellationToken cancellationToken)
    {
        if (values.GetValue(DoneKey) == Known)
            return 0;
        int count = 0;
        foreach (Guid[] keys in Keys().Chunk(AtOnce).ToArray())
        {
            count += Write(keys);
            await Task.Delay(between, cancellationToken);
        }
        values.SetValue(DoneKey, Known);
        return count;
    }

    protected override string Name => "Writing down references";

    protected override Task<int> WorkAsync(CancellationToken cancellationToken) => WriteAsync(Between, cancellationToken);

    private int Write(Guid[] keys)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        // Read and written under the lock: a save in between would have its own references taken away.
        scope.WriteLock(Constants.Locks.ContentTree);
        int count = 0;
        var types = links.RelationTypes();
        foreach (var document in documents.Value.GetByIds(keys))
        {
            links.KeepRelations(document, types);
            count++;
        }
        scope.Complete();
        return count;
    }

    private IEnumerable<Guid> Keys()
    {
        IEnumerable<Guid> roots = navigation.TryGetRootKeys(out IEnumerable<Guid> tree) ? tree : [];
        return roots.SelectMany(root => navigation.TryGetDescendantsKeysOrSelfKeys(root, out IEnumerable<Guid> keys) ? keys : []);
    }
}
