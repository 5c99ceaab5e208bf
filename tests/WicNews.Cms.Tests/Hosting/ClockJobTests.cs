using Microsoft.Extensions.Logging.Abstractions;
using WicNews.Cms.Hosting.Jobs;

namespace WicNews.Cms.Tests.Hosting;

/// <summary>A job that runs by the clock must end neither itself nor the site.</summary>
internal sealed class ClockJobTests
{
    [Test]
    public async Task ARequestThatTookTooLongIsAFailureLikeAnyOther()
    {
        using var job = new Job(turn => turn == 1 ? throw new TaskCanceledException("The request timed out.") : Task.CompletedTask);

        await job.StartAsync(CancellationToken.None);
        await job.SecondTurn.WaitAsync(TimeSpan.FromSeconds(30));
        await job.StopAsync(CancellationToken.None);

        Assert.That(job.ExecuteTask!.Status, Is.EqualTo(TaskStatus.RanToCompletion));
    }

    [Test]
    public async Task StoppingInMidTurnIsNoFailure()
    {
        using var job = new Job(null);

        await job.StartAsync(CancellationToken.None);
        await job.FirstTurn.WaitAsync(TimeSpan.FromSeconds(30));
        await job.StopAsync(CancellationToken.None);

        Assert.That(job.ExecuteTask!.Status, Is.EqualTo(TaskStatus.RanToCompletion));
    }

    private sealed class Job(Func<int, Task>? turns) : ClockJob(TimeSpan.FromMilliseconds(5), TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _turn;

        public Task FirstTurn => _first.Task;

        public Task SecondTurn => _second.Task;

        protected override async Task RunAsync(CancellationToken cancellationToken)
        {
            _turn++;
            _first.TrySetResult();
            if (_turn == 2)
                _second.TrySetResult();
            await (turns?.Invoke(_turn) ?? Task.Delay(Timeout.Infinite, cancellationToken));
        }
    }
}
