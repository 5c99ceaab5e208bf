using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Users;
using WicNews.Cms.Security.TwoFactor;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.TypesOfContent;

/// <summary>Stored second factors, on each database. They belong to Umbraco's root user here, who is always there.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class TwoFactorLoginTests(Database database)
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly Guid User = Constants.Security.SuperUserKey;
    private CmsSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await database.StartSiteAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Test]
    public async Task WhatIsSavedIsReadAndDeletedAndSealedInBetween()
    {
        var login = Save("kept");

        Assert.That(login.Id, Is.GreaterThan(0));
        Assert.That((await ReadAsync("kept"))?.Secret, Is.EqualTo(Secret));
        Assert.That(Row("kept").Secret, Does.Not.Contain(Secret));
        using var scope = Scope();
        var repository = _site.Get<ITwoFactorLoginRepository>();
        Assert.That((repository.Get(login.Id)?.Secret, repository.GetMany(login.Id).Count(), repository.Exists(login.Id)), Is.EqualTo((Secret, 1, true)));
        Assert.That(await repository.DeleteUserLoginsAsync(User, "kept"), Is.True);
        Assert.That(await repository.DeleteUserLoginsAsync(User, "kept"), Is.False);
        Assert.That(repository.Exists(login.Id), Is.False);
    }

    [Test]
    public async Task ASecretFromAnotherUsersRowDoesNotOpenAndTheFactorStillCounts()
    {
        Save("moved");
        var protector = _site.Get<IDataProtectionProvider>().CreateProtector("WicNews.Cms.Persistence.Users.TwoFactorLogin", "v1");
        Assert.That(protector.CreateProtector(User.ToString("N")).Unprotect(Row("moved").Secret), Is.EqualTo(Secret), "sealed as the test believes");
        var foreign = protector.CreateProtector(Guid.NewGuid().ToString("N")).Protect(Secret);
        using (var context = Context())
            await context.Set<TwoFactorLoginRow>().Where(row => row.ProviderName == "moved").ExecuteUpdateAsync(set => set.SetProperty(row => row.Secret, foreign));

        Assert.That((await ReadAsync("moved"))?.Secret, Is.Empty);
    }

    [Test]
    public void AUserHasEachFactorOnce()
    {
        Save("single");

        Assert.That(() => Save("single"), Throws.InstanceOf<DbUpdateException>());
    }

    [Test]
    public void AStepIsUsedOnceAndNoneBeforeItAfterwards()
    {
        Save("steps");
        var used = _site.Get<UsedCodes>();

        Assert.That(
            new[] { used.TryUse(User, "steps", 7), used.TryUse(User, "steps", 7), used.TryUse(User, "steps", 6), used.TryUse(User, "steps", 8), used.TryUse(User, "other", 9) },
            Is.EqualTo(new[] { true, false, false, true, false }));
    }

    private TwoFactorLogin Save(string provider)
    {
        var login = new TwoFactorLogin { UserOrMemberKey = User, ProviderName = provider, Secret = Secret };
        using var scope = _site.Get<ICoreScopeProvider>().CreateCoreScope();
        _site.Get<ITwoFactorLoginRepository>().Save(login);
        scope.Complete();
        return login;
    }

    private async Task<ITwoFactorLogin?> ReadAsync(string provider)
    {
        using var scope = Scope();
        return (await _site.Get<ITwoFactorLoginRepository>().GetByUserOrMemberKeyAsync(User)).SingleOrDefault(login => login.ProviderName == provider);
    }

    private TwoFactorLoginRow Row(string provider)
    {
        using var context = Context();
        return context.Set<TwoFactorLoginRow>().Single(row => row.ProviderName == provider);
    }

    private CmsDbContext Context() => _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();

    private ICoreScope Scope() => _site.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
}
