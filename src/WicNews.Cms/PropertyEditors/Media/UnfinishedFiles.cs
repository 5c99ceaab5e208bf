using WicNews.Cms.Hosting;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>Settles the files that were being changed when the last process ended.</summary>
internal sealed class UnfinishedFiles(FileNotes notes, FileSettler settler) : IStartupStep
{
    public int Order => StartupOrder.Caches + 1;

    public Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (Guid about in notes.All())
            settler.Settle(about);
        return Task.CompletedTask;
    }
}
