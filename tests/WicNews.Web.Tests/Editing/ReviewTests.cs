using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using WicNews.Web.Tests.ManagementApi.EveryOperation;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Editing;

/// <summary>A story's way from writer to editor over HTTP: who may do what, and what is kept.</summary>
public sealed class ReviewTests
{
    private const string Api = "/umbraco/wicnews/api/v1";
    private const string English = "en-US";
    private const string Chinese = "zh-CN";

    private NewsApplication _application = null!;
    private EditorClient _administrator = null!;
    private EditorClient _editor = null!;
    private EditorClient _writer = null!;
    private EditorClient _archivist = null!;

    [OneTimeSetUp]
    public async Task HireAsync()
    {
        _application = new NewsApplication(("WicNews:SampleContent", "false")) { Start = StartFolder.Empty };
        _administrator = await _application.SignInAsync();
        _editor = await _application.HireAsync(_administrator, "editor");
        _writer = await _application.HireAsync(_administrator, "writer");
        _archivist = await _application.HireAsync(_administrator, "archivist");
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _application.DisposeAsync();

    [Test]
    public async Task AWriterAsksAnEditorSendsBackTheWriterAsksAgainAndTheEditorPublishes()
    {
        var story = await Desk.DraftAsync(_administrator, "From desk to desk");
        await RequestAsync(_writer, story, "Please read the second paragraph.");
        Assert.That(await WaitingAsync(_editor), Has.Member(("ToApprove", story)));
        Assert.That(await WaitingAsync(_writer), Has.Member(("Requested", story)));

        using var back = await PostAsync(_editor, $"review/{story}/send-back", new { reason = "Who says so?" });
        Assert.That(back.IsSuccessStatusCode, Is.True, await back.Content.ReadAsStringAsync());
        Assert.That(await WaitingAsync(_writer), Has.Member(("SentBack", story)));
        Assert.That(await WaitingAsync(_editor), Has.No.Member(("ToApprove", story)));

        await RequestAsync(_writer, story, "Now with a name.");
        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story), note = "Good." });
        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        Assert.That((await _administrator.GetAsync($"/document/{story}"))["variants"]![0]!["state"]!.GetValue<string>(), Is.EqualTo("Published"));
        var history = (await ReviewAsync(_writer, story))["history"]!.AsArray().Select(step => (string?)step!["kind"]);
        Assert.That(history, Is.EqualTo(new[] { "Approved", "Requested", "SentBack", "Requested" }));
        Assert.That(await WaitingAsync(_writer), Has.None.Matches<(string Kind, Guid Story)>(item => item.Story == story));
    }

    [Test]
    public async Task OnlyWhoMayPublishAnswersAReview()
    {
        var story = await Desk.DraftAsync(_administrator, "Not for everyone");
        await RequestAsync(_writer, story, "Please.");
        var version = await VersionAsync(story);
        foreach (var nobody in new[] { _writer, _archivist })
        {
            using var approved = await PostAsync(nobody, $"review/{story}/approve", new { version });
            using var back = await PostAsync(nobody, $"review/{story}/send-back", new { reason = "No." });
            Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(back.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        using var asked = await PostAsync(_archivist, $"review/{story}/request", new { note = "Mine." });
        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await OnlyReviewAsync(_writer, story))["mayDecide"]!.GetValue<bool>(), Is.False);
        Assert.That((await OnlyReviewAsync(_editor, story))["mayDecide"]!.GetValue<bool>(), Is.True);
        Assert.That(await WaitingAsync(_archivist), Is.Empty);
    }

    [Test]
    public async Task WhatWasChangedSinceItWasReadIsNotPublished()
    {
        var story = await Desk.DraftAsync(_administrator, "Changed under the editor's eyes");
        await RequestAsync(_writer, story, "Please.");
        var read = await VersionAsync(story);
        var document = await _administrator.GetAsync($"/document/{story}");
        document["values"]!.AsArray().First(value => (string?)value!["alias"] == "headline")!["value"] = "Another headline";
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{story}", new { values = document["values"], variants = document["variants"], template = (object?)null });

        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = read });
        Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That((await OnlyReviewAsync(_editor, story))["state"]!.GetValue<string>(), Is.EqualTo("Requested"));
        Assert.That((await _administrator.GetAsync($"/document/{story}"))["variants"]![0]!["state"]!.GetValue<string>(), Is.EqualTo("Draft"));
    }

    [Test]
    public async Task WhatMayNotBePublishedStaysInReview()
    {
        var edition = await Desk.DraftAsync(_administrator, "A place for it");
        var parent = (await _administrator.GetAsync($"/tree/document/ancestors?descendantId={edition}")).AsArray().Last(item => item!["id"]!.GetValue<Guid>() != edition)!["id"]!.GetValue<Guid>();
        var story = await _administrator.CreateDocumentAsync(await _administrator.DocumentTypeAsync("article"), parent, [(English, "No headline")], []);
        await RequestAsync(_writer, story, "Please.");
        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story) });
        Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var review = await ReviewAsync(_editor, story);
        Assert.That((string?)review["reviews"]!.AsArray().Single()!["state"], Is.EqualTo("Requested"));
        Assert.That(review["history"]!.AsArray(), Has.Count.EqualTo(1), "a step that failed leaves no trace");
    }

    [Test]
    public async Task PublishingInTheOrdinaryWayEndsTheReview()
    {
        var story = await Desk.DraftAsync(_administrator, "Published at once");
        await RequestAsync(_writer, story, "Please.");
        await _editor.PublishAsync(story, English);
        var review = await ReviewAsync(_editor, story);
        Assert.That((string?)review["reviews"]!.AsArray().Single()!["state"], Is.EqualTo("Approved"));
        Assert.That((string?)review["history"]![0]!["kind"], Is.EqualTo("Published"));
        Assert.That((string?)review["history"]![0]!["userName"], Is.EqualTo("editor"));
    }

    [Test]
    public async Task AnotherLanguagesPublicationEndsNoReviewNorDoesTakingDown()
    {
        var story = await BilingualAsync("Waits in Chinese", "等待");
        await RequestAsync(_writer, story, "The Chinese.", Chinese);
        await _editor.PublishAsync(story, English);
        Assert.That((string?)(await OnlyReviewAsync(_editor, story))["state"], Is.EqualTo("Requested"), "English was published");

        await _editor.PublishAsync(story, Chinese);
        Assert.That((string?)(await OnlyReviewAsync(_editor, story))["state"], Is.EqualTo("Approved"), "Chinese was published");
        await RequestAsync(_writer, story, "The Chinese, corrected.", Chinese);
        await _editor.DoAsync(HttpMethod.Put, $"/document/{story}/unpublish", new { cultures = new[] { Chinese } });
        Assert.That((string?)(await OnlyReviewAsync(_editor, story))["state"], Is.EqualTo("Requested"), "Chinese was taken down");

        await _editor.PublishAsync(story, Chinese, English);
        var review = await ReviewAsync(_editor, story);
        Assert.That((string?)review["reviews"]!.AsArray().Single()!["state"], Is.EqualTo("Approved"));
        Assert.That(CulturesOf(review["history"]![0]!), Is.EqualTo(new[] { Chinese }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task OneOfTwoLanguagesLeavesTheOtherWaiting(bool isApproved)
    {
        var story = await BilingualAsync("First the English", "中文随后");
        await RequestAsync(_writer, story, "Both.", English, Chinese);
        if (isApproved)
        {
            using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story), cultures = new[] { English } });
            Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        }
        else
            await _editor.PublishAsync(story, English);

        Assert.That(await StatesAsync(_writer, story), Is.EqualTo(new Dictionary<string, string> { [English] = "Approved", [Chinese] = "Requested" }));
        var last = (await ReviewAsync(_writer, story))["history"]![0]!;
        Assert.That(((string?)last["kind"], CulturesOf(last).Single()), Is.EqualTo((isApproved ? "Approved" : "Published", English)));
        Assert.That(await WaitingAsync(_editor), Has.Member(("ToApprove", story)));

        await _editor.PublishAsync(story, Chinese);
        Assert.That((await StatesAsync(_writer, story)).Values, Is.All.EqualTo("Approved"));
    }

    [Test]
    public async Task WhatWasAskedOfOneLanguageIsApprovedOfThatLanguageOnly()
    {
        var story = await BilingualAsync("English only", null);
        await RequestAsync(_writer, story, "The English.", English);

        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story) });

        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        var states = (await _administrator.GetAsync($"/document/{story}"))["variants"]!.AsArray().ToDictionary(variant => (string)variant!["culture"]!, variant => (string?)variant!["state"]);
        Assert.That(states, Is.EqualTo(new Dictionary<string, string?> { [English] = "Published", [Chinese] = "Draft" }));
    }

    [Test]
    public async Task EachLanguageHasARequestOfItsOwn()
    {
        var story = await BilingualAsync("One after the other", "先后");
        await RequestAsync(_writer, story, "The English.", English);
        await RequestAsync(_administrator, story, "The Chinese.", Chinese);

        var reviews = (await ReviewAsync(_writer, story))["reviews"]!.AsArray();
        Assert.That(
            reviews.Select(review => ((string?)review!["requestedByName"], (string?)review["note"], CulturesOf(review).Single(), (bool)review["isMine"]!)),
            Is.EqualTo(new[] { ("writer", "The English.", English, true), ("Administrator", "The Chinese.", Chinese, false) }));
        Assert.That((await WaitingAsync(_editor)).Count(item => item == ("ToApprove", story)), Is.EqualTo(2));
        Assert.That(await WaitingAsync(_writer), Has.Member(("Requested", story)));

        await _editor.PublishAsync(story, English);
        Assert.That(await StatesAsync(_writer, story), Is.EqualTo(new Dictionary<string, string> { [English] = "Approved", [Chinese] = "Requested" }));
    }

    /// <summary>Whoever asks last is answered; a language that was asked for together with it goes on waiting as it was.</summary>
    [Test]
    public async Task ALanguageThatIsAskedForAgainLeavesTheFirstRequest()
    {
        var story = await BilingualAsync("Asked for twice", "两次送审");
        await RequestAsync(_writer, story, "Both.", English, Chinese);
        await RequestAsync(_administrator, story, "The Chinese, in haste.", Chinese);

        var reviews = (await ReviewAsync(_writer, story))["reviews"]!.AsArray();
        Assert.That(
            reviews.Select(review => ((string?)review!["requestedByName"], (string?)review["note"], CulturesOf(review).Single())),
            Is.EqualTo(new[] { ("writer", "Both.", English), ("Administrator", "The Chinese, in haste.", Chinese) }));
    }

    [Test]
    public async Task ADocumentThatDoesNotVaryHasOneReview()
    {
        var ground = new Ground(_administrator, null!, "plain");
        var body = await ground.TypeBodyAsync(media: false);
        body["allowedAsRoot"] = true;
        var type = await ground.CreateAsync("/document-type", body);
        var page = await _administrator.CreateDocumentAsync(type, null, [(null!, "About us")], []);
        await RequestAsync(_writer, page, "Please.");
        using var back = await PostAsync(_editor, $"review/{page}/send-back", new { reason = "No." });
        Assert.That(back.IsSuccessStatusCode, Is.True, await back.Content.ReadAsStringAsync());
        Assert.That(await WaitingAsync(_writer), Has.Member(("SentBack", page)));
        await RequestAsync(_administrator, page, "Please, again.");
        Assert.That((string?)(await OnlyReviewAsync(_editor, page))["requestedByName"], Is.EqualTo("Administrator"));
        using var approved = await PostAsync(_editor, $"review/{page}/approve", new { version = await VersionAsync(page) });
        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        Assert.That((string?)(await OnlyReviewAsync(_editor, page))["state"], Is.EqualTo("Approved"));
        await RequestAsync(_writer, page, "Once more.");
        await _editor.PublishAsync(page, [null!]);
        Assert.That((string?)(await OnlyReviewAsync(_editor, page))["state"], Is.EqualTo("Approved"));
    }

    /// <summary>Up to version 5 of the database's schema a document had one review.</summary>
    [Test]
    public async Task AnOpenReviewInAnOlderDataFolderGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("wicnews-test-");
        Guid story;
        await using (var before = new NewsApplication(("WicNews:SampleContent", "false")) { Start = StartFolder.Empty })
        {
            before.KeepDataIn(folder);
            using var asking = await before.SignInAsync();
            story = await Desk.DraftAsync(asking, "Asked for long ago");
            await RequestAsync(asking, story, "Please.", English);
        }

        await using var after = new NewsApplication(("WicNews:SampleContent", "false")) { Start = null };
        var database = new FileInfo(Path.Combine(folder.FullName, "wicnews.sqlite"));
        using (var connection = new SqliteConnection($"Data Source={database.FullName};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "Before" ("ContentId" INTEGER NOT NULL PRIMARY KEY REFERENCES "Content" ("Id") ON DELETE CASCADE, "DocumentKey" TEXT NOT NULL, "State" INTEGER NOT NULL,
                    "RequestedBy" TEXT NOT NULL, "RequestedByName" TEXT NOT NULL, "RequestedAt" TEXT NOT NULL, "Cultures" TEXT NOT NULL, "Note" TEXT NULL,
                    "DecidedByName" TEXT NULL, "DecidedAt" TEXT NULL, "Reason" TEXT NULL);
                INSERT INTO "Before" SELECT "ContentId", "DocumentKey", "State", "RequestedBy", "RequestedByName", "RequestedAt", "Cultures", "Note", "DecidedByName", "DecidedAt", "Reason" FROM "Review";
                DROP TABLE "Review";
                ALTER TABLE "Before" RENAME TO "Review";
                UPDATE "SchemaVersion" SET "Version" = 5;
                PRAGMA wal_checkpoint(TRUNCATE);
                """;
            command.ExecuteNonQuery();
        }

        database.CopyTo(Path.Combine(after.DataDirectory.FullName, database.Name));
        folder.Delete(recursive: true);
        using var editor = await after.SignInAsync();
        var review = await OnlyReviewAsync(editor, story);
        Assert.That(((string?)review["state"], (string?)review["note"], CulturesOf(review).Single(), (bool)review["isMine"]!), Is.EqualTo(("Requested", "Please.", English, true)));
        using var approved = await PostAsync(editor, $"review/{story}/approve", new { version = await VersionAsync(story, editor) });
        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        Assert.That((string?)(await OnlyReviewAsync(editor, story))["state"], Is.EqualTo("Approved"));
    }

    [Test]
    public async Task ACommentWaitsForItsReaderUntilItIsResolved()
    {
        var story = await Desk.DraftAsync(_administrator, "Much discussed");
        await RequestAsync(_writer, story, "Please.");
        using var added = await PostAsync(_editor, $"comment/{story}", new { text = "Is the figure right?", field = "headline" });
        var comment = (await added.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
        Assert.That(await WaitingAsync(_writer), Has.Member(("Comment", story)));
        using var notTheirs = await _writer.Http.DeleteAsync($"{Api}/comment/{story}/{comment}");
        Assert.That(notTheirs.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var resolved = await _writer.Http.PutAsJsonAsync($"{Api}/comment/{story}/{comment}/resolve", new { isResolved = true });
        Assert.That(resolved.IsSuccessStatusCode, Is.True);
        Assert.That(await WaitingAsync(_writer), Has.No.Member(("Comment", story)));
        Assert.That((string?)(await ReviewAsync(_editor, story))["comments"]![0]!["resolvedByName"], Is.EqualTo("writer"));
        using var odd = await PostAsync(_editor, $"comment/{story}", new { text = "x", field = "noSuchField" });
        Assert.That(odd.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task AnApprovalMaySayWhen()
    {
        var story = await Desk.DraftAsync(_administrator, "For tomorrow");
        await RequestAsync(_writer, story, "For tomorrow.");
        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story), publishAt = DateTimeOffset.UtcNow.AddDays(1) });
        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        var variant = (await _administrator.GetAsync($"/document/{story}"))["variants"]![0]!;
        Assert.That((string?)variant["state"], Is.EqualTo("Draft"));
        Assert.That(variant["scheduledPublishDate"], Is.Not.Null);
    }

    /// <summary>The rights of a story may end; that it is to go by then has nothing to do with when it appears.</summary>
    [Test]
    public async Task AnApprovalForLaterLeavesTheTimeToTakeDown()
    {
        var story = await Desk.DraftAsync(_administrator, "For a month");
        using var set = await ScheduleAsync(_editor, story, unpublish: "2099-08-07T09:00");
        Assert.That(set.IsSuccessStatusCode, Is.True, await set.Content.ReadAsStringAsync());
        await RequestAsync(_writer, story, "For nine.");

        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story), publishLocal = "2099-07-07T09:00", timeZone = "UTC" });

        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        Assert.That(await TimesAsync(story), Is.EqualTo(("2099-07-07 09:00", "2099-08-07 09:00")));
    }

    [Test]
    public async Task WhoMayNotTakeDownSetsNoTimeForIt()
    {
        using var publisher = await HireAsync(group => group["fallbackPermissions"] = new JsonArray([.. group["fallbackPermissions"]!.AsArray().Select(verb => (string?)verb).Where(verb => verb != "Umb.Document.Unpublish")]));
        var story = await Desk.DraftAsync(_administrator, "Goes up, does not come down");
        using var set = await ScheduleAsync(_editor, story, unpublish: "2099-08-07T09:00");

        using var sooner = await ScheduleAsync(publisher, story, unpublish: "2099-08-06T09:00");
        using var never = await publisher.SendAsync(HttpMethod.Put, $"/document/{story}/publish", new
        {
            publishSchedules = new[] { new { culture = English, schedule = new { publishTime = "2099-07-07T09:00:00Z", unpublishTime = (string?)null } } },
        });
        Assert.That((sooner.StatusCode, never.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
        Assert.That(await TimesAsync(story), Is.EqualTo(((string?)null, "2099-08-07 09:00")));

        using var goesUp = await ScheduleAsync(publisher, story, publish: "2099-07-07T09:00");
        using var same = await ScheduleAsync(publisher, story, publish: "2099-07-08T09:00", unpublish: "2099-08-07T09:00");
        Assert.That((goesUp.StatusCode, same.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(await TimesAsync(story), Is.EqualTo(("2099-07-08 09:00", "2099-08-07 09:00")));
    }

    private static Task<HttpResponseMessage> ScheduleAsync(EditorClient who, Guid story, string? publish = null, string? unpublish = null) =>
        who.Http.PutAsJsonAsync($"{Api}/schedule/document/{story}", new { culture = English, timeZone = "UTC", publish, unpublish });

    private async Task<(string? Publish, string? Unpublish)> TimesAsync(Guid story)
    {
        var variant = (await _administrator.GetAsync($"/document/{story}"))["variants"]![0]!;
        string? Spelt(string name) => variant[name]?.GetValue<DateTimeOffset>().UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return (Spelt("scheduledPublishDate"), Spelt("scheduledUnpublishDate"));
    }

    /// <summary>Nine in Wuzhen is one in UTC, also in summer, when the editor's own clock may say anything.</summary>
    [Test]
    public async Task AnApprovalSaysWhenInAZoneWithAName()
    {
        var story = await Desk.DraftAsync(_administrator, "For nine in Wuzhen");
        await RequestAsync(_writer, story, "For nine.");
        async Task<HttpResponseMessage> ApproveAsync(string? local, string? zone) =>
            await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story), publishLocal = local, timeZone = zone });
        using var noZone = await ApproveAsync("2099-07-07T09:00", null);
        using var odd = await ApproveAsync("2099-07-07T09:00+08:00", "Asia/Shanghai");
        using var skipped = await ApproveAsync("2031-03-30T02:30", "Europe/Berlin");
        using var approved = await ApproveAsync("2099-07-07T09:00", "Asia/Shanghai");

        foreach (var refused in new[] { noZone, odd, skipped })
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("$.publishLocal"));
        }

        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        var at = (await _administrator.GetAsync($"/document/{story}"))["variants"]![0]!["scheduledPublishDate"]!.GetValue<DateTimeOffset>();
        Assert.That(at, Is.EqualTo(DateTimeOffset.Parse("2099-07-07T01:00:00Z", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task ACorrectionThatGoesOutIsInTheHistoryOnce()
    {
        var story = await Desk.DraftAsync(_administrator, "Counted wrongly");
        await CorrectAsync(story, "Written before anybody read it.");
        await _administrator.PublishAsync(story, English);
        Assert.That(await CorrectionsAsync(story), Is.Empty, "what was never read was never wrong");

        await CorrectAsync(story, "Written before anybody read it.", "There were 24 forums, not 42.");
        Assert.That(await CorrectionsAsync(story), Is.Empty, "it is not out yet");
        await _editor.PublishAsync(story, English);
        await _editor.PublishAsync(story, English);

        var step = (await ReviewAsync(_writer, story))["history"]!.AsArray().Single(step => (string?)step!["kind"] == "Corrected")!;
        Assert.That((string?)step["text"], Is.EqualTo("2025-11-08: There were 24 forums, not 42."));
        Assert.That(((string?)step["userName"], (string?)step["cultures"]![0]), Is.EqualTo(("editor", English)));
    }

    private async Task<IEnumerable<string?>> CorrectionsAsync(Guid story) =>
        (await ReviewAsync(_writer, story))["history"]!.AsArray().Where(step => (string?)step!["kind"] == "Corrected").Select(step => (string?)step!["text"]);

    /// <summary>Saves a story with these corrections; one keeps its key from save to save, as in the backoffice.</summary>
    private async Task CorrectAsync(Guid story, params string[] texts)
    {
        var type = await _administrator.DocumentTypeAsync("correction");
        var blocks = texts.Select(text => (Key: new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)), Text: text)).ToArray();
        var document = await _administrator.GetAsync($"/document/{story}");
        var values = document["values"]!.AsArray();
        values.RemoveAll(value => (string?)value!["alias"] == "corrections");
        values.Add(System.Text.Json.JsonSerializer.SerializeToNode(new
        {
            alias = "corrections", culture = English, segment = (string?)null,
            value = new
            {
                layout = new Dictionary<string, object> { ["Umbraco.BlockList"] = blocks.Select(block => new { contentKey = block.Key }) },
                contentData = blocks.Select(block => new
                {
                    key = block.Key, contentTypeKey = type,
                    values = new object[] { new { alias = "date", value = "2025-11-08 10:00:00" }, new { alias = "text", value = block.Text } },
                }),
                settingsData = Array.Empty<object>(),
                expose = blocks.Select(block => new { contentKey = block.Key, culture = (string?)null, segment = (string?)null }),
            },
        }));
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{story}", new { values, variants = document["variants"], template = (object?)null });
    }

    [Test]
    public async Task AnArchivistApprovesNothingForAnHourWhenOthersMayHaveWrittenOn()
    {
        var story = await Desk.PublishedAsync(_administrator, "Corrected by the hour");
        await RequestAsync(_writer, story, "A correction follows.");

        using var approved = await PostAsync(_archivist, $"review/{story}/approve", new { version = await VersionAsync(story), publishAt = DateTimeOffset.UtcNow.AddHours(1) });

        Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _administrator.GetAsync($"/document/{story}"))["variants"]![0]!["scheduledPublishDate"], Is.Null);
    }

    [Test]
    public async Task AStoryThatIsGoneTakesItsReviewAlong()
    {
        var story = await Desk.DraftAsync(_administrator, "Soon gone");
        await RequestAsync(_writer, story, "Please.");
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{story}/move-to-recycle-bin");
        Assert.That(await WaitingAsync(_editor), Has.No.Member(("ToApprove", story)));
        await _administrator.DoAsync(HttpMethod.Delete, $"/recycle-bin/document/{story}");
        Assert.That(await WaitingAsync(_writer), Has.No.Member(("Requested", story)));
    }

    /// <summary>Each step asks for the languages that it is about.</summary>
    [Test]
    public async Task WhoWritesChineseOnlyTakesNoStepOfTheEnglish()
    {
        using var chinese = await HireChineseAsync();
        var story = await BilingualAsync("Both desks", "两个部门");
        async Task<HttpStatusCode> TakeAsync(string step, object body)
        {
            using var answer = await PostAsync(chinese, $"review/{story}/{step}", body);
            return answer.StatusCode;
        }

        Assert.That(await TakeAsync("request", new { note = "Please.", cultures = new[] { English } }), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await TakeAsync("request", new { note = "Please.", cultures = new[] { Chinese, English } }), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await TakeAsync("request", new { note = "Please." }), Is.EqualTo(HttpStatusCode.Forbidden), "all that it is written in");
        Assert.That((await ReviewAsync(_editor, story))["reviews"]!.AsArray(), Is.Empty);

        await RequestAsync(_writer, story, "The English.", English);
        Assert.That(await TakeAsync("send-back", new { reason = "No." }), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await TakeAsync("approve", new { version = await VersionAsync(story) }), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await TakeAsync("approve", new { version = await VersionAsync(story), cultures = new[] { English } }), Is.EqualTo(HttpStatusCode.Forbidden));
        var seen = await OnlyReviewAsync(chinese, story);
        Assert.That(((string?)seen["state"], (bool)seen["mayDecide"]!, (bool)(await ReviewAsync(chinese, story))["mayRequest"]!), Is.EqualTo(("Requested", false, true)));
        Assert.That(await WaitingAsync(chinese), Has.No.Member(("ToApprove", story)));
    }

    [Test]
    public async Task WhoWritesChineseOnlyTakesEveryStepOfTheChinese()
    {
        using var chinese = await HireChineseAsync();
        var story = await BilingualAsync("Both desks again", "又是两个部门");
        await RequestAsync(chinese, story, "请看。", Chinese);
        using var back = await PostAsync(chinese, $"review/{story}/send-back", new { reason = "再想想。" });
        Assert.That(back.IsSuccessStatusCode, Is.True, await back.Content.ReadAsStringAsync());
        await RequestAsync(chinese, story, "改好了。", Chinese);
        using var withdrawn = await PostAsync(chinese, $"review/{story}/withdraw", new { });
        Assert.That(withdrawn.IsSuccessStatusCode, Is.True, await withdrawn.Content.ReadAsStringAsync());
        await _editor.PublishAsync(story, English);
        await RequestAsync(_writer, story, "The Chinese.", Chinese);
        using var approved = await PostAsync(chinese, $"review/{story}/approve", new { version = await VersionAsync(story) });
        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());

        var english = await Desk.DraftAsync(_administrator, "English only, for the English desk");
        Assert.That((bool)(await ReviewAsync(chinese, english))["mayRequest"]!, Is.False);
    }

    /// <summary>Asked for both, each desk answers for its own language.</summary>
    [Test]
    public async Task OfTwoLanguagesEachDeskAnswersForItsOwn()
    {
        using var chinese = await HireChineseAsync();
        var story = await BilingualAsync("For both desks", "给两个部门");
        await _administrator.PublishAsync(story, English);
        await RequestAsync(_writer, story, "Both.", English, Chinese);

        Assert.That(await WaitingAsync(chinese), Has.Member(("ToApprove", story)));
        var seen = await OnlyReviewAsync(chinese, story);
        Assert.That((bool)seen["mayDecide"]!, Is.True);
        Assert.That(seen["decidable"]!.AsArray().Select(culture => (string?)culture), Is.EqualTo(new[] { Chinese }));
        using var approved = await PostAsync(chinese, $"review/{story}/approve", new { version = await VersionAsync(story) });
        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        Assert.That(await StatesAsync(_editor, story), Is.EqualTo(new Dictionary<string, string> { [English] = "Requested", [Chinese] = "Approved" }));
        Assert.That(await WaitingAsync(chinese), Has.No.Member(("ToApprove", story)));

        await RequestAsync(_writer, story, "Both again.", English, Chinese);
        using var back = await PostAsync(chinese, $"review/{story}/send-back", new { reason = "再想想。" });
        Assert.That(back.IsSuccessStatusCode, Is.True, await back.Content.ReadAsStringAsync());
        Assert.That(await StatesAsync(_editor, story), Is.EqualTo(new Dictionary<string, string> { [English] = "Requested", [Chinese] = "SentBack" }));
        Assert.That(await WaitingAsync(_editor), Has.Member(("ToApprove", story)), "the English desk's");
        Assert.That((await WaitingAsync(_writer)).Where(item => item.Story == story).Select(item => item.Kind), Is.EquivalentTo(new[] { "Requested", "SentBack" }));
        using var again = await PostAsync(chinese, $"review/{story}/send-back", new { reason = "再想想。" });
        using var notTheirs = await PostAsync(chinese, $"review/{story}/send-back", new { reason = "No.", cultures = new[] { English } });
        Assert.That((again.StatusCode, notTheirs.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    /// <summary>Who may answer for both languages says which is sent back, and which was is asked for again without the other.</summary>
    [Test]
    public async Task OfTwoLanguagesOneIsSentBackAndAskedForAgain()
    {
        var story = await BilingualAsync("The Chinese is not ready", "中文未完");
        await RequestAsync(_writer, story, "Both.", English, Chinese);
        using var back = await PostAsync(_editor, $"review/{story}/send-back", new { reason = "The end is missing.", cultures = new[] { Chinese } });
        Assert.That(back.IsSuccessStatusCode, Is.True, await back.Content.ReadAsStringAsync());
        using var twice = await PostAsync(_editor, $"review/{story}/send-back", new { reason = "Still.", cultures = new[] { English, Chinese } });
        Assert.That(twice.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await twice.Content.ReadAsStringAsync(), Does.Contain("Nobody waits for a review of zh-CN."));
        Assert.That(await StatesAsync(_writer, story), Is.EqualTo(new Dictionary<string, string> { [English] = "Requested", [Chinese] = "SentBack" }));

        await RequestAsync(_administrator, story, "The end is there.", Chinese);
        var reviews = (await ReviewAsync(_editor, story))["reviews"]!.AsArray();
        Assert.That(
            reviews.Select(review => ((string?)review!["requestedByName"], (string?)review["note"], CulturesOf(review).Single())),
            Is.EqualTo(new[] { ("writer", "Both.", English), ("Administrator", "The end is there.", Chinese) }));

        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story) });
        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        Assert.That((await StatesAsync(_writer, story)).Values, Is.All.EqualTo("Approved"));
    }

    /// <summary>What was sent back is not approved with what waits, unless it is named.</summary>
    [Test]
    public async Task AnApprovalIsOfWhatWaits()
    {
        var story = await BilingualAsync("Approved alone", "退回的");
        await RequestAsync(_writer, story, "The Chinese.", Chinese);
        using var back = await PostAsync(_editor, $"review/{story}/send-back", new { reason = "No." });
        Assert.That(back.IsSuccessStatusCode, Is.True, await back.Content.ReadAsStringAsync());
        await RequestAsync(_writer, story, "The English.", English);

        using var approved = await PostAsync(_editor, $"review/{story}/approve", new { version = await VersionAsync(story) });

        Assert.That(approved.IsSuccessStatusCode, Is.True, await approved.Content.ReadAsStringAsync());
        Assert.That(await StatesAsync(_writer, story), Is.EqualTo(new Dictionary<string, string> { [English] = "Approved", [Chinese] = "SentBack" }));
        Assert.That((await _administrator.GetAsync($"/document/{story}"))["variants"]!.AsArray().Single(variant => (string?)variant!["culture"] == Chinese)!["state"]!.GetValue<string>(), Is.EqualTo("Draft"));
    }

    [Test]
    public async Task WhoAskedTakesBackTheirOwnLanguagesOnly()
    {
        var story = await BilingualAsync("Taken back", "撤回");
        await RequestAsync(_writer, story, "Both.", English, Chinese);
        await RequestAsync(_administrator, story, "The Chinese is mine.", Chinese);
        using var notTheirs = await PostAsync(_writer, $"review/{story}/withdraw", new { cultures = new[] { English, Chinese } });
        Assert.That(notTheirs.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));

        using var own = await PostAsync(_writer, $"review/{story}/withdraw", new { });
        Assert.That(own.IsSuccessStatusCode, Is.True, await own.Content.ReadAsStringAsync());
        Assert.That(await StatesAsync(_writer, story), Is.EqualTo(new Dictionary<string, string> { [Chinese] = "Requested" }));
        Assert.That(CulturesOf((await ReviewAsync(_writer, story))["history"]![0]!), Is.EqualTo(new[] { English }));
        using var nothing = await PostAsync(_writer, $"review/{story}/withdraw", new { cultures = new[] { English } });
        Assert.That(nothing.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    /// <summary>An editor whose group may write and publish Chinese only.</summary>
    private Task<EditorClient> HireChineseAsync() => HireAsync(group => (group["hasAccessToAllLanguages"], group["languages"]) = (false, new JsonArray(Chinese)));

    /// <summary>An editor whose group is not quite as the others'.</summary>
    private async Task<EditorClient> HireAsync(Action<JsonObject> change)
    {
        var alias = $"desk{Guid.NewGuid():N}";
        var body = (await _administrator.GetAsync($"/user-group/{await _administrator.GroupAsync("editor")}")).AsObject();
        foreach (var name in new[] { "id", "isDeletable", "aliasCanBeChanged" })
            body.Remove(name);
        (body["name"], body["alias"]) = (alias, alias);
        change(body);
        await _administrator.DoAsync(HttpMethod.Post, "/user-group", body);
        return await _application.HireAsync(_administrator, alias);
    }

    private async Task<string> VersionAsync(Guid story, EditorClient? who = null)
    {
        using var read = await (who ?? _administrator).SendAsync(HttpMethod.Get, $"/document/{story}");
        return read.Headers.ETag!.ToString();
    }

    private static Task<HttpResponseMessage> PostAsync(EditorClient who, string path, object body) => who.Http.PostAsJsonAsync($"{Api}/{path}", body);

    /// <summary>A story in two languages that are not published; without a Chinese headline the Chinese is not fit to be.</summary>
    private async Task<Guid> BilingualAsync(string headline, string? chinese)
    {
        var story = await Desk.DraftAsync(_administrator, headline);
        var document = await _administrator.GetAsync($"/document/{story}");
        document["variants"]!.AsArray().Add(new JsonObject { ["culture"] = Chinese, ["segment"] = null, ["name"] = chinese ?? headline });
        if (chinese is not null)
            document["values"]!.AsArray().Add(new JsonObject { ["alias"] = "headline", ["culture"] = Chinese, ["segment"] = null, ["value"] = chinese });
        await _administrator.DoAsync(HttpMethod.Put, $"/document/{story}", new { values = document["values"], variants = document["variants"], template = (object?)null });
        return story;
    }

    private static IEnumerable<string?> CulturesOf(JsonNode review) => review["cultures"]!.AsArray().Select(culture => (string?)culture);

    private static async Task RequestAsync(EditorClient who, Guid story, string note, params string[] cultures)
    {
        using var asked = await PostAsync(who, $"review/{story}/request", new { note, cultures });
        Assert.That(asked.IsSuccessStatusCode, Is.True, await asked.Content.ReadAsStringAsync());
    }

    /// <summary>The state that each language's review is in.</summary>
    private static async Task<Dictionary<string, string>> StatesAsync(EditorClient who, Guid story) => (await ReviewAsync(who, story))["reviews"]!.AsArray()
        .SelectMany(review => CulturesOf(review!).Select(culture => (Culture: culture!, State: (string)review!["state"]!))).ToDictionary(one => one.Culture, one => one.State);

    private static async Task<JsonNode> OnlyReviewAsync(EditorClient who, Guid story) => (await ReviewAsync(who, story))["reviews"]!.AsArray().Single()!;

    private static async Task<JsonNode> ReviewAsync(EditorClient who, Guid story) => (await who.Http.GetFromJsonAsync<JsonNode>($"{Api}/review/{story}"))!;

    private static async Task<List<(string Kind, Guid Story)>> WaitingAsync(EditorClient who) =>
        [.. (await who.Http.GetFromJsonAsync<JsonArray>($"{Api}/review/waiting"))!.Select(item => ((string)item!["kind"]!, item["documentId"]!.GetValue<Guid>()))];
}
