using Microsoft.Data.Sqlite;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Tests.Support;
using File = System.IO.File;

namespace WicNews.Cms.Tests.Hosting;

/// <summary>What a process that was killed after it had committed left undone is done at the next start.</summary>
public sealed class UnfinishedWorkTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("wicnews-unfinished-").FullName;

    [TearDown]
    public void RemoveFolder() => Folders.Remove(_folder);

    [Test]
    public async Task SnapshotsThatAreOlderThanTheirTypeAreWrittenAnew()
    {
        Guid key;
        await using (CmsSite site = await CmsSite.StartAsync(_folder))
        {
            IContentType page = await Types.PageAsync(site);
            var created = await site.Get<IContentEditingService>().CreateAsync(Some.Page(page, "Old bridges"), Constants.Security.SuperUserKey);
            key = created.Result.Content!.Key;
            await site.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = "en-US" }], Constants.Security.SuperUserKey);
            Assert.That(Snapshots.Of(site, key), Does.Contain("\"summary\""));
            // As a kill between the type's commit and the snapshots leaves it: the property had another alias when this was written.
            Execute("UPDATE PublishedSnapshot SET Data = replace(Data, '\"summary\"', '\"formerly\"')");
            Execute($"INSERT INTO KeyValue (Identifier, UpdateDate) VALUES ('WicNews.OldSnapshots+{page.Id}', '2025-11-07 00:00:00')");
        }

        await using CmsSite restarted = await CmsSite.StartAsync(_folder);
        Assert.That(Snapshots.Of(restarted, key), Does.Contain("\"summary\"").And.Not.Contain("\"formerly\""));
        Assert.That(Read("SELECT count(*) FROM KeyValue WHERE Identifier LIKE 'WicNews.OldSnapshots+%'"), Is.EqualTo(0));
    }

    [Test]
    public async Task NoTypeIsLeftNotedWhenItsChangeIsDone()
    {
        await using CmsSite site = await CmsSite.StartAsync(_folder);
        IContentType page = await Types.PageAsync(site);
        page.Name = "Renamed";
        page.PropertyTypes.First().Alias = "renamed";
        Types.Expect(await site.Get<IContentTypeService>().UpdateAsync(page, Constants.Security.SuperUserKey));
        Assert.That(Read("SELECT count(*) FROM KeyValue WHERE Identifier LIKE 'WicNews.OldSnapshots+%'"), Is.EqualTo(0));
    }

    [Test]
    public async Task AFileWhoseItemWasNeverStoredGoesAndOthersStay()
    {
        await using (await CmsSite.StartAsync(_folder))
        {
        }

        string orphan = Put("1a2b/orphan.png"), trashed = Put("3c4d/orphan.deleted.png"), other = Put("5e6f/other.png");
        Guid item = Guid.NewGuid();
        string note = Path.Combine(_folder, "temp", "files", item.ToString("N"));
        await File.WriteAllTextAsync(note, $"{item:N} 1a2b/orphan.png\n{item:N} 3c4d/orphan.png\n{item:N} 5e6f/oth\n{item:N} 5e");

        await using CmsSite restarted = await CmsSite.StartAsync(_folder);
        Assert.Multiple(() =>
        {
            Assert.That(File.Exists(orphan), Is.False);
            Assert.That(File.Exists(trashed), Is.False);
            Assert.That(File.Exists(other), Is.True);
            Assert.That(File.Exists(note), Is.False);
        });
    }

    private string Put(string path)
    {
        string file = Path.Combine(_folder, "media", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, [1, 2, 3]);
        return file;
    }

    private void Execute(string command) => Run(command, sql => sql.ExecuteNonQuery());

    private long Read(string query) => Run(query, sql => (long)sql.ExecuteScalar()!);

    private T Run<T>(string text, Func<SqliteCommand, T> run)
    {
        using SqliteConnection database = new($"Data Source={Path.Combine(_folder, "wicnews.sqlite")}");
        database.Open();
        using SqliteCommand command = database.CreateCommand();
#pragma warning disable CA2100 // The texts are this fixture's own.
        command.CommandText = text;
#pragma warning restore CA2100
        return run(command);
    }
}
