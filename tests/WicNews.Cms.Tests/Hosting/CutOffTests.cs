using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Hosting;

/// <summary>What a machine that lost its power leaves half done keeps nothing else from being done.</summary>
internal sealed class CutOffTests
{
    [Test]
    public async Task ADatabaseThatWasMadeAndNotYetMarkedIsGoneOnWith()
    {
        string folder = Directory.CreateTempSubdirectory("wicnews-cms-").FullName;
        try
        {
            await using (CmsSite first = await CmsSite.StartAsync(folder))
            {
                await using CmsDbContext context = await first.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
                await context.Database.EnsureDeletedAsync();
                await context.Database.EnsureCreatedAsync();
            }

            await using CmsSite site = await CmsSite.StartAsync(folder);

            await using CmsDbContext read = await site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
            Assert.That((await read.Set<SchemaVersionRow>().SingleAsync()).Version, Is.EqualTo(DatabaseSchema.Version));
        }
        finally
        {
            Folders.Remove(folder);
        }
    }

    [Test]
    public async Task AnUploadWhoseDescriptionIsEmptyIsNoneAndKeepsNoOtherFromBeingCleanedUp()
    {
        await using CmsSite site = await CmsSite.StartAsync();
        ITemporaryFileRepository uploads = site.Get<ITemporaryFileRepository>();
        Guid broken = Guid.NewGuid(), whole = Guid.NewGuid();
        foreach (Guid key in new[] { broken, whole })
            await uploads.SaveAsync(new TemporaryFileModel { Key = key, FileName = "a.txt", AvailableUntil = DateTime.UtcNow, OpenReadStream = () => new MemoryStream("a"u8.ToArray()) });
        string description = Directory.EnumerateFiles(site.Folder, "*.json", SearchOption.AllDirectories).Single(path => path.Contains(broken.ToString("N"), StringComparison.Ordinal));
        await File.WriteAllTextAsync(description, string.Empty);

        Assert.That(await uploads.GetAsync(broken), Is.Null);
        Assert.That(await uploads.CleanUpOldTempFiles(DateTime.UtcNow.AddHours(2)), Is.EquivalentTo(new[] { broken, whole }));
    }
}
