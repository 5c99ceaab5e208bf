using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Hosting;

/// <summary>What became of work behind requests is forgotten, as Umbraco's settings say.</summary>
internal sealed class OperationCleanupTests
{
    private readonly ShiftableTime _time = new();

    [Test]
    public async Task WhatEndedLongAgoIsForgottenAndWhatIsRecentIsNot()
    {
        await using CmsSite site = await CmsSite.StartAsync(_time, null, ("Umbraco:CMS:LongRunningOperations:Cleanup:Period", "00:00:00.050"));
        Guid old = await KeepAsync(site);
        _time.Forward(TimeSpan.FromDays(30));
        Guid recent = await KeepAsync(site);

        Assert.That(() => IsKeptAsync(site, old).Result, Is.False.After(10_000, 20));
        Assert.That(await IsKeptAsync(site, recent), Is.True);
    }

    private async Task<Guid> KeepAsync(CmsSite site)
    {
        Guid id = Guid.NewGuid();
        using ICoreScope scope = site.Get<ICoreScopeProvider>().CreateCoreScope();
        await site.Get<ILongRunningOperationRepository>().CreateAsync(
            new LongRunningOperation { Id = id, Type = "test", Status = LongRunningOperationStatus.Success }, _time.GetUtcNow().AddHours(1));
        scope.Complete();
        return id;
    }

    private static async Task<bool> IsKeptAsync(CmsSite site, Guid id)
    {
        using ICoreScope scope = site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return await site.Get<ILongRunningOperationRepository>().GetStatusAsync(id) is not null;
    }
}
