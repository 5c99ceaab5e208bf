using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WicNews.Cms.Tests.Support;

/// <summary>Counts the rows that Entity Framework reads until it is disposed of.</summary>
internal sealed class RowsRead : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    private RowsRead() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Count => _count;

    public static async Task<RowsRead> BeginAsync()
    {
        RowsRead begun = new();
        // Entity Framework looks once a second only whether anybody listens.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        return begun;
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
            _subscriptions.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Value is DataReaderDisposingEventData read)
            Interlocked.Add(ref _count, read.ReadCount);
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
