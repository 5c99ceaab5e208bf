using System.Globalization;

namespace WicNews.Cms.ManagementApi.Documents.Patching;

/// <summary>
/// Where an operation of a patch goes: JSON Pointer, with Umbraco's filters for the elements of lists, such as
/// <c>/values[alias=title,culture=en-US,segment=null]/value</c>.
/// </summary>
internal static class PatchPath
{
    /// <exception cref="PatchException">The path cannot be read.</exception>
    public static IReadOnlyList<PatchStep> Parse(string path)
    {
        if (!path.StartsWith('/'))
            throw new PatchException("A path begins with '/'.");
        var steps = new List<PatchStep>();
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '/')
            {
                var end = path.IndexOfAny(['/', '['], at + 1);
                end = end < 0 ? path.Length : end;
                steps.Add(Named(path[(at + 1)..end]));
                at = end;
            }
            else if (path[at] == '[' && path.IndexOf(']', at) is > 0 and var close)
            {
                steps.Add(new PatchStep.Match(Conditions(path[(at + 1)..close])));
                at = close + 1;
            }
            else
            {
                throw new PatchException($"'{path[at..]}' is neither a name after '/' nor a filter in brackets.");
            }
        }

        return steps;
    }

    private static PatchStep Named(string token) => token switch
    {
        "" => throw new PatchException("A path must not have an empty part."),
        "-" => new PatchStep.End(),
        _ when token.All(char.IsAsciiDigit) && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => new PatchStep.At(index, token),
        _ => new PatchStep.Member(token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
    };

    private static KeyValuePair<string, string?>[] Conditions(string filter) =>
    [
        .. filter.Split(',').Select(condition => condition.Split('=', 2)).Select(parts => parts is [{ Length: > 0 } name, var value]
            ? KeyValuePair.Create(name.Trim(), value.Equals("null", StringComparison.OrdinalIgnoreCase) ? null : value)
            : throw new PatchException($"'[{filter}]' is not a filter: conditions such as alias=title are expected.")),
    ];
}

/// <summary>One step of a path.</summary>
internal abstract record PatchStep
{
    /// <summary>A member of an object.</summary>
    public sealed record Member(string Name) : PatchStep;

    /// <summary>An element of a list by its place, or a member whose name is digits.</summary>
    public sealed record At(int Index, string Name) : PatchStep;

    /// <summary>The place after the last element of a list.</summary>
    public sealed record End : PatchStep;

    /// <summary>The first element of a list that has these members; null matches what is null or not there.</summary>
    public sealed record Match(IReadOnlyList<KeyValuePair<string, string?>> Conditions) : PatchStep;
}
