using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Persistence;

public sealed class ScopeTests
{
    private CmsSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await CmsSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public void WhatIsNotCompletedIsNotKept()
    {
        Guid key = Guid.NewGuid();
        using (Scopes.CreateCoreScope())
        {
            Write(key);
        }

        Assert.That(IsKept(key), Is.False);
    }

    [Test]
    public void AnInnerScopeThatIsNotCompletedTakesTheOuterWithIt()
    {
        Guid outer = Guid.NewGuid();
        Guid inner = Guid.NewGuid();
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            Write(outer);
            using (Scopes.CreateCoreScope())
            {
                Write(inner);
            }

            scope.Complete();
        }

        Assert.That(new[] { IsKept(outer), IsKept(inner) }, Is.All.False);
    }

    [Test]
    public void WhatIsCompletedInsideAndOutIsKept()
    {
        Guid key = Guid.NewGuid();
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            using (ICoreScope inside = Scopes.CreateCoreScope())
            {
                Write(key);
                inside.Complete();
            }

            scope.Complete();
        }

        Assert.That(IsKept(key), Is.True);
    }

    [Test]
    public void EnlistedActionsRunAfterTheCommitAndInTheirOrder()
    {
        List<string> order = [];
        Guid key = Guid.NewGuid();
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            Scopes.Context!.Enlist("second", completed => order.Add($"second {completed} {IsKept(key)}"), 200);
            Scopes.Context.Enlist("first", completed => order.Add($"first {completed} {IsKept(key)}"), 50);
            Scopes.Context.Enlist("first", _ => order.Add("never"), 10);
            Write(key);
            scope.Complete();
        }

        Assert.That(order, Is.EqualTo(new[] { "first True True", "second True True" }));
    }

    [Test]
    public void EnlistedActionsHearOfARollback()
    {
        bool? heard = null;
        using (Scopes.CreateCoreScope())
        {
            Scopes.Context!.Enlist("rollback", completed => heard = completed);
        }

        Assert.That(heard, Is.False);
    }

    [Test]
    public async Task WorkLeftRunningAfterItsScopeHasNoScopeAsync()
    {
        Task<bool> left;
        TaskCompletionSource ended = new();
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            left = Task.Run(async () =>
            {
                await ended.Task;
                return Scopes.Context is null;
            });
            scope.Complete();
        }

        ended.SetResult();
        Assert.That(await left, Is.True);
    }

    [Test]
    public void ReadersDoNotWaitForAWriter()
    {
        Guid key = Guid.NewGuid();
        using (ICoreScope scope = Scopes.CreateCoreScope())
        {
            Write(key);
            bool seenOutside = Outside(() => IsKept(key));
            scope.Complete();
            Assert.That(seenOutside, Is.False);
        }

        Assert.That(IsKept(key), Is.True);
    }

    [Test]
    public void ADatabaseOfAnotherVersionIsRefusedAndLeftAlone()
    {
        string folder = Directory.CreateTempSubdirectory("wicnews-cms-").FullName;
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={Path.Combine(folder, "wicnews.sqlite")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE SchemaVersion (Id INTEGER PRIMARY KEY, Version INTEGER, Created TEXT); INSERT INTO SchemaVersion VALUES (1, 4711, '2026-01-01');";
            command.ExecuteNonQuery();
        }

        Assert.That(async () => await CmsSite.StartAsync(folder), Throws.InvalidOperationException.With.Message.Contains("version 4711"));
    }

    private ICoreScopeProvider Scopes => _site.Get<ICoreScopeProvider>();

    private AmbientDatabase Database => _site.Get<AmbientDatabase>();

    private void Write(Guid key)
    {
        Database.Write.Add(new NodeRow { Key = key, Name = "Scope test", NodeObjectType = Constants.ObjectTypes.IdReservation, ParentId = -1 });
        Database.Save();
    }

    private bool IsKept(Guid key)
    {
        using ICoreScope scope = Scopes.CreateCoreScope(autoComplete: true);
        return Database.Read.Set<NodeRow>().Any(node => node.Key == key);
    }

    private static T Outside<T>(Func<T> read)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(read).GetAwaiter().GetResult();
        }
    }
}
