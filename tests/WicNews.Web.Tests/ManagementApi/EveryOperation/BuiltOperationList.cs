using System.Text.RegularExpressions;
using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>
/// The built operations as docs/management-api.md lists them, such as <c>GET /v1/document/{id}</c>. The page is written by the product and
/// held in step by a test, so a newly built operation is here by itself.
/// </summary>
internal static partial class BuiltOperationList
{
    public static IReadOnlyList<string> All { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "management-api.md")).Select(line => Built().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    public static IEnumerable<string> Reads => All.Where(IsRead);

    public static IEnumerable<string> Writes => All.Where(operation => !IsRead(operation));

    public static bool IsRead(string operation) => operation.StartsWith("GET ", StringComparison.Ordinal);

    [GeneratedRegex("^- built `(.+)`$")]
    private static partial Regex Built();
}
