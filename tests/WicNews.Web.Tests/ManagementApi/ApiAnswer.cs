using System.Text.Json;

namespace WicNews.Web.Tests.ManagementApi;

/// <summary>What the Management API answered.</summary>
internal sealed record ApiAnswer(HttpResponseMessage Response, string Text)
{
    public int Status => (int)Response.StatusCode;

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The JSON paths that a refusal names.</summary>
    public string[] Fields => Json.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(error => error.Name)] : [];

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
