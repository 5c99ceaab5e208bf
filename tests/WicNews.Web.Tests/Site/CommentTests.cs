using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Comments;
using WicNews.Core.Content;
using WicNews.Web.Hosting.PageCaching;
using WicNews.Web.Site.Comments;
using WicNews.Web.Tests.Security;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Site;

/// <summary>Readers' comments from the form to the page, and what must never show.</summary>
public sealed class CommentTests
{
    private const string Route = "/2025/twenty-four-forums-one-theme/";
    private const string Pictures = "/2023/the-tenth-summit-in-pictures/";
    private const string Closed = "/2025/notebook-2025/";
    private const string Moderation = "/umbraco/wicnews/api/v1/comments";
    private const string Text = "I was there, and it <b>rained</b>.";
    private NewsApplication _application = null!;
    private HttpClient _reader = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _application = new NewsApplication((CommentRate.Key, "1000"));
        _reader = _application.CreateClient(new() { AllowAutoRedirect = false });
        await Readiness.WaitAsync(_reader);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _reader.Dispose();
        await _application.DisposeAsync();
    }

    [SetUp]
    public async Task BeginWithNoneAsync()
    {
        var store = _application.Services.GetRequiredService<ICommentStore>();
        await store.DeleteOfStoriesAsync([.. await store.StoriesAsync()]);
    }

    [Test]
    public async Task ACommentAppearsWhenAnEditorApprovesItAndGoesWhenOneRejectsIt()
    {
        using var sent = await SendAsync(Route, "Ana", Text);
        Assert.That((sent.StatusCode, sent.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.SeeOther, $"/comments/{KeyOf(Route)}/received")));
        Assert.That(await _reader.GetStringAsync(sent.Headers.Location), Does.Contain("Thank you for your comment"));
        Assert.That(await _reader.GetStringAsync(Route), Does.Not.Contain("I was there").And.Contain("<form class=\"comment-form\""));

        using var editor = await _application.SignInAsync();
        var waiting = (await ListAsync(editor)).Single()!;
        Assert.That((waiting["text"]!.GetValue<string>(), waiting["mayModerate"]!.GetValue<bool>(), waiting["story"]!["address"]!.GetValue<string>()), Is.EqualTo((Text, true, Route)));
        await editor.Http.PutAsync($"{Moderation}/{waiting["id"]}/approve", null);
        Assert.That(await _reader.GetStringAsync(Route), Does.Contain("I was there, and it &lt;b&gt;rained&lt;/b&gt;."));
        Assert.That(await _reader.GetStringAsync("/zh" + Route), Does.Not.Contain("I was there"), "a comment stands where it was written");
        Assert.That(await _reader.GetStringAsync($"/comments/{KeyOf(Route)}/all"), Does.Contain("I was there"));

        await editor.Http.PutAsync($"{Moderation}/{waiting["id"]}/reject", null);
        Assert.That(await _reader.GetStringAsync(Route), Does.Not.Contain("I was there"));
        using var all = await _reader.GetAsync($"/comments/{KeyOf(Route)}/all");
        Assert.That(await all.Content.ReadAsStringAsync(), Does.Not.Contain("I was there"), "a kept list of all comments");
        using var deleted = await editor.Http.DeleteAsync($"{Moderation}/{waiting["id"]}");
        using var again = await editor.Http.DeleteAsync($"{Moderation}/{waiting["id"]}");
        Assert.That((deleted.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task CommentsStayWhereNoMoreAreTakenAndMoreThanAStoryHoldsStandOnPagesOfTheirOwn()
    {
        var store = _application.Services.GetRequiredService<ICommentStore>();
        for (var number = 0; number < 152; number++)
            await store.AddAsync(new Comment(Guid.NewGuid(), KeyOf(Closed), Cultures.English, "Ana", $"Comment {number}.", DateTimeOffset.UtcNow.AddMinutes(number), CommentState.Approved));
        _application.Services.GetRequiredService<PageCache>().NoteQuietChange(KeyOf(Closed));

        var comments = new HtmlParser().ParseDocument(await _reader.GetStringAsync(Closed)).QuerySelector(".comments")!;

        Assert.That(comments.QuerySelector(".band__count")!.TextContent, Is.EqualTo("152"));
        Assert.That(comments.TextContent, Does.Contain("Here are the newest 50. Read all 152 comments").And.Contain("Comments on this story are closed."));
        Assert.That(Texts(comments), Is.EqualTo(Enumerable.Range(102, 50).Select(number => $"Comment {number}.")));
        Assert.That(comments.QuerySelector("form"), Is.Null);
        var all = comments.QuerySelector(".comments__note a")!.GetAttribute("href")!;
        var first = new HtmlParser().ParseDocument(await _reader.GetStringAsync(all));
        Assert.That(Texts(first), Is.EqualTo(Enumerable.Range(52, 100).Reverse().Select(number => $"Comment {number}.")));
        var second = new HtmlParser().ParseDocument(await _reader.GetStringAsync(first.QuerySelector(".pager [rel=next]")!.GetAttribute("href")));
        Assert.That(Texts(second), Is.EqualTo(Enumerable.Range(0, 52).Reverse().Select(number => $"Comment {number}.")));
        Assert.That(second.QuerySelector(".comments")!.TextContent, Does.Contain("Comments on this story are closed."));
        using var third = await _reader.GetAsync(all + "?page=3");
        Assert.That(third.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AllCommentsAreThoseOfThePagesLanguageAndOfWhatReadersSee()
    {
        var store = _application.Services.GetRequiredService<ICommentStore>();
        foreach (var (story, text, state) in new[] { (KeyOf(Route), "Said.", CommentState.Approved), (KeyOf(Route), "Waiting.", CommentState.Waiting), (Guid.NewGuid(), "Nowhere.", CommentState.Approved) })
            await store.AddAsync(new Comment(Guid.NewGuid(), story, Cultures.English, "Ana", text, DateTimeOffset.UtcNow, state));

        Assert.That(Texts(new HtmlParser().ParseDocument(await _reader.GetStringAsync($"/comments/{KeyOf(Route)}/all"))), Is.EqualTo(new[] { "Said." }));
        foreach (var nowhere in new[] { $"/zh/comments/{KeyOf(Route)}/all", $"/comments/{KeyOf(Pictures)}/all", $"/comments/{(await store.StoriesAsync()).Single(story => story != KeyOf(Route))}/all" })
        {
            using var answer = await _reader.GetAsync(nowhere);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), nowhere);
        }
    }

    private static IEnumerable<string> Texts(AngleSharp.Dom.IParentNode page) => page.QuerySelectorAll(".comment__text").Select(text => text.TextContent);

    [TestCase("", "Name to show (required, 60 characters at most)", "Your comment (required, 2,000 characters at most)")]
    [TestCase("/zh", "显示的名字（必填，最多60个字符）", "评论内容（必填，最多2,000个字符）")]
    public async Task WhatIsRequiredAndHowMuchMayBeWrittenIsSaidBefore(string language, params string[] labels)
    {
        var form = new HtmlParser().ParseDocument(await _reader.GetStringAsync($"{language}/comments/{KeyOf(Route)}"));

        Assert.That(form.QuerySelectorAll(".comment-form p:not([aria-hidden]) label").Select(label => label.TextContent), Is.EqualTo(labels));
    }

    [Test]
    public async Task ACommentSaysInWhatTimeItIsDatedAndMayRunFromRightToLeft()
    {
        await _application.Services.GetRequiredService<ICommentStore>().AddAsync(new Comment(
            Guid.NewGuid(), KeyOf(Route), Cultures.English, "محمد", "مرحبا بكم (Wuzhen)", DateTimeOffset.UtcNow, CommentState.Approved));
        _application.Services.GetRequiredService<PageCache>().NoteQuietChange(KeyOf(Route));
        var comments = new HtmlParser().ParseDocument(await _reader.GetStringAsync(Route)).QuerySelector(".comments")!;

        Assert.That(comments.QuerySelector(".comments__note")!.TextContent, Is.EqualTo("Times are Wuzhen time (UTC+8)"));
        Assert.That(comments.QuerySelectorAll("li [dir=auto][lang=ar]").Select(part => part.TextContent), Is.EqualTo(new[] { "محمد", "مرحبا بكم (Wuzhen)" }));
    }

    [TestCase("", "Words to keep", "Please give a name to show.")]
    [TestCase("Ana", "", "Please write something.")]
    public async Task WhatIsMissingIsSaidAndWhatWasTypedIsKept(string name, string text, string advice)
    {
        using var answer = await SendAsync(Route, name, text);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(html, Does.Contain(advice).And.Contain(name + text));
        Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-store"), "what somebody typed is for nobody else");
        var faulty = new HtmlParser().ParseDocument(html).QuerySelectorAll("[aria-invalid=true]").Single();
        Assert.That(faulty.GetAttribute("name"), Is.EqualTo(name.Length == 0 ? "name" : "text"));
        Assert.That(faulty.Owner!.GetElementById(faulty.GetAttribute("aria-describedby")!)!.TextContent, Does.Contain(advice));
        Assert.That(await WaitingAsync(), Is.Empty);
    }

    [Test]
    public async Task TooManyAreAskedToWaitAndLoseNothing()
    {
        await using var application = new NewsApplication((CommentRate.Key, "2"));
        using var reader = application.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var text in (string[])["First", "Second"])
            using (await reader.PostAsync($"/comments/{KeyOf(Route)}", Form("Ana", text)))
            {
            }
        using var answer = await reader.PostAsync($"/comments/{KeyOf(Route)}", Form("Ana", "The third, long and dear to me"));

        Assert.That((answer.StatusCode, answer.Headers.RetryAfter?.ToString()), Is.EqualTo((HttpStatusCode.TooManyRequests, "600")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("The third, long and dear to me").And.Contain("in 10 minutes"));
        Assert.That((await application.Services.GetRequiredService<ICommentStore>().ListAsync(CommentState.Waiting, 0, 0)).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task PressingTwiceSendsOnce()
    {
        using var first = await SendAsync(Route, "Ana", Text);
        using var second = await SendAsync(Route, "Ana", Text);

        Assert.That((second.StatusCode, (await WaitingAsync()).Count), Is.EqualTo((HttpStatusCode.SeeOther, 1)));
    }

    [Test]
    public async Task AProgramThatFillsInEverythingIsThankedAndForgotten()
    {
        using var answer = await SendAsync(Route, "Ana", Text, ("homepage", "https://spam.example"));

        Assert.That((answer.StatusCode, (await WaitingAsync()).Count), Is.EqualTo((HttpStatusCode.SeeOther, 0)));
    }

    [TestCase("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [TestCase("Sec-Fetch-Site", "same-origin", HttpStatusCode.SeeOther)]
    [TestCase("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [TestCase("Origin", "null", HttpStatusCode.Forbidden)]
    [TestCase("Origin", "http://localhost", HttpStatusCode.SeeOther)]
    public async Task AFormOfAnotherSiteIsNotTaken(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/comments/{KeyOf(Route)}") { Content = Form("Ana", Text) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await _reader.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task AStoryWithoutCommentsTakesNone()
    {
        using var answer = await SendAsync(Closed, "Ana", Text);
        using var form = await _reader.GetAsync($"/comments/{KeyOf(Closed)}");

        Assert.That((answer.StatusCode, form.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That(await _reader.GetStringAsync(Closed), Does.Not.Contain("comment-form"));
    }

    [TestCase("multipart/mixed", "--x")]
    [TestCase("application/json", "{}")]
    public async Task WhatIsNoFormIsRefused(string type, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, type);
        using var answer = await _reader.PostAsync($"/comments/{KeyOf(Route)}", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task CommentsLeaveWithTheirStory()
    {
        var key = KeyOf(Pictures);
        using (await SendAsync(Pictures, "Ana", Text))
        {
        }
        using var editor = await _application.SignInAsync();
        await editor.Http.PutAsync($"{Moderation}/{(await ListAsync(editor)).Single()!["id"]}/approve", null);
        var contents = _application.Services.GetRequiredService<IContentService>();

        contents.MoveToRecycleBin(contents.GetById(key)!);
        using var gone = await _reader.GetAsync(Pictures);
        using var form = await _reader.PostAsync($"/comments/{key}", Form("Ana", "More"));
        Assert.That((gone.StatusCode, form.StatusCode), Is.EqualTo((HttpStatusCode.Gone, HttpStatusCode.NotFound)));
        Assert.That(await gone.Content.ReadAsStringAsync(), Does.Not.Contain("I was there"));

        contents.Delete(contents.GetById(key)!);
        Assert.That(await _application.Services.GetRequiredService<ICommentStore>().StoriesAsync(), Is.Empty);
    }

    [Test]
    public async Task OnlyWhoMayPublishAndTakeDownModerates()
    {
        using (await SendAsync(Route, "Ana", Text))
        {
        }
        using var administrator = await _application.SignInAsync();
        var id = (await ListAsync(administrator)).Single()!["id"];
        var statuses = new List<(string, HttpStatusCode)>();
        foreach (var group in (string[])["writer", "archivist", "editor"])
        {
            using var person = await _application.HireAsync(administrator, group);
            using var answer = await person.Http.PutAsync($"{Moderation}/{id}/approve", null);
            statuses.Add((group, answer.StatusCode));
        }
        using var nobody = await _reader.PutAsync($"{Moderation}/{id}/approve", null);
        using var reading = await _reader.GetAsync(Moderation);

        Assert.That(statuses, Is.EqualTo(new[] { ("writer", HttpStatusCode.Forbidden), ("archivist", HttpStatusCode.Forbidden), ("editor", HttpStatusCode.OK) }));
        Assert.That((nobody.StatusCode, reading.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
    }

    /// <summary>Who sees a part of the site is shown, and told the number of, what is in it; the newest of all are elsewhere.</summary>
    [Test]
    public async Task AModeratorsPagesHoldWhatTheyMaySee()
    {
        foreach (var (route, text) in new[] { (Pictures, "Where I sit."), (Pictures, "And again."), (Route, "Elsewhere."), (Route, "Elsewhere again.") })
            using (await SendAsync(route, "Ana", text))
            {
            }
        using var administrator = await _application.SignInAsync();
        var group = (await administrator.GetAsync($"/user-group/{await administrator.GroupAsync("editor")}")).AsObject();
        foreach (var name in new[] { "id", "isDeletable", "aliasCanBeChanged" })
            group.Remove(name);
        (group["name"], group["alias"], group["documentRootAccess"], group["documentStartNode"]) = ("Picture desk", "pictureDesk", false, new JsonObject { ["id"] = KeyOf(Pictures) });
        await administrator.DoAsync(HttpMethod.Post, "/user-group", group);
        using var editor = await _application.HireAsync(administrator, "pictureDesk");

        var (first, second) = (await PageAsync(0), await PageAsync(1));
        Assert.That((first.Total, first.Text, second.Total, second.Text), Is.EqualTo((2, "And again.", 2, "Where I sit.")));

        async Task<(int Total, string Text)> PageAsync(int skip)
        {
            var page = (await editor.Http.GetFromJsonAsync<JsonNode>($"{Moderation}?skip={skip}&take=1"))!;
            return (page["total"]!.GetValue<int>(), page["items"]!.AsArray().Single()!["text"]!.GetValue<string>());
        }
    }

    [Test]
    public async Task RejectedCommentsAndThoseOfLostStoriesAreCleanedAway()
    {
        var store = _application.Services.GetRequiredService<ICommentStore>();
        var old = new Comment(Guid.NewGuid(), KeyOf(Route), "en-US", "Ana", "Old", DateTimeOffset.UtcNow.AddDays(-40), CommentState.Rejected);
        var recent = old with { Id = Guid.NewGuid(), Text = "Recent", Written = DateTimeOffset.UtcNow };
        var lost = recent with { Id = Guid.NewGuid(), Story = Guid.NewGuid(), State = CommentState.Approved };
        foreach (var comment in (Comment[])[old, recent, lost])
            await store.AddAsync(comment);
        await _application.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<CommentCleaning>().Single().CleanAsync(default);

        Assert.That((await store.FindAsync(old.Id), (await store.FindAsync(recent.Id))?.Text, await store.FindAsync(lost.Id)), Is.EqualTo(((Comment?)null, "Recent", (Comment?)null)));
    }

    private Guid KeyOf(string route) => _application.Services.GetRequiredService<ContentPaths>().KeyOf(route, Cultures.English)!.Value;

    private Task<HttpResponseMessage> SendAsync(string route, string name, string text, params (string, string)[] more) =>
        _reader.PostAsync($"/comments/{KeyOf(route)}", Form(name, text, more));

    private static FormUrlEncodedContent Form(string name, string text, params (string Name, string Value)[] more) =>
        new(more.Append(("name", name)).Append(("text", text)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    private async Task<IReadOnlyList<Comment>> WaitingAsync() =>
        (await _application.Services.GetRequiredService<ICommentStore>().ListAsync(CommentState.Waiting, 0, 100)).Comments;

    private static async Task<JsonArray> ListAsync(EditorClient editor) =>
        (await editor.Http.GetFromJsonAsync<JsonNode>(Moderation))!["items"]!.AsArray();
}
