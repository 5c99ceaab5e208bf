using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>Nothing is moved below itself: every operation that moves is tried with itself and with what stands below it.</summary>
internal sealed class CircleTests
{
    private EditorClient _administrator = null!;
    private Ground _ground = null!;

    private static IEnumerable<string> Moves => BuiltOperationList.Writes.Where(operation => operation.EndsWith("/move", StringComparison.Ordinal));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _administrator = await EveryOperationSite.StartAsync();
        _ground = new Ground(_administrator, EveryOperationSite.Mailbox, "circle");
    }

    [TestCaseSource(nameof(Moves))]
    public async Task NothingIsMovedBelowItself(string operation)
    {
        var (upper, lower) = await ChainAsync(operation.Split('/')[2]);
        var before = DatabaseContents.Read(EveryOperationSite.Application.DataDirectory);

        foreach (var target in new[] { upper, lower }.OfType<Guid>().Distinct())
        {
            var call = new Call(operation.Split(' ')[1].Replace("{id}", $"{upper}", StringComparison.Ordinal), Calls.Target(target));
            var answer = await EveryOperationSite.SendAsync(_administrator, operation, call);
            Assert.That(answer.Status, Is.EqualTo(400).Or.EqualTo(404), answer.Text);
            Assert.That(answer.Json.GetProperty("title").GetString(), Is.Not.Empty);
        }

        Assert.That(DatabaseContents.Read(EveryOperationSite.Application.DataDirectory), Is.EqualTo(before));
    }

    /// <summary>A copy below itself is one copy, not copies without end.</summary>
    [Test]
    public async Task ACopyBelowItselfEnds()
    {
        var (upper, lower) = await ChainAsync("document");
        var call = new Call($"/v1/document/{upper}/copy", new { target = Ground.Reference(lower!.Value), relateToOriginal = false, includeDescendants = true });

        var answer = await EveryOperationSite.SendAsync(_administrator, "POST /v1/document/{id}/copy", call);

        Assert.That(answer.Status, Is.InRange(200, 499), answer.Text);
        var below = await _administrator.GetAsync($"/tree/document/children?parentId={upper}");
        Assert.That((int)below["total"]!, Is.LessThan(3));
    }

    // Something and what stands below it, where its kind has that; types and their folders are moved by ids of two kinds, and a type is no folder.
    private async Task<(Guid Upper, Guid? Lower)> ChainAsync(string resource)
    {
        switch (resource)
        {
            case "document":
                var story = await _ground.DocumentAsync();
                return (await _ground.EditionAsync(), story);
            case "media":
                var folder = await _ground.MediaAsync();
                var body = await _ground.MediaBodyAsync();
                body["parent"] = new JsonObject { ["id"] = folder };
                return (folder, await _ground.CreateAsync("/media", body));
            case "dictionary":
                var word = await _ground.DictionaryAsync();
                var below = _ground.DictionaryBody();
                below["parent"] = new JsonObject { ["id"] = word };
                return (word, await _ground.CreateAsync("/dictionary", below));
            case "data-type":
                return (await _ground.DataTypeAsync(), null);
            case "document-type":
                return (await _ground.DocumentTypeAsync(), null);
            case "media-type":
                return (await _ground.MediaTypeAsync(), null);
            case "document-blueprint":
                return (await _ground.BlueprintAsync(), null);
            default:
                throw new InvalidOperationException($"{resource} is moved: say what stands below one.");
        }
    }
}
