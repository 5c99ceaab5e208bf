using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Security;

/// <summary>The rights for single properties that groups begin with, over several starts.</summary>
internal sealed class GroupRightsTests
{
    private static readonly (string, string?)[] Configured =
    [
        ("WicNews:GroupRights:Rights:0:Group", "archivist"), ("WicNews:GroupRights:Rights:0:DocumentType", Types.Page),
        ("WicNews:GroupRights:Rights:1:Group", "archivist"), ("WicNews:GroupRights:Rights:1:DocumentType", "neverMade"),
    ];

    private string _folder = null!;

    [SetUp]
    public async Task MakeTypesAsync()
    {
        _folder = Directory.CreateTempSubdirectory("wicnews-groups-").FullName;
        await using CmsSite site = await CmsSite.StartAsync(_folder);
        await Types.PageAsync(site);
    }

    [TearDown]
    public void Remove() => Folders.Remove(_folder);

    [Test]
    public async Task WhatAnAdministratorTakesFromAGroupIsNotGivenBackByAStart()
    {
        await using (CmsSite site = await CmsSite.StartAsync(_folder, Configured))
        {
            IUserGroup group = await ArchivistsAsync(site);
            Assert.That(PropertyRights(group), Is.Not.Zero, "given by the first start, though another type that is named is not there");
            group.GranularPermissions.Clear();
            await SaveAsync(site, group);
        }

        await using CmsSite again = await CmsSite.StartAsync(_folder, Configured);
        Assert.That(PropertyRights(await ArchivistsAsync(again)), Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task AGroupThatWasRenamedDoesNotStopAStart(bool beforeItGotItsRights)
    {
        await using (CmsSite site = beforeItGotItsRights ? await CmsSite.StartAsync(_folder) : await CmsSite.StartAsync(_folder, Configured))
        {
            IUserGroup group = await ArchivistsAsync(site);
            group.Alias = "librarians";
            await SaveAsync(site, group);
        }

        await using CmsSite again = await CmsSite.StartAsync(_folder, Configured);
        Assert.That(await again.Get<IUserGroupService>().GetAsync("librarians"), Is.Not.Null);
    }

    private static async Task<IUserGroup> ArchivistsAsync(CmsSite site) => (await site.Get<IUserGroupService>().GetAsync("archivist"))!;

    private static async Task SaveAsync(CmsSite site, IUserGroup group) =>
        Assert.That((await site.Get<IUserGroupService>().UpdateAsync(group, Constants.Security.SuperUserKey)).Status, Is.EqualTo(Umbraco.Cms.Core.Services.OperationStatus.UserGroupOperationStatus.Success));

    private static int PropertyRights(IUserGroup group) => group.GranularPermissions.OfType<DocumentPropertyValueGranularPermission>().Count();
}
