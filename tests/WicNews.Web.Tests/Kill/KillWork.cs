using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>
/// Work that a kill interrupts. What it asks for is said before, what was acknowledged after each answer, so that whatever is
/// found after the restart can be held against it.
/// </summary>
public abstract class KillWork
{
    protected const string English = "en-US";
    private const string Delivery = "/umbraco/delivery/api/v2/content/item/";

    /// <summary>What it is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>How long after the work began the process may live at most.</summary>
    public virtual TimeSpan Longest => TimeSpan.FromSeconds(2);

    /// <summary>Every kind of work there is; the one whose time comes by itself is to be prepared last.</summary>
    public static IReadOnlyList<Func<KillWork>> All { get; } =
        [() => new PublishingWork(), () => new BranchWork(), () => new TrashWork(), () => new TypeWork(), () => new ScheduleWork()];

    /// <summary>Makes what the work needs, in peace.</summary>
    public abstract Task PrepareAsync(EditorClient editor);

    /// <summary>Comes back when the kill may happen at any moment.</summary>
    public virtual Task UntilItMattersAsync(EditorClient editor) => Task.CompletedTask;

    /// <summary>Works until requests fail, as they do after the kill; failures that the server answers with are thrown.</summary>
    public abstract Task WorkAsync(EditorClient editor);

    /// <summary>Looks after the restart whether all is there that was acknowledged, and nothing half done.</summary>
    /// <returns>What is wrong; empty when nothing is.</returns>
    public abstract Task<IReadOnlyList<string>> CheckAsync(EditorClient editor, HttpClient reader);

    /// <summary>The first summit year of the site.</summary>
    protected static async Task<Guid> YearAsync(EditorClient editor)
    {
        var home = await HomeAsync(editor);
        return (await editor.GetAsync($"/tree/document/children?parentId={home}&take=100"))["items"]!.AsArray()
            .First(item => int.TryParse(item!["variants"]![0]!["name"]!.GetValue<string>(), CultureInfo.InvariantCulture, out _))!["id"]!.GetValue<Guid>();
    }

    protected static async Task<Guid> HomeAsync(EditorClient editor) =>
        (await editor.GetAsync("/tree/document/root?take=10"))["items"]![0]!["id"]!.GetValue<Guid>();

    protected static async Task<Guid> StoryAsync(EditorClient editor, Guid article, Guid parent, string headline) => await editor.CreateDocumentAsync(
        article, parent, [(English, headline)], [new("headline", headline, English), new("body", $"Body of {headline}.", English), new("storyDate", "2024-11-20 09:00:00")]);

    /// <summary>Changes one property of a draft.</summary>
    protected static async Task WriteAsync(EditorClient editor, Guid document, string alias, string? value)
    {
        var read = await editor.GetAsync($"/document/{document}");
        var values = read["values"]!.AsArray();
        if (values.FirstOrDefault(known => known!["alias"]!.GetValue<string>() == alias) is { } found)
            found["value"] = value;
        else
            values.Add(JsonNode.Parse($$"""{ "alias": "{{alias}}", "culture": "{{English}}", "segment": null, "value": "{{value}}" }"""));
        await editor.DoAsync(HttpMethod.Put, $"/document/{document}", new
        {
            values,
            variants = new[] { new { culture = English, segment = (string?)null, name = read["variants"]![0]!["name"]!.GetValue<string>() } },
            template = (object?)null,
        });
    }

    /// <summary>What readers get of a document; null when they do not get it.</summary>
    protected static async Task<JsonNode?> ReadAsync(HttpClient reader, Guid document)
    {
        using var answer = await reader.GetAsync(Delivery + document);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What readers get in a field; null when they do not get the document, or nothing in the field.</summary>
    protected static async Task<string?> FieldAsync(HttpClient reader, Guid document, string alias) =>
        (await ReadAsync(reader, document))?["properties"]?[alias]?.GetValue<string>();

    /// <summary>Whether readers find a published document by its address, too.</summary>
    protected static async Task<bool> IsFoundByAddressAsync(HttpClient reader, Guid document) =>
        (await ReadAsync(reader, document))?["route"]?["path"]?.GetValue<string>() is { } path
        && (await reader.GetAsync("/umbraco/delivery/api/v2/content/item" + path)).IsSuccessStatusCode;

    /// <summary>Runs a step again and again until the process is gone.</summary>
    protected static async Task UntilGoneAsync(Func<Task> step)
    {
        try
        {
            while (true)
                await step();
        }
        catch (Exception failure) when (IsGone(failure))
        {
            // The kill: what was asked for may have happened or not.
        }
    }

    private static bool IsGone(Exception failure) =>
        failure is IOException or SocketException or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded }
        || (failure.InnerException is { } inner && IsGone(inner));
}
