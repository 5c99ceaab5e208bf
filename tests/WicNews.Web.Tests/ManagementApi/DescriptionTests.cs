using System.Text.Json;
using static WicNews.Web.Tests.ManagementApi.ManagementSite;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>
/// The OpenAPI document changes only on purpose: content, types and settings are compared with a kept copy, one line an
/// operation. After a wanted change run these tests once with WICNEWS_UPDATE_SNAPSHOTS=1.
/// </summary>
internal sealed class DescriptionTests
{
    private static readonly string[] Elsewhere = ["user", "user-group", "security", "item/user", "item/user-group", "filter/user", "filter/user-group"];

    private static string Snapshot => Path.Combine(
        Support.Repository.Root, "tests", "WicNews.Web.Tests", "ManagementApi", "Contract", "operations.openapi.txt");

    [Test]
    public async Task TheDescriptionIsTheKeptOne()
    {
        var answer = await Administrator.GetPageAsync("/umbraco/openapi/management.json");
        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
        var described = string.Join('\n', Lines(answer.Json).Order(StringComparer.Ordinal)) + "\n";
        if (Environment.GetEnvironmentVariable("WICNEWS_UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(Snapshot, described);

        Assert.That(described.Split('\n'), Is.EqualTo((await File.ReadAllTextAsync(Snapshot)).Split('\n')));
    }

    private static IEnumerable<string> Lines(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        let relative = path.Name.Replace(ContractEditor.Api + "/", string.Empty, StringComparison.Ordinal)
        where !Elsewhere.Any(part => relative == part || relative.StartsWith(part + "/", StringComparison.Ordinal))
        from operation in path.Value.EnumerateObject()
        select $"{operation.Name.ToUpperInvariant()} {path.Name} {Parameters(operation.Value)} {Body(operation.Value)} -> {Answers(operation.Value)}";

    private static string Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? string.Join(',', parameters.EnumerateArray().Select(parameter => parameter.GetProperty("in").GetString() + ":" + parameter.GetProperty("name").GetString()))
        : "-";

    private static string Body(JsonElement operation) => operation.TryGetProperty("requestBody", out var body) ? Schema(body) : "-";

    private static string Answers(JsonElement operation) =>
        string.Join(' ', operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name + ":" + Schema(answer.Value)));

    private static string Schema(JsonElement holder)
    {
        if (!holder.TryGetProperty("content", out var content) || content.EnumerateObject().FirstOrDefault().Value is not { ValueKind: JsonValueKind.Object } media)
            return "-";
        var schema = media.GetProperty("schema");
        return schema.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1] : schema.TryGetProperty("type", out var type) ? type.ToString() : "any";
    }
}
