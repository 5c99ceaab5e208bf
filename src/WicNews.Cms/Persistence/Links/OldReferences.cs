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
    private const string ReachedKey = "WicNews.References.Reached";
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

    /// <summary>Writes what is not known to be written, from where an earlier run was stopped.</summary>
    /// <returns>How many documents were looked through.</returns>
    public async Task<int> WriteAsync(TimeSpan between, CancellationToken cancellationToken)
    {
        if (values.GetValue(DoneKey) == Known)
            return 0;
        int count = 0;
        Guid? reached = Reached();
        // What is made from now on is written as it comes, wherever its key is in this order.
        foreach (Guid[] keys in Keys().Order().Where(key => reached is null || key.CompareTo(reached) > 0).Chunk(AtOnce).ToArray())
        {
            count += Write(keys);
            await Task.Delay(between, cancellationToken);
        }
        values.SetValue(DoneKey, Known);
        values.SetValue(ReachedKey, string.Empty);
        return count;
    }

    // A place that was reached while other kinds of value were looked into is none.
    private Guid? Reached() => values.GetValue(ReachedKey)?.Split(' ', 2) is [var key, var known] && known == Known ? Guid.Parse(key) : null;

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
        values.SetValue(ReachedKey, $"{keys[^1]} {Known}");
        scope.Complete();
        return count;
    }

    private IEnumerable<Guid> Keys()
    {
        IEnumerable<Guid> roots = navigation.TryGetRootKeys(out IEnumerable<Guid> tree) ? tree : [];
        return roots.SelectMany(root => navigation.TryGetDescendantsKeysOrSelfKeys(root, out IEnumerable<Guid> keys) ? keys : []);
    }
}
