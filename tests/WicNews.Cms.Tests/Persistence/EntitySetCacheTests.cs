using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence.Types;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Persistence;

/// <summary>How often what is kept whole in memory is read from the database.</summary>
internal sealed class EntitySetCacheTests
{
    private CmsSite _site = null!;
    private int _loads;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await CmsSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [SetUp]
    public void Forget()
    {
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            Cache.Touch();
            scope.Complete();
        }

        _loads = 0;
    }

    [Test]
    public void WhoeverIsToldOfAChangeReadsWhatIsNewAndOnlyOnce()
    {
        Loaded before = Read(), told = before, again = before;
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            Cache.Touch();
            Scopes.Context!.Enlist("told", _ => (told, again) = (Read(), Read()), priority: 1);
            scope.Complete();
        }

        Assert.That(told, Is.Not.SameAs(before));
        Assert.That(again, Is.SameAs(told));
        Assert.That(_loads, Is.EqualTo(2));
    }

    [Test]
    public async Task WhileATransactionWritesOthersReadWhatIsKeptOfTheStateBeforeAsync()
    {
        Loaded before = Read();
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            Cache.Touch();
            Assert.That(Read(), Is.Not.SameAs(before), "the transaction's own");
            Assert.That(await OutsideAsync(Read), Is.SameAs(before));
            scope.Complete();
        }

        Assert.That(Read(), Is.Not.SameAs(before));
    }

    [Test]
    public async Task WhatIsReadWhileATransactionEndsIsNotKept()
    {
        Loaded early;
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            Cache.Touch();
            using SemaphoreSlim reading = new(0), ended = new(0);
            Task<Loaded> slow = OutsideAsync(() => Read(() =>
            {
                reading.Release();
                ended.Wait();
            }));
            await reading.WaitAsync();
            scope.Complete();
            scope.Dispose();
            ended.Release();
            early = await slow;
        }

        Assert.That(Read(), Is.Not.SameAs(early));
    }

    private ICoreScopeProvider Scopes => _site.Get<ICoreScopeProvider>();

    private EntitySetCache<Loaded> Cache => _site.Get<EntitySetCache<Loaded>>();

    private Loaded Read() => Read(() => { });

    private Loaded Read(Action whileLoading)
    {
        using ICoreScope scope = Scopes.CreateCoreScope();
        Loaded read = Cache.Get(() =>
        {
            whileLoading();
            return new Loaded(Interlocked.Increment(ref _loads));
        });
        scope.Complete();
        return read;
    }

    private static async Task<T> OutsideAsync<T>(Func<T> work)
    {
        Task<T> running;
        using (ExecutionContext.SuppressFlow())
            running = Task.Run(work);
        return await running;
    }

    private sealed record Loaded(int Number);
}
