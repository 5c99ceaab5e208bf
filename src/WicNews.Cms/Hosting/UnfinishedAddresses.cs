using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Persistence.Changes;

namespace WicNews.Cms.Hosting;

/// <summary>
/// Writes the addresses of documents that changed shortly before the last process was ended in mid-work: Core writes them after the
/// commit of what they belong to, and would not miss them.
/// </summary>
internal sealed class UnfinishedAddresses(RunningMark mark, IContentChangeLog changes, IContentService documents, IDocumentUrlService urls, IDocumentUrlAliasService aliases) : IStartupStep
{
    private const int Chunk = 500;

    // Far longer than anything takes from its commit to its addresses.
    private static readonly TimeSpan s_underWay = TimeSpan.FromMinutes(15);

    public int Order => StartupOrder.Caches + 1;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (mark.Unfinished() is { } sequence)
        {
            List<ContentChange> recent = [.. Since(sequence).Where(change => change.ObjectType == Constants.ObjectTypes.Document)];
            foreach (ContentChange[] chunk in recent.Where(change => change.Time >= recent[^1].Time - s_underWay).Chunk(Chunk))
                await WriteAsync(chunk.Select(change => change.Key));
        }

        mark.Set(changes.Latest());
    }

    private IEnumerable<ContentChange> Since(long sequence)
    {
        while (changes.ReadSince(sequence, Chunk) is { Count: > 0 } read)
        {
            foreach (ContentChange change in read)
                yield return change;
            sequence = read[^1].Sequence;
        }
    }

    private async Task WriteAsync(IEnumerable<Guid> keys)
    {
        List<IContent> there = [.. documents.GetByIds(keys)];
        await urls.CreateOrUpdateUrlSegmentsAsync(there);
        foreach (IContent document in there)
            await aliases.CreateOrUpdateAliasesAsync(document.Key);
    }
}
