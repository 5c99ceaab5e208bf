using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>Where a picker starts: the nearest or the furthest document of a type, above or below the one that is edited.</summary>
internal sealed class DynamicRootTests
{
    private Guid _edition;
    private Guid _story;

    [OneTimeSetUp]
    public async Task WriteAsync()
    {
        _edition = await EditionAsync("Rooted " + Guid.NewGuid().ToString("N"));
        _story = await ArticleAsync(_edition, "Below");
    }

    [TestCase("NearestAncestorOrSelf", "Summit edition", "edition")]
    [TestCase("FurthestAncestorOrSelf", "Home", "home")]
    [TestCase("NearestAncestorOrSelf", "Article", "story")]
    [TestCase("NearestAncestorOrSelf", "Person", "")]
    public async Task FromAStoryUpwards(string step, string type, string expected) =>
        Assert.That(await RootsAsync("Current", step, type), Is.EqualTo(Named(expected)));

    [TestCase("NearestDescendantOrSelf", "Article", "story")]
    [TestCase("FurthestDescendantOrSelf", "Article", "story")]
    [TestCase("NearestDescendantOrSelf", "Summit edition", "edition")]
    [TestCase("NearestDescendantOrSelf", "Person", "")]
    public async Task FromItsEditionDownwards(string step, string type, string expected) =>
        Assert.That(await RootsAsync("Parent", step, type), Is.EqualTo(Named(expected)));

    private Guid[] Named(string what) => what switch
    {
        "edition" => [_edition],
        "story" => [_story],
        "home" => [Home],
        _ => [],
    };

    private async Task<Guid[]> RootsAsync(string origin, string step, string type)
    {
        var answer = await Administrator.SendAsync(HttpMethod.Post, "/dynamic-root/query", new
        {
            context = new { id = _story, parent = new { id = _edition }, culture = (string?)null, segment = (string?)null },
            query = new { origin = new { alias = origin, id = (Guid?)null }, steps = new[] { new { alias = step, documentTypeIds = new[] { await TypeAsync(type) } } } },
        });
        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        return [.. answer.Json.GetProperty("roots").EnumerateArray().Select(root => root.GetGuid())];
    }
}
