using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Editing.Reviews;
using WicNews.Cms.Persistence;
using WicNews.Cms.Persistence.Model;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Persistence;

/// <summary>Databases that other versions of the schema made.</summary>
[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class DatabaseSchemaTests(Database database)
{
    private CmsSite _site = null!;
    private IContentType _page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _site = await database.StartSiteAsync();
        _page = await Types.PageAsync(_site);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [Test]
    public void ATableThatAnOlderDatabaseLacksIsAddedWithItsIndexesAndTheRestIsLeft()
    {
        using CmsDbContext context = NewContext();
        int nodes = context.Set<NodeRow>().Count();
        context.Database.ExecuteSqlRaw("DROP TABLE \"WebhookDelivery\"");
        SetVersion(1);

        _site.Get<DatabaseSchema>().EnsureReady();

        Assert.Multiple(() =>
        {
            Assert.That(context.Set<WicNews.Cms.Webhooks.WebhookDeliveryRow>().Count(), Is.Zero);
            Assert.That(context.Set<NodeRow>().Count(), Is.EqualTo(nodes));
            Assert.That(context.Set<SchemaVersionRow>().Single().Version, Is.EqualTo(DatabaseSchema.Version));
        });
    }

    [Test]
    public void TheColumnThatTheFourthVersionLacksIsAdded()
    {
        using CmsDbContext context = NewContext();
        context.Database.ExecuteSqlRaw("ALTER TABLE \"ContentCulture\" DROP COLUMN \"FirstPublishDate\"");
        SetVersion(4);

        _site.Get<DatabaseSchema>().EnsureReady();

        Assert.That(context.Set<ContentCultureRow>().Count(row => row.FirstPublishDate != null), Is.Zero);
        Assert.That(context.Set<SchemaVersionRow>().Single().Version, Is.EqualTo(DatabaseSchema.Version));
    }

    [Test]
    public void AnIndexThatAnOlderDatabaseLacksIsAdded()
    {
        const string index = "IX_Node_NodeObjectType_Path";
        using CmsDbContext context = NewContext();
        context.Database.ExecuteSqlRaw($"DROP INDEX \"{index}\"");

        _site.Get<DatabaseSchema>().EnsureReady();

        // Fails where there is none of that name.
        Assert.That(() => context.Database.ExecuteSqlRaw($"DROP INDEX \"{index}\""), Throws.Nothing);
        _site.Get<DatabaseSchema>().EnsureReady();
    }

    /// <summary>Up to version 4 schedules held their versions by the mark that is the editors'.</summary>
    [Test]
    public async Task VersionsThatAnOlderScheduleHeldGrowOldLikeOthers()
    {
        var created = await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, "Scheduled long ago"), Constants.Security.SuperUserKey);
        var schedule = new CulturePublishScheduleModel { Culture = "en-US", Schedule = new ContentScheduleModel { PublishDate = DateTimeOffset.UtcNow.AddDays(1) } };
        await _site.Get<IContentPublishingService>().PublishAsync(created.Result.Content!.Key, [schedule], Constants.Security.SuperUserKey);
        using CmsDbContext context = NewContext();
        int pinned = context.Set<SchedulePinRow>().Single().VersionId;
        context.Set<VersionRow>().ExecuteUpdate(row => row.SetProperty(version => version.PreventCleanup, true));
        SetVersion(4);

        _site.Get<DatabaseSchema>().EnsureReady();

        Assert.That(context.Set<VersionRow>().Where(version => !version.PreventCleanup).Select(version => version.Id), Is.EqualTo(new[] { pinned }));
    }

    /// <summary>Up to version 5 a document had one review, of all languages that were asked for.</summary>
    [Test]
    public async Task AnOpenReviewOfTheFifthVersionGoesOnByLanguage()
    {
        IContent story = (await _site.Get<IContentEditingService>().CreateAsync(Some.Page(_page, "Asked for long ago"), Constants.Security.SuperUserKey)).Result.Content!;
        IUser editor = (await _site.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;
        ReviewStore reviews = _site.Get<ReviewStore>();
        reviews.Request(story, editor, ["en-US", "zh-CN"], "Please.");
        DateTime asked = reviews.Find(story.Key).Single().RequestedAt;
        using CmsDbContext context = NewContext();
        context.Database.ExecuteSqlRaw("""
            CREATE TABLE "Before" AS
                SELECT "ContentId", "DocumentKey", "State", "RequestedBy", "RequestedByName", "RequestedAt", "Cultures", "Note", "DecidedByName", "DecidedAt", "Reason" FROM "Review";
            DROP TABLE "Review";
            ALTER TABLE "Before" RENAME TO "Review";
            CREATE UNIQUE INDEX "IX_Review_DocumentKey" ON "Review" ("DocumentKey");
            CREATE INDEX "IX_Review_State" ON "Review" ("State");
            """);
        SetVersion(5);

        _site.Get<DatabaseSchema>().EnsureReady();
        _site.Get<DatabaseSchema>().EnsureReady();

        ReviewRow open = reviews.Find(story.Key).Single();
        Assert.That((open.State, open.Cultures, open.RequestedBy, open.RequestedAt, open.Note), Is.EqualTo((ReviewState.Requested, "en-US,zh-CN", editor.Key, asked, "Please.")));
        reviews.Decide(story, ReviewState.SentBack, ReviewEventKind.SentBack, editor, ["zh-CN"], "No.");
        Assert.That(reviews.Find(story.Key).Select(review => (review.Cultures, review.State)), Is.EquivalentTo(new[] { ("en-US", ReviewState.Requested), ("zh-CN", ReviewState.SentBack) }));
    }

    [Test]
    public void ANewerDatabaseIsRefused()
    {
        SetVersion(DatabaseSchema.Version + 1);
        try
        {
            Assert.That(() => _site.Get<DatabaseSchema>().EnsureReady(), Throws.InvalidOperationException.With.Message.Contains("Nothing was changed"));
        }
        finally
        {
            SetVersion(DatabaseSchema.Version);
        }
    }

    private CmsDbContext NewContext() => _site.Get<IDbContextFactory<CmsDbContext>>().CreateDbContext();

    private void SetVersion(int version)
    {
        using CmsDbContext context = NewContext();
        context.Set<SchemaVersionRow>().ExecuteUpdate(row => row.SetProperty(found => found.Version, version));
    }
}
