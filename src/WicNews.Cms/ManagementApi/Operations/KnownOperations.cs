using System.Collections.Frozen;

namespace WicNews.Cms.ManagementApi.Operations;

/// <summary>
/// Every operation that Umbraco 18's Management API documents, as method and path. The list is data
/// (operations.txt, taken from the backoffice package's generated client), so that what is not built answers
/// 501 rather than 404 and a test can count both.
/// </summary>
internal sealed class KnownOperations
{
    public const string Root = "/umbraco/management/api";

    private readonly FrozenDictionary<int, string[][]> _bySegmentCount;

    private KnownOperations(IReadOnlyList<KnownOperation> all)
    {
        All = all;
        _bySegmentCount = all
            .Select(operation => (string[])[operation.Method, .. Split(operation.Path)])
            .GroupBy(parts => parts.Length)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<KnownOperation> All { get; }

    public static KnownOperations Load()
    {
        using var stream = typeof(KnownOperations).Assembly.GetManifestResourceStream("ManagementApi.operations.txt")
            ?? throw new InvalidOperationException("The list of Management API operations is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new KnownOperations([.. lines.Select(line => line.Split(' ', 2)).Select(parts => new KnownOperation(parts[0], parts[1]))]);
    }

    /// <summary>The documented operation that a method and a path (relative to <see cref="Root"/>) ask for; literals win over ids.</summary>
    public KnownOperation? Find(string method, string path)
    {
        var best = Matches(path)
            .Where(parts => parts[0].Equals(method, StringComparison.OrdinalIgnoreCase))
            .OrderBy(parts => parts.Count(part => part.StartsWith('{')))
            .FirstOrDefault();
        return best is null ? null : new KnownOperation(best[0], "/" + string.Join('/', best.Skip(1)));
    }

    /// <summary>Whether any method is documented for the path.</summary>
    public bool KnowsPath(string path) => Matches(path).Any();

    private IEnumerable<string[]> Matches(string path)
    {
        var segments = Split(path);
        return _bySegmentCount.TryGetValue(segments.Length + 1, out var candidates)
            ? candidates.Where(parts => Matches(parts, segments))
            : [];
    }

    private static bool Matches(string[] operation, string[] segments)
    {
        for (var index = 0; index < segments.Length; index++)
        {
            var expected = operation[index + 1];
            if (!expected.StartsWith('{') && !expected.Equals(segments[index], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
