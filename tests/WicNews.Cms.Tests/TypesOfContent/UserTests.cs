using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.TypesOfContent;

/// <summary>Users and their groups, on each database.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class UserTests(Database database)
{
    private static readonly string[] Aliases = ["admin", "writer", "editor", "translator", "sensitiveData", "archivist"];
    private CmsSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await database.StartSiteAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    [Test]
    public async Task ANewSiteHasTheGroupsThatEditorsKnow()
    {
        IUserGroup[] groups = [.. (await _site.Get<IUserGroupService>().GetAllAsync(0, 100)).Items];
        IUserGroup writers = groups.Single(group => group.Key == Constants.Security.WriterGroupKey);

        Assert.Multiple(() =>
        {
            Assert.That(groups.Select(group => group.Alias), Is.SupersetOf(Aliases));
            Assert.That(writers.Permissions, Does.Contain(ActionUpdate.ActionLetter).And.Not.Contain(ActionPublish.ActionLetter));
            Assert.That(groups.Single(group => group.Alias == "editor").Permissions, Does.Contain(ActionPublish.ActionLetter));
        });
    }

    [Test]
    public void TwoWhoChangeDifferentThingsOfAUserDoNotUndoEachOther() => Scoped(users =>
    {
        User user = NewUser("mei");
        users.Save(user);
        IUser first = users.Get(user.Key)!;
        IUser second = users.Get(user.Key)!;
        first.Name = "Mei Lin";
        second.LastLoginDate = new DateTime(2025, 11, 7, 9, 0, 0, DateTimeKind.Utc);

        users.Save(first);
        users.Save(second);

        IUser read = users.Get(user.Key)!;
        Assert.That((read.Name, read.LastLoginDate), Is.EqualTo(("Mei Lin", second.LastLoginDate)));
    });

    [Test]
    public void AGroupKeepsItsGranularPermissionsAndItsMembers() => Scoped(users =>
    {
        IUserGroupRepository groups = _site.Get<IUserGroupRepository>();
        Guid document = Guid.NewGuid();
        User member = NewUser("bo");
        users.Save(member);
        UserGroup group = new(_site.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), 0, "night", "Night desk", "icon-lock");
        group.GranularPermissions.Add(new DocumentGranularPermission { Key = document, Permission = ActionPublish.ActionLetter });
        group.AddAllowedSection(Constants.Applications.Content);

        groups.AddOrUpdateGroupWithUsers(group, [member.Id]);

        IUserGroup read = groups.Get("night")!;
        Assert.Multiple(() =>
        {
            Assert.That(read.GranularPermissions, Is.EquivalentTo(group.GranularPermissions));
            Assert.That(read.AllowedSections, Is.EqualTo(new[] { Constants.Applications.Content }));
            Assert.That(read.UserCount, Is.EqualTo(1));
            Assert.That(users.Get(member.Key)!.Groups.Select(held => held.Alias), Is.EqualTo(new[] { "night" }));
        });
    });

    [Test]
    public void WhatAReaderDoesToAGroupStaysWithTheReader() => Scoped(_ =>
    {
        IUserGroupRepository groups = _site.Get<IUserGroupRepository>();
        IUserGroup group = groups.Get("writer")!;
        group.Permissions.Add(ActionDelete.ActionLetter);
        group.AddAllowedLanguage(1);

        Assert.That(groups.Get("writer")!.Permissions, Does.Not.Contain(ActionDelete.ActionLetter));
    });

    [Test]
    public void ASessionEndsWhenItIsEnded() => Scoped(users =>
    {
        User user = NewUser("ana");
        users.Save(user);
        Guid session = users.CreateLoginSession(user.Id, "192.0.2.1");
        Assert.That(users.ValidateLoginSession(user.Id, session), Is.True);

        users.ClearLoginSession(session);

        Assert.That(users.ValidateLoginSession(user.Id, session), Is.False);
    });

    [Test]
    public void TheSystemsOwnAccountCannotBeDeleted() => Scoped(users =>
        Assert.That(() => users.Delete(users.Get(Constants.Security.SuperUserKey)!), Throws.InvalidOperationException));

    private User NewUser(string name) =>
        new(_site.Get<IOptions<GlobalSettings>>().Value, name, $"{name}@wicnews.example", $"{name}@wicnews.example", "not a hash");

    // Nothing is completed: each test leaves the site as it was.
    private void Scoped(Action<IUserRepository> test)
    {
        using ICoreScope scope = _site.Get<ICoreScopeProvider>().CreateCoreScope();
        test(_site.Get<IUserRepository>());
    }
}
