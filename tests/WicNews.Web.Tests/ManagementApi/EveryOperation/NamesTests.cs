using System.Text.Json;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>What people call things is kept as they typed it, whatever is named and by whichever operation.</summary>
internal sealed class NamesTests
{
    private static readonly string[] Names = ["a/b \\ \"c\" 'd' <i> & %2e", "\ud83c\udf89 fireworks \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\u4e4c\u9547\u5cf0\u4f1a\uff1a\u7b2c\u4e00\u5929", "../up", "caf\u00e9 \u0645\u0631\u062d\u0628\u0627"];
    private static readonly string[] Places = ["$.name", "$.variants[0].name"];
    private EditorClient _administrator = null!;
    private Ground _ground = null!;

    private static IEnumerable<string> Naming => BuiltOperationList.Writes.Where(operation => !operation.EndsWith("/validate", StringComparison.Ordinal));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _administrator = await EveryOperationSite.StartAsync();
        _ground = new Ground(_administrator, EveryOperationSite.Mailbox, "named");
    }

    [TestCaseSource(nameof(Naming))]
    public async Task ANameIsKeptAsItWasTyped(string operation)
    {
        foreach (var name in Names)
        {
            var call = await Calls.MakeAsync(operation, _ground);
            var body = call.Body is null ? null : JsonSerializer.SerializeToNode(call.Body, JsonSerializerOptions.Web);
            var field = Places.FirstOrDefault(place => Mutation.At(body, place) is not null);
            if (field is null)
                Assert.Pass("It names nothing.");
            var unique = $"{name} {Guid.NewGuid().ToString("N")[..6]}";
            if (field == "$.name")
                body!["name"] = unique;
            else
                body!["variants"]![0]!["name"] = unique;

            var answer = await EveryOperationSite.SendAsync(_administrator, operation, call with { Body = body });

            Assert.That(answer.Status, Is.InRange(200, 299), answer.Text);
            var address = answer.Header("Location") ?? answer.Response.Headers.Location?.ToString() ?? "/umbraco/management/api" + call.Path.Replace("/update-and-publish", "", StringComparison.Ordinal);
            var kept = await _administrator.GetAsync(address[address.IndexOf("/v1/", StringComparison.Ordinal)..]["/v1".Length..]);
            Assert.That((string?)(Mutation.At(kept, field!) ?? Mutation.At(kept, Places[1])), Is.EqualTo(unique), address);
        }
    }
}
